import {
  type Claim,
  type Entity,
  type Extraction,
  predicateOf,
  type Span,
  type Statement,
  type StatementTime,
} from '@entente/ontology';
import type { Tree } from './2-sentences/tree.ts';
import type { Draft } from './4-entities/draft.ts';
import type { Reading } from './4-entities/reading.ts';
import type { ClaimDraft } from './5-claims/claim.ts';
import { isClaim } from './6-statements/found.ts';
import { mainConflict } from './6-statements/predicates/conflict.ts';
import type { Settled } from './6-statements/read.ts';
import { timeOf } from './6-statements/time.ts';
import { confidence } from './7-confidence/calibrate.ts';
import { type Features, remember } from './7-confidence/features.ts';
import { calibration } from './7-confidence/table.ts';

export interface Versions {
  readonly extractor: string;
  readonly model: string;
}

/** Turns drafts into the record: ids in text order, one statement for a fact with all its places. */
export function assemble(
  doc: string,
  reading: Reading,
  claims: readonly ClaimDraft[],
  settled: readonly Settled[],
  versions: Versions,
): Extraction {
  const shown = claims.filter(c => c.shown);
  const used = new Set<Draft>();
  for (const c of shown) used.add(c.speaker);
  for (const f of settled) {
    used.add(f.subject);
    if (!isClaim(f.object)) used.add(f.object);
    if (f.source) used.add(f.source);
  }
  const drafts = reading.drafts
    .filter(d => d.mentions.length && (d.kept || used.has(d)))
    .sort((a, b) => first(a) - first(b) || (a.key < b.key ? -1 : 1));
  const ids = new Map(drafts.map((d, i) => [d, `e${i + 1}`]));
  const order = new Map(drafts.map((d, i) => [d, i]));
  const within = mentionsWithin(drafts);
  const claimIds = new Map<ClaimDraft, string>();
  const outClaims: Claim[] = [];
  for (const c of shown) {
    const speaker = ids.get(c.speaker);
    if (speaker === undefined) continue;
    const id = `c${outClaims.length + 1}`;
    claimIds.set(c, id);
    const about = [...new Set(c.spans.flatMap(within))]
      .sort((a, b) => order.get(a)! - order.get(b)!)
      .map(d => ids.get(d)!);
    const features = claimFeatures(reading, c);
    outClaims.push(
      remember(
        {
          id,
          speaker,
          spans: c.spans.map(plain),
          cue: c.cue ? plain(c.cue) : null,
          direct: c.direct,
          about,
          confidence: confidence(calibration, features),
          ...(c.via && ids.has(c.via) ? { via: ids.get(c.via)! } : {}),
        },
        features,
      ),
    );
  }
  return {
    doc,
    entities: drafts.map(d => entity(d, ids)),
    claims: outClaims,
    statements: statements(reading, settled, ids, claimIds),
    extractor: versions.extractor,
    model: versions.model,
  };
}

/** Who is mentioned inside a span, by search in all mentions in text order. */
function mentionsWithin(drafts: readonly Draft[]): (span: Span) => Draft[] {
  const all = drafts
    .flatMap(draft => draft.mentions.map(({ start, end }) => ({ start, end, draft })))
    .sort((a, b) => a.start - b.start);
  return ({ start, end }) => {
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.start < start) low = middle + 1;
      else high = middle;
    }
    const out: Draft[] = [];
    for (let i = low; i < all.length && all[i]!.start < end; i++)
      if (all[i]!.end <= end) out.push(all[i]!.draft);
    return out;
  };
}

const first = (d: Draft) =>
  d.mentions.reduce((least, m) => Math.min(least, m.start), Number.POSITIVE_INFINITY);
const plain = ({ start, end }: Span): Span => ({ start, end });

function entity(d: Draft, ids: ReadonlyMap<Draft, string>): Entity {
  const offices = d.offices
    .map(o => ({ title: o.title, ...(o.of && ids.has(o.of) ? { of: ids.get(o.of)! } : {}) }))
    .filter((o, i, all) => all.findIndex(x => x.title === o.title && x.of === o.of) === i);
  const name = d.type === 'Person' && !d.unnamed ? longest(d) : d.name;
  const affiliation = d.parent ?? d.offices.find(o => o.of)?.of;
  return {
    id: ids.get(d)!,
    type: d.type,
    name,
    ...(d.ref ? { ref: d.ref } : {}),
    aliases: [...d.aliases].filter(a => a !== name).sort(),
    features: {
      ...(offices.length ? { offices } : {}),
      ...(d.nation?.ref ? { nationality: d.nation.ref } : {}),
      ...(d.gender ? { gender: d.gender } : {}),
      ...(d.plural ? { number: 'plural' as const } : {}),
      ...(affiliation && ids.has(affiliation) ? { affiliation: ids.get(affiliation)! } : {}),
      ...(d.parties.size ? { parties: [...d.parties].flatMap(p => ids.get(p) ?? []) } : {}),
      ...(d.unnamed ? { unnamed: true } : {}),
    },
    mentions: [...d.mentions].sort((a, b) => a.start - b.start),
  };
}

function longest(d: Draft): string {
  return (
    [...d.aliases].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)[0] ??
    d.name
  );
}

function statements(
  reading: Reading,
  settled: readonly Settled[],
  ids: ReadonlyMap<Draft, string>,
  claimIds: ReadonlyMap<ClaimDraft, string>,
): Statement[] {
  const facts = new Map<
    string,
    { best: Settled; all: Settled[]; subject: string; object: string; source: string | null }
  >();
  for (const f of settled) {
    let subject = ids.get(f.subject);
    let object = isClaim(f.object) ? claimIds.get(f.object) : ids.get(f.object);
    const source = f.source === null ? null : ids.get(f.source);
    if (subject === undefined || object === undefined || source === undefined) continue;
    if (predicateOf(f.predicate)?.symmetric && subject > object) [subject, object] = [object, subject];
    const key = [subject, f.predicate, object, source, f.negated].join('|');
    const fact = facts.get(key);
    if (!fact) facts.set(key, { best: f, all: [f], subject, object, source });
    else {
      fact.all.push(f);
      if (f.confidence > fact.best.confidence) fact.best = f;
    }
  }
  const conflict = mainConflict(reading);
  const conflictId = conflict && ids.get(conflict);
  const out: { statement: Statement; features: Features }[] = [];
  const times = new Map<Tree, StatementTime | undefined>();
  const timeIn = (tree: Tree): StatementTime | undefined => {
    if (!times.has(tree))
      times.set(tree, timeOf(reading.document.original, tree, reading.document.published));
    return times.get(tree);
  };
  for (const { best, all, subject, object, source } of facts.values()) {
    const tree = reading.trees[best.sentence];
    const cue = best.cue >= 0 && tree ? { start: tree.at(best.cue).start, end: tree.at(best.cue).end } : null;
    const places = all
      .map(f => plain(f.evidence))
      .filter((e, i, list) => list.findIndex(x => x.start === e.start && x.end === e.end) === i)
      .sort((a, b) => a.start - b.start);
    const claim = best.claim && claimIds.get(best.claim);
    const time = best.cue >= 0 && tree ? timeIn(tree) : undefined;
    const features = statementFeatures(reading, best, all, source !== null);
    const statement: Statement = {
      id: `s${out.length + 1}`,
      subject,
      predicate: best.predicate,
      object,
      source,
      negated: best.negated,
      evidence: plain(best.evidence),
      evidenceAll: places,
      cue,
      confidence: confidence(calibration, features),
      ...(claim === undefined ? {} : { claim }),
      ...(time === undefined ? {} : { time }),
      ...(conflictId !== undefined &&
      /^(ATTACKS|SUPPORTS|ACCUSES|DENIES|THREATENS|CONTROLS|CLAIMS_TERRITORY)$/.test(best.predicate)
        ? { conflict: conflictId }
        : {}),
      why: [...new Set(all.map(f => f.rule))].sort(),
    };
    out.push({ statement, features });
  }
  return out
    .sort((a, b) => a.statement.evidence.start - b.statement.evidence.start)
    .map(({ statement, features }, i) => remember({ ...statement, id: `s${i + 1}` }, features));
}

function statementFeatures(
  reading: Reading,
  best: Settled,
  all: readonly Settled[],
  sourced: boolean,
): Features {
  const ends = [best.subject, ...(isClaim(best.object) ? [] : [best.object])];
  const seen = ends.map(d => nameIn(reading, best.sentence, d));
  const byConfidence = [...all].sort((a, b) => b.confidence - a.confidence);
  return {
    kind: best.predicate,
    rules: [...new Set(byConfidence.map(f => f.rule))],
    prior: 1 - all.reduce((p, f) => p * (1 - f.confidence), 1),
    places: all.length,
    sourced,
    negated: best.negated,
    resolved: seen.filter(x => x === undefined).length,
    unnamed: ends.filter(d => d.unnamed).length,
    name: Math.min(1, ...seen.flatMap(x => x ?? [])),
    words: reading.trees[best.sentence]?.tokens.length ?? 0,
    direct: false,
  };
}

function claimFeatures(reading: Reading, c: ClaimDraft): Features {
  const seen = nameIn(reading, c.sentence, c.speaker);
  return {
    kind: 'claim',
    rules: [`${c.rule} ${c.verb}`, c.rule],
    prior: c.confidence,
    places: 1,
    sourced: c.via !== undefined,
    negated: false,
    resolved: Number(seen === undefined),
    unnamed: Number(c.speaker.unnamed),
    name: seen ?? 1,
    words: c.spans.reduce((n, s) => n + (s.end - s.start), 0) / 5,
    direct: c.direct,
  };
}

/** How sure the model is of an entity's name in a sentence; undefined where it has none there. */
function nameIn(reading: Reading, s: number, d: Draft): number | undefined {
  const name = reading.names[s]?.find(n => reading.at(s, n.head).includes(d));
  return name && (name.entry ? 1 : name.score);
}
