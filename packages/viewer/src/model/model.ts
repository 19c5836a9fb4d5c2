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
  const drafts: Draft[] = [];
  const byKey = new Map<number, number>();
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]!;
    let kind = toneCache.get(edge.type);
    if (!kind) {
      kind = { tone: tones.indexOf(toneOf(edge.type)), symmetric: isSymmetric(edge.type) };
      toneCache.set(edge.type, kind);
    }
    toneOfEdge[i] = kind.tone;
    let from = indexOf.get(edge.from);
    let to = indexOf.get(edge.to);
    if (from === undefined || to === undefined || from === to) continue;
    if (kind.symmetric && from > to) [from, to] = [to, from];
    const key = (from * nodes.length + to) * tones.length + kind.tone;
    let at = byKey.get(key);
    if (at === undefined) {
      at = drafts.length;
      byKey.set(key, at);
      drafts.push({ from, to, tone: tones[kind.tone]!, symmetric: true, edges: [] });
    }
    const draft = drafts[at]!;
    draft.edges.push(i);
    draft.symmetric &&= kind.symmetric;
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

/** Spreads the bundles between two nodes, whichever way they go, as a fan around the straight line. */
function curvatures(drafts: readonly Draft[], order: number): Float64Array {
  // The first of each pair, and how many there are: most pairs are alone, and get no list of their own.
  const pairs = new Map<number, number>();
  const first = new Int32Array(drafts.length);
  const count = new Uint32Array(drafts.length);
  for (let i = 0; i < drafts.length; i++) {
    const { from, to } = drafts[i]!;
    const key = Math.min(from, to) * order + Math.max(from, to);
    const at = pairs.get(key);
    if (at === undefined) pairs.set(key, i);
    first[i] = at ?? i;
    count[first[i]!]!++;
  }
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
