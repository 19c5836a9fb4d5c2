// Relations of re3d (Dstl, 2017: reports on the conflict in Syria and Iraq) that map onto our predicates, which are
// counted once for each two entities of a document. A relation is found where a statement of a predicate that it
// stands for joins entities that have mentions on its two ends; a statement counts against the precision where both
// its ends are annotated entities and no relation of the document says it. `--errors` lists both kinds of mistake.
// re3d annotates sentence by sentence and leaves much unsaid, so the precision is a lower bound.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Span } from '@entente/ontology';
import { createExtractor } from '../src/index.ts';
import { cachedEnglish } from './cache.ts';
import { entitiesAt, sharedFolder } from './pool/prediction.ts';

/** The predicates that a relation stands for; `~` those that hold the other way round. Not mapped: places, quantities, synonyms. */
const MAP: Readonly<Record<string, readonly string[]>> = {
  FightingAgainst: ['ATTACKS', '~ATTACKS'],
  BelongsTo: ['MEMBER_OF', 'PART_OF', 'REPRESENTS'],
  InChargeOf: ['REPRESENTS', 'CONTROLS', '~PART_OF', '~MEMBER_OF'],
  CommWith: ['MEETS', '~MEETS', 'AGREES_WITH', '~AGREES_WITH'],
  AlliesOf: ['ALLIED_WITH', '~ALLIED_WITH', 'SUPPORTS', '~SUPPORTS', 'AGREES_WITH', '~AGREES_WITH'],
  Likes: ['SUPPORTS', 'ALLIED_WITH', '~ALLIED_WITH'],
  Dislikes: ['OPPOSES', 'ACCUSES', 'DEMANDS', 'DENIES', 'THREATENS', 'SANCTIONS'],
};
const SYMMETRIC = /^(FightingAgainst|CommWith|AlliesOf)$/;
const MAPPED = new Set(
  Object.values(MAP)
    .flat()
    .map(p => p.replace('~', '')),
);

interface Row {
  readonly documentId: string;
  readonly type: string;
  readonly value: string;
  readonly confidence: number;
}
type Relation = Row & {
  readonly sourceBegin: number;
  readonly sourceEnd: number;
  readonly targetBegin: number;
  readonly targetEnd: number;
  readonly source: string;
  readonly target: string;
};
type Marked = Row & { readonly begin: number; readonly end: number };

const shared = sharedFolder();
const folder = shared && new URL('data/re3d/', shared);
if (!folder || !existsSync(folder)) {
  console.error('SKIPPED: re3d is not beside the repository (../shared/data/re3d)');
  process.exit(0);
}
const rows = <T>(file: string): T[] =>
  readdirSync(folder).flatMap(set => {
    const url = new URL(`${set}/${file}`, folder);
    if (!existsSync(url)) return [];
    return readFileSync(url, 'utf8')
      .split('\n')
      .filter(l => l.trim())
      .map(l => JSON.parse(l) as T);
  });
const documents = rows<{ _id: string; text: string }>('documents.json');
const relations = rows<Relation>('relations.json').filter(r => Object.hasOwn(MAP, r.type));
const marked = rows<Marked>('entities.json').filter(e =>
  /^(Organisation|Person|Location|Nationality)$/.test(e.type),
);

const english = await cachedEnglish();
const extractor = await createExtractor({ english });
const count = () => ({ gold: 0, ends: 0, found: 0 });
const total = count();
const perType = new Map(Object.keys(MAP).map(t => [t, count()]));
let said = 0;
let right = 0;
const errors: string[] = [];
for (const { _id: id, text } of documents) {
  const x = await extractor.extract({ id, text });
  const statements = x.statements.filter(s => MAPPED.has(s.predicate) && !s.negated);
  const supported = new Set<string>();
  const seen = new Map<string, { ends: boolean; found: boolean; type: string; example: Relation }>();
  for (const r of relations.filter(r => r.documentId === id)) {
    const from = entitiesAt(x, [{ start: r.sourceBegin, end: r.sourceEnd }]);
    const to = entitiesAt(x, [{ start: r.targetBegin, end: r.targetEnd }]);
    const hits = statements.filter(s =>
      MAP[r.type]!.some(p => {
        const [a, b] = p.startsWith('~') ? [s.object, s.subject] : [s.subject, s.object];
        return s.predicate === p.replace('~', '') && from.has(a) && to.has(b);
      }),
    );
    for (const s of hits) supported.add(s.id);
    // One fact for each two entities, or, where we have none there, for each two surface forms.
    const ends = [[...from].sort()[0] ?? r.source.toLowerCase(), [...to].sort()[0] ?? r.target.toLowerCase()];
    if (SYMMETRIC.test(r.type)) ends.sort();
    const key = `${r.type}|${ends.join('|')}`;
    const known = seen.get(key);
    seen.set(key, {
      ends: (known?.ends ?? false) || (from.size > 0 && to.size > 0),
      found: (known?.found ?? false) || hits.length > 0,
      type: r.type,
      example: known?.example ?? r,
    });
  }
  for (const { ends, found, type, example } of seen.values())
    for (const c of [total, perType.get(type)!]) {
      c.gold++;
      c.ends += Number(ends);
      c.found += Number(found);
      if (!found && c === total)
        errors.push(`missed ${type}: ${example.source} | ${example.target} | ${example.value}`);
    }
  const spans: Span[] = marked.filter(e => e.documentId === id).map(e => ({ start: e.begin, end: e.end }));
  const annotated = entitiesAt(x, spans);
  const name = (e: string) => x.entities.find(y => y.id === e)?.name ?? 'a claim';
  for (const s of statements) {
    if (!annotated.has(s.subject) || !annotated.has(s.object)) continue;
    said++;
    if (supported.has(s.id)) right++;
    else
      errors.push(
        `extra ${name(s.subject)} ${s.predicate} ${name(s.object)}: ${text.slice(s.evidence.start, s.evidence.end)}`,
      );
  }
}
await extractor.close();
await english.close();

const share = (a: number, b: number) => (b ? (a / b).toFixed(3) : '-');
console.log('| relation | in the text | both ends found | found |\n|---|---|---|---|');
for (const [type, c] of perType)
  console.log(`| ${type} | ${c.gold} | ${share(c.ends, c.gold)} | ${share(c.found, c.gold)} |`);
const [p, r] = [right / (said || 1), total.found / (total.gold || 1)];
console.log(`| all | ${total.gold} | ${share(total.ends, total.gold)} | ${share(total.found, total.gold)} |`);
console.log(
  `TOTAL re3d documents=${documents.length} relations=${total.gold} recall=${r.toFixed(3)} said=${said} precision=${p.toFixed(3)} F1=${((2 * p * r) / (p + r || 1)).toFixed(3)}`,
);
if (process.argv.includes('--errors')) console.log(errors.join('\n'));
