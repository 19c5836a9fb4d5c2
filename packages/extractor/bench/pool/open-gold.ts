import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type Extraction, predicateOf } from '@entente/ontology';
import { featuresOf } from '../../src/7-confidence/features.ts';
import type { Extract, Prediction } from './prediction.ts';

interface Relation {
  readonly s: string;
  readonly p: string;
  readonly o: string;
  readonly source: string | null;
  readonly negated?: boolean;
  readonly alt?: readonly Partial<Relation>[];
}
interface Said {
  readonly id?: string;
  readonly speaker: string;
  readonly claim: string;
  readonly alt?: readonly { speaker?: string; claim?: string }[];
}
interface Gold {
  readonly doc: string;
  readonly date?: string;
  readonly entities: readonly { id: string; name: string; aliases: readonly string[] }[];
  readonly said: readonly Said[];
  readonly relations: readonly Relation[];
}

const SPEECH_ACTS = /^(OPPOSES|ACCUSES|DENIES|DEMANDS|THREATENS|CLAIMS_TERRITORY)$/;

/** The annotated articles: statements right where the gold has them exactly, claims where words and speaker agree. */
export async function openGold(shared: URL, extract: Extract): Promise<Prediction[]> {
  const folder = new URL('eval/gold/', shared);
  const out: Prediction[] = [];
  if (!existsSync(folder)) return out;
  for (const file of readdirSync(folder).filter(f => f.endsWith('.json'))) {
    const gold = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Gold;
    const text = readFileSync(new URL(`seeds/${gold.doc}.txt`, shared), 'utf8');
    const x = await extract({ id: gold.doc, text, ...(gold.date ? { published: gold.date } : {}) });
    const who = entityMap(gold, x, text);
    const speakers = new Map<string, string>(x.claims.map(c => [c.id, c.speaker ?? '']));
    const goldSpeakers = new Map(gold.said.flatMap(c => (c.id ? [[c.id, c.speaker] as const] : [])));
    // A claim as the object stands for who made it; what the subject itself denies has no accuser.
    const object = (s: string, o: string, speaker: string | undefined) =>
      speaker === undefined ? o : speaker === s ? 'a claim' : speaker;
    const keys = new Set(
      gold.relations.flatMap(r =>
        [r, ...(r.alt ?? []).map(a => ({ ...r, ...a }))].map(a =>
          key({ ...a, o: object(a.s, a.o, goldSpeakers.get(a.o)) }),
        ),
      ),
    );
    const at = (id: string) => who.get(id) ?? `?${id}`;
    for (const s of x.statements) {
      const speaker = speakers.get(s.object);
      const right = keys.has(
        key({
          s: at(s.subject),
          p: s.predicate,
          o: object(at(s.subject), at(s.object), speaker === undefined ? undefined : at(speaker)),
          source: s.source === null ? null : at(s.source),
          negated: s.negated,
        }),
      );
      out.push({ set: 'open gold', doc: gold.doc, features: featuresOf(s)!, right });
    }
    for (const c of x.claims) {
      const words = bag(c.spans.map(s => text.slice(s.start, s.end)).join(' '));
      const right = gold.said.some(
        g =>
          [g.speaker, ...(g.alt ?? []).flatMap(a => a.speaker ?? [])].includes(at(c.speaker ?? '')) &&
          [g.claim, ...(g.alt ?? []).flatMap(a => a.claim ?? [])].some(t => alike(bag(t), words)),
      );
      out.push({ set: 'open gold', doc: gold.doc, features: featuresOf(c)!, right });
    }
  }
  return out;
}

function key(r: Relation): string {
  const ends = predicateOf(r.p)?.symmetric ? [r.s, r.o].sort() : [r.s, r.o];
  const source = SPEECH_ACTS.test(r.p) && r.source === r.s ? null : r.source;
  return [r.p, ...ends, r.negated ?? false, source].join('|');
}

const plain = (s: string) =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'(]+|[\s"“”'),.;:]+$/g, '')
    .replace(/^(the|an?|his|her|its|their|our)\s+/, '')
    .replace(/'s$/, '');

/** Found entities to gold ones by their names; one without a name by its descriptions. */
function entityMap(gold: Gold, x: Extraction, text: string): Map<string, string> {
  const names = gold.entities.map(g => new Set([g.name, ...g.aliases].map(plain)));
  const out = new Map<string, string>();
  for (const e of x.entities) {
    const kind = e.mentions.some(m => m.kind === 'name') ? 'name' : 'nominal';
    const mine = e.mentions.filter(m => m.kind === kind).map(m => plain(text.slice(m.start, m.end)));
    const hits = names.map(n => mine.filter(k => n.has(k)).length + (n.has(plain(e.name)) ? 1.5 : 0));
    const top = Math.max(0, ...hits);
    if (top) out.set(e.id, gold.entities[hits.indexOf(top)]!.id);
  }
  return out;
}

const bag = (s: string) =>
  s
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
function alike(a: readonly string[], b: readonly string[]): boolean {
  const rest = [...a];
  let same = 0;
  for (const w of b) {
    const i = rest.indexOf(w);
    if (i < 0) continue;
    rest.splice(i, 1);
    same++;
  }
  return (2 * same) / (a.length + b.length || 1) >= 0.6;
}
