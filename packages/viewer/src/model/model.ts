import type { GraphEdge, GraphNode, GraphSnapshot } from '@entente/graph-store';
import { isSymmetric, type Tone, toneOf, tones } from './tone.ts';

/** Relations between two nodes that are drawn as one line: same direction, same tone. */
export interface Bundle {
  /** Indices into `nodes`. */
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  /** Drawn without an arrow: every relation in it holds both ways. */
  readonly symmetric: boolean;
  /** Indices into `edges`. */
  readonly edges: readonly number[];
  /** Sideways offset of the curve, in shares of its length; 0 is straight. */
  readonly curvature: number;
}

/** A snapshot made ready for drawing and filtering. Never changed after it was made. */
export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  readonly bundles: readonly Bundle[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Bundle of an edge, -1 where it is not drawn (an end is missing, or both ends are one node). */
  readonly bundleOf: Int32Array;
  readonly bundlesAt: readonly (readonly number[])[];
  readonly toneOfEdge: Uint8Array;
  readonly truncated: boolean;
}

interface Draft {
  readonly from: number;
  readonly to: number;
  readonly tone: Tone;
  symmetric: boolean;
  readonly edges: number[];
}

/**
 * Bundles the relations of a snapshot. Linear in nodes and edges; a node that stands twice counts once, an edge
 * whose end is missing is kept for counting and not drawn.
 */
export function buildModel(snapshot: GraphSnapshot): GraphModel {
  const indexOf = new Map<string, number>();
  const nodes: GraphNode[] = [];
  for (const node of snapshot.nodes) {
    if (indexOf.has(node.id)) continue;
    indexOf.set(node.id, nodes.length);
    nodes.push(node);
  }
  const { edges } = snapshot;
  const bundleOf = new Int32Array(edges.length).fill(-1);
  const toneOfEdge = new Uint8Array(edges.length);
  const toneCache = new Map<string, { readonly tone: number; readonly symmetric: boolean }>();
  const kindOf = (type: string) => {
    let kind = toneCache.get(type);
    if (!kind) {
      kind = { tone: tones.indexOf(toneOf(type)), symmetric: isSymmetric(type) };
      toneCache.set(type, kind);
    }
    return kind;
  };
  const froms = new Int32Array(edges.length).fill(-1);
  const ends = new Int32Array(edges.length);
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    const { tone, symmetric } = kindOf(edge.type);
    toneOfEdge[i] = tone;
    let from = indexOf.get(edge.from);
    let to = indexOf.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    if (symmetric && from > to) [from, to] = [to, from];
    froms[i] = from;
    ends[i] = to * tones.length + tone;
  }
  const drafts: Draft[] = [];
  const first = firstAlike(froms, ends, nodes.length, nodes.length * tones.length);
  for (let i = 0; i < edges.length; i++) {
    if (froms[i]! < 0) continue;
    const { tone, symmetric } = kindOf(edges[i]!.type);
    let at = bundleOf[first[i]!]!;
    if (at < 0) {
      at = drafts.length;
      const to = (ends[i]! - tone) / tones.length;
      drafts.push({ from: froms[i]!, to, tone: tones[tone]!, symmetric: true, edges: [] });
    }
    const draft = drafts[at]!;
    draft.edges.push(i);
    draft.symmetric &&= symmetric;
    bundleOf[i] = at;
  }
  const curvature = curvatures(drafts, nodes.length);
  const bundlesAt: number[][] = nodes.map(() => []);
  const bundles = drafts.map(({ from, to, tone, symmetric, edges: at }, i): Bundle => {
    bundlesAt[from]!.push(i);
    bundlesAt[to]!.push(i);
    return { from, to, tone, symmetric, edges: at, curvature: curvature[i]! };
  });
  return { nodes, edges, bundles, indexOf, bundleOf, bundlesAt, toneOfEdge, truncated: snapshot.truncated };
}

/** Id of a bundle; stable over snapshots. */
export function bundleId({ nodes }: GraphModel, { from, to, tone }: Bundle): string {
  return JSON.stringify([nodes[from]!.id, nodes[to]!.id, tone]);
}

/**
 * For each item the first with the same two numbers, itself where it is that; items whose `one` is below 0 have none.
 * Linear, by sorting into rows: maps with so many keys take several times as long.
 *
 * @param ones, others how many different numbers there are of either.
 */
function firstAlike(one: Int32Array, other: Int32Array, ones: number, others: number): Int32Array {
  const starts = new Int32Array(ones + 1);
  for (const value of one) if (value >= 0) starts[value + 1]!++;
  for (let i = 0; i < ones; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const rows = new Int32Array(starts[ones]!);
  for (let i = 0; i < one.length; i++) if (one[i]! >= 0) rows[next[one[i]!]!++] = i;
  const seen = new Int32Array(others).fill(-1);
  const first = new Int32Array(one.length).fill(-1);
  for (const item of rows) {
    const before = seen[other[item]!]!;
    // What was seen in another row does not count.
    if (before >= 0 && one[before] === one[item]) first[item] = before;
    else {
      first[item] = item;
      seen[other[item]!] = item;
    }
  }
  return first;
}

/** Spreads the bundles between two nodes, whichever way they go, as a fan around the straight line. */
function curvatures(drafts: readonly Draft[], order: number): Float64Array {
  const lower = Int32Array.from(drafts, ({ from, to }) => Math.min(from, to));
  const upper = Int32Array.from(drafts, ({ from, to }) => Math.max(from, to));
  const first = firstAlike(lower, upper, order, order);
  const count = new Uint32Array(drafts.length);
  for (const at of first) count[at]!++;
  const result = new Float64Array(drafts.length);
  const seen = new Uint32Array(drafts.length);
  for (let i = 0; i < drafts.length; i++) {
    const all = count[first[i]!]!;
    if (all < 2) continue;
    const at = seen[first[i]!]!++;
    const offset = (at - (all - 1) / 2) * Math.min(0.22, 0.7 / all);
    result[i] = drafts[i]!.from < drafts[i]!.to ? offset : -offset;
  }
  return result;
}
