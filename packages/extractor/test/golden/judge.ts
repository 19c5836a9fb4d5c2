import { type Entity, type Extraction, predicateOf, type Statement } from '@entente/ontology';
import type { GoldenCase, GoldenLine } from './parse.ts';

export interface Verdict {
  /** Required lines that were not found. */
  readonly missing: readonly string[];
  /** What was found and is not under the sentence, as golden lines. */
  readonly wrong: readonly string[];
  /** Each statement found that is judged, and whether it stands under the sentence. */
  readonly statements: readonly { readonly statement: Statement; readonly right: boolean }[];
}

const FROM_NAMES = /^(REPRESENTS|PART_OF|MEMBER_OF)$/;

/**
 * Compares what was found with what stands under a sentence. Beside it may be found, by the guide: a claim that is
 * the content of a statement's own speech act, `PARTY_TO` of those who fight; and, where they are not judged, claims
 * and what names and titles carry.
 */
export function judge(
  text: string,
  c: GoldenCase,
  extraction: Extraction,
  judged: ReadonlySet<'claims' | 'names'>,
): Verdict {
  const entities = new Map(extraction.entities.map(e => [e.id as string, e]));
  const claims = new Map(
    extraction.claims.map(x => [x.id as string, x.spans.map(s => text.slice(s.start, s.end)).join(' ')]),
  );
  const matches = (wanted: string, id: string) =>
    wanted.split('|').some(w => {
      const entity = entities.get(id);
      return entity ? called(text, entity, w) : sameWords(w, claims.get(id) ?? '');
    });
  const fits = (line: GoldenLine, s: Statement) =>
    line.predicate.split('|').includes(s.predicate) &&
    line.negated === s.negated &&
    (line.source === null ? s.source === null : s.source !== null && matches(line.source, s.source)) &&
    ((matches(line.subject, s.subject) && matches(line.object, s.object)) ||
      ((predicateOf(s.predicate)?.symmetric ?? false) &&
        matches(line.object, s.subject) &&
        matches(line.subject, s.object)));
  const name = (id: string) => entities.get(id)?.name ?? `"${claims.get(id) ?? id}"`;
  const show = (s: Statement) =>
    `> ${name(s.subject)} ${s.negated ? 'NOT ' : ''}${s.predicate} ${name(s.object)}${s.source === null ? '' : ` [${name(s.source)}]`}`;

  const lines = c.lines.filter(l => l.kind === 'statement');
  const missing = lines.filter(l => l.required && !extraction.statements.some(s => fits(l, s)));
  const fighters = new Set(
    extraction.statements.filter(s => s.predicate === 'ATTACKS').flatMap(s => [s.subject, s.object]),
  );
  const statements = extraction.statements.flatMap(statement => {
    const right = lines.some(l => fits(l, statement));
    const allowed =
      (statement.predicate === 'PARTY_TO' && fighters.has(statement.subject)) ||
      (!judged.has('names') && FROM_NAMES.test(statement.predicate));
    return right || !allowed ? [{ statement, right }] : [];
  });
  const wrong = statements.filter(x => !x.right).map(x => show(x.statement));

  const wanted = c.lines.filter(l => l.kind === 'claim');
  const same = (l: GoldenLine, x: (typeof extraction.claims)[number]) =>
    (l.subject === '?' ? x.speaker === null : x.speaker !== null && matches(l.subject, x.speaker)) &&
    sameWords(l.object, claims.get(x.id) ?? '');
  const lost = wanted.filter(l => l.required && !extraction.claims.some(x => same(l, x)));
  const acts = new Set(extraction.statements.flatMap(s => (s.cue ? [s.cue.start] : [])));
  if (judged.has('claims'))
    for (const x of extraction.claims)
      if (!wanted.some(l => same(l, x)) && (x.direct || !x.cue || !acts.has(x.cue.start)))
        wrong.push(`" ${x.speaker === null ? '?' : name(x.speaker)}: ${claims.get(x.id)}`);
  return { missing: [...missing, ...lost].map(l => l.text), wrong, statements };
}

const plain = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/^\s*the\s+|['’]s?$/g, '')
    .trim();

function called(text: string, entity: Entity, wanted: string): boolean {
  if (/^the conflict$/.test(wanted)) return entity.type === 'Conflict';
  const names = [
    entity.name,
    ...entity.aliases,
    ...entity.mentions.filter(m => m.kind !== 'pronoun').map(m => text.slice(m.start, m.end)),
  ];
  const described = !entity.mentions.some(m => m.kind === 'name');
  return names.some(n => plain(n) === plain(wanted) || (described && plain(n).endsWith(` ${plain(wanted)}`)));
}

/** Four words in five the same: where a span ends is the scorers' business. */
function sameWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map(s => plain(s).split(/\s+/).filter(Boolean));
  const rest = [...y!];
  let shared = 0;
  for (const w of x!) {
    const at = rest.indexOf(w);
    if (at < 0) continue;
    rest.splice(at, 1);
    shared++;
  }
  return shared > 0 && (2 * shared) / (x!.length + y!.length) >= 0.8;
}
