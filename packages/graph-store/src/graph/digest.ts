import type { ExtractionRecord, StatementTime } from '@entente/ontology';
import { type Instance, instancesOf } from '../resolve/instance.ts';
import { Codes } from './columns.ts';

/**
 * Version of what digests hold: those kept from another version are made anew from their records. Count it up with
 * every change here or in `instancesOf`; a test notices.
 */
export const digestVersion = 1;

/** An entity: id, type, name, folded name, mentions, marks; then, where it has them, ref and lists. */
type Trait = readonly (string | number | null | readonly string[])[];

/**
 * What resolution and the graph need of a record, as JSON of a third of its size that takes a fifth of the time to
 * read. A project keeps one beside each record: nothing but its text is missing that the graph shows.
 *
 * Entities and claims go by their number in the record, -1 for none. A claim is its speaker, relay, 1 where direct,
 * and its spans and what it is about, each after its count. A statement is subject, object (`-2 - claim` for a claim),
 * source, claim, conflict, predicate (doubled; odd where negated), confidence, time, reasons, and the spans of its
 * evidence after their count.
 */
export type Digest = readonly [
  document: readonly [
    id: string,
    hash: string,
    length: number,
    title: string | null,
    url: string | null,
    outlet: string | null,
    published: string | null,
  ],
  extractor: string,
  traits: readonly Trait[],
  claims: readonly number[],
  statements: readonly number[],
  predicates: readonly string[],
  whys: readonly (readonly string[])[],
  times: readonly (readonly [start: string | null, end: string | null])[],
];

const marks = { female: 1, male: 2, unnamed: 4, named: 8 } as const;
const lists = ['aliases', 'states', 'bodies', 'offices', 'ties', 'parties', 'territories'] as const;
const FIRST_LIST = 7;

function traitOf(of: Instance): Trait {
  const { local, type, name, folded, mentions, gender, unnamed, named, ref } = of;
  const marked =
    (gender === undefined ? 0 : marks[gender]) | (unnamed ? marks.unnamed : 0) | (named ? marks.named : 0);
  const out: (string | number | null | readonly string[])[] = [local, type, name, folded, mentions, marked];
  let last = ref === undefined ? 0 : FIRST_LIST;
  lists.forEach((list, at) => {
    if (of[list].length > 0) last = FIRST_LIST + at + 1;
  });
  if (last > 0) out.push(ref ?? null);
  for (let at = FIRST_LIST; at < last; at++) out.push(of[lists[at - FIRST_LIST]!]);
  return out;
}

const none: readonly string[] = Object.freeze([]);

/** The instance that a digest tells of. */
export function instanceOf(trait: Trait, doc: string, published: string | undefined, slot: number): Instance {
  const marked = trait[5] as number;
  const list = (at: number) => (trait[FIRST_LIST + at] as readonly string[] | undefined) ?? none;
  return {
    doc,
    cluster: '',
    slot,
    published,
    local: trait[0] as string,
    type: trait[1] as Instance['type'],
    name: trait[2] as string,
    folded: trait[3] as string,
    aliases: list(0),
    ref: (trait[6] as string | null | undefined) ?? undefined,
    states: list(1),
    bodies: list(2),
    offices: list(3),
    ties: list(4),
    gender: marked & marks.female ? 'female' : marked & marks.male ? 'male' : undefined,
    unnamed: (marked & marks.unnamed) !== 0,
    named: (marked & marks.named) !== 0,
    parties: list(5),
    territories: list(6),
    mentions: trait[4] as number,
  };
}

/** The digest of a record. Cost: linear in the record. */
export function digestOf({ document, extraction }: ExtractionRecord): Digest {
  const { id, hash, text, title, url, outlet, published } = document;
  const instances = instancesOf({ doc: id, published, extraction, cluster: '' });
  const entities = new Map(instances.map(({ local }, at) => [local, at]));
  const entity = (local: string | null | undefined) => (local == null ? -1 : (entities.get(local) ?? -1));
  const claims: number[] = [];
  const claimAt = new Map(extraction.claims.map((claim, at) => [claim.id, at]));
  for (const claim of extraction.claims) {
    claims.push(entity(claim.speaker), entity(claim.via), claim.direct ? 1 : 0, claim.spans.length);
    for (const { start, end } of claim.spans) claims.push(start, end);
    const about = claim.about.map(entity).filter(at => at >= 0);
    claims.push(about.length, ...about);
  }
  const predicates = new Codes<string>();
  const whys = new Codes<readonly string[]>();
  const times = new Codes<readonly [string | null, string | null]>();
  const timeOf = (time: StatementTime | undefined) => {
    if (time?.start === undefined && time?.end === undefined) return -1;
    return times.code(`${time.start ?? ''}|${time.end ?? ''}`, [time.start ?? null, time.end ?? null]);
  };
  const statements: number[] = [];
  for (const of of extraction.statements) {
    const object = entity(of.object);
    const claim = claimAt.get(of.object);
    const { start, end } = of.evidence;
    const others = of.evidenceAll.filter(span => span.start !== start || span.end !== end);
    statements.push(
      entity(of.subject),
      object >= 0 || claim === undefined ? object : -2 - claim,
      entity(of.source),
      of.claim === undefined ? -1 : (claimAt.get(of.claim) ?? -1),
      entity(of.conflict),
      predicates.code(of.predicate, of.predicate) * 2 + (of.negated ? 1 : 0),
      of.confidence,
      timeOf(of.time),
      whys.code(of.why.length === 1 ? `1${of.why[0]}` : JSON.stringify(of.why), of.why),
      1 + others.length,
      start,
      end,
    );
    for (const span of others) statements.push(span.start, span.end);
  }
  return [
    [id, hash, text.length, title ?? null, url ?? null, outlet ?? null, published ?? null],
    extraction.extractor,
    instances.map(traitOf),
    claims,
    statements,
    predicates.values,
    whys.values,
    times.values,
  ];
}
