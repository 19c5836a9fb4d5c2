import { signOf } from '@entente/ontology';
import type { EvidenceAttributes } from '../graph/attributes.ts';
import { type EvidenceGraph, timeOf } from '../graph/build.ts';
import { rollUp } from './roll-up.ts';

export interface StanceOptions {
  /** Attribute the deeds of persons and bodies to what they speak for. Default: true. */
  readonly rollUp?: boolean;
  /** Weight of what somebody alleges, against 1 for what an article asserts. */
  readonly attributed?: Readonly<{
    /** The speaker speaks of its own stance ("we support them"): close to an assertion. Default: 0.9. */
    own: number;
    /** The other end of the relation says so. Default: 0.5. */
    counterpart: number;
    /** Anybody else says so. Default: 0.4. */
    other: number;
  }>;
  /** Days after which evidence counts half; absent: age does not matter. */
  readonly halfLife?: number;
  /** The day that age counts from, `YYYY-MM-DD`; default: the newest evidence. */
  readonly now?: string;
  /** Only evidence within this window (dates, inclusive); undated evidence is left out where one is given. */
  readonly from?: string;
  readonly to?: string;
  /** Leaves evidence out where it says false; for resampling. */
  readonly keep?: (evidence: EvidenceAttributes) => boolean;
}

/** One piece of evidence and what it adds to a stance, so that a viewer can say why. */
export interface StancePart {
  readonly edge: string;
  readonly statement: string;
  readonly type: string;
  readonly sign: 1 | -1;
  /** Weight after assertion or attribution, confidence, age and corroboration; not signed. */
  readonly weight: number;
}

/** What the evidence says of two actors: signed, in both directions together. */
export interface Stance {
  readonly a: string;
  readonly b: string;
  /** `positive - negative`, saturated to the open interval (-1, 1) by `x / (1 + |x|)`. */
  readonly score: number;
  readonly positive: number;
  readonly negative: number;
  readonly parts: readonly StancePart[];
}

const defaults = { own: 0.9, counterpart: 0.5, other: 0.4 } as const;

/**
 * The stance between every two actors that evidence speaks of, in the order of their ids.
 *
 * A fact counts once for each independent cluster of articles, and further clusters count less (1, 1/2, 1/3 …
 * as the harmonic series), so that ten reprints weigh as one report and corroboration has diminishing returns.
 * Signs come from the ontology's table. Cost: O(m log m) in the pieces of evidence.
 */
export function stances(graph: EvidenceGraph, options: StanceOptions = {}): readonly Stance[] {
  const roots = options.rollUp === false ? undefined : rollUp(graph);
  const rootOf = (node: string) => roots?.get(node) ?? node;
  const attributed = options.attributed ?? defaults;
  const now = options.now ?? newest(graph);
  const pairs = new Map<string, { a: string; b: string; best: Map<string, Map<string, Candidate>> }>();
  graph.forEachEdge((edge, evidence, from, to) => {
    const sign = signOf(evidence.type);
    if (sign === 0 || !within(evidence, options) || options.keep?.(evidence) === false) return;
    const x = rootOf(from);
    const y = rootOf(to);
    if (x === y) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    const key = `${a}\u0000${b}`;
    const pair = pairs.get(key) ?? { a, b, best: new Map<string, Map<string, Candidate>>() };
    pairs.set(key, pair);
    const speaker = evidence.sourceId === undefined ? undefined : rootOf(evidence.sourceId);
    const base = evidence.asserted
      ? 1
      : speaker === x
        ? attributed.own
        : speaker === y
          ? attributed.counterpart
          : attributed.other;
    const weight = base * evidence.confidence * age(evidence, now, options.halfLife);
    const fact = `${evidence.type}\u0000${x}\u0000${y}`;
    const clusters = pair.best.get(fact) ?? new Map<string, Candidate>();
    pair.best.set(fact, clusters);
    const cluster = evidence.cluster ?? evidence.doc;
    const before = clusters.get(cluster);
    // Within a cluster the strongest evidence speaks; ties go to the smaller id, so that order never matters.
    if (!before || weight > before.weight || (weight === before.weight && edge < before.edge))
      clusters.set(cluster, { edge, statement: evidence.statement, type: evidence.type, sign, weight });
  });
  return [...pairs.values()].map(sum).sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
}

interface Candidate extends StancePart {}

function sum({ a, b, best }: { a: string; b: string; best: Map<string, Map<string, Candidate>> }): Stance {
  const parts: StancePart[] = [];
  for (const clusters of best.values()) {
    const ranked = [...clusters.values()].sort((p, q) => q.weight - p.weight || compare(p.edge, q.edge));
    for (const [rank, part] of ranked.entries()) parts.push({ ...part, weight: part.weight / (rank + 1) });
  }
  parts.sort((p, q) => q.weight - p.weight || compare(p.edge, q.edge));
  let positive = 0;
  let negative = 0;
  for (const part of parts) {
    if (part.sign > 0) positive += part.weight;
    else negative += part.weight;
  }
  const raw = positive - negative;
  return { a, b, score: raw / (1 + Math.abs(raw)), positive, negative, parts };
}

function within(evidence: EvidenceAttributes, { from, to }: StanceOptions): boolean {
  if (from === undefined && to === undefined) return true;
  const time = timeOf(evidence);
  return time !== undefined && (from === undefined || time >= from) && (to === undefined || time <= to);
}

function age(evidence: EvidenceAttributes, now: string | undefined, halfLife: number | undefined): number {
  const time = timeOf(evidence);
  if (halfLife === undefined || now === undefined || time === undefined) return 1;
  const days = Math.max(0, (Date.parse(now) - Date.parse(time)) / 86_400_000);
  return 2 ** (-days / halfLife);
}

function newest(graph: EvidenceGraph): string | undefined {
  let latest: string | undefined;
  graph.forEachEdge((_edge, evidence) => {
    const time = timeOf(evidence);
    if (time !== undefined && (latest === undefined || time > latest)) latest = time;
  });
  return latest;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
