import { shuffle } from '../graph/random.ts';
import type { SignedGraph } from '../graph/signed.ts';

/**
 * One descent of the relocation search of Doreian and Mrvar (1996) with at most `count` camps: starting from
 * `camps`, nodes in random order move to the camp that explains most of their ties, until no move helps; then
 * whole camps are merged while that helps. Deterministic for a given random source.
 *
 * The objective is `sum of weights within camps`, which differs from the frustration by a constant.
 * Cost: O(m) a sweep, a handful of sweeps.
 */
export function descend(graph: SignedGraph, camps: Int32Array, count: number, random: () => number): void {
  const size = graph.ids.length;
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const gain = new Float64Array(count);
  const members = new Int32Array(count);
  for (let i = 0; i < size; i++) members[camps[i]!]!++;
  for (let sweep = 0; sweep < 100; sweep++) {
    shuffle(order, random);
    let moved = 0;
    for (let k = 0; k < size; k++) moved += relocate(graph, camps, order[k]!, gain, members);
    if (moved === 0 && !mergeCamps(graph, camps, members)) return;
  }
}

const epsilon = 1e-12;

function relocate(
  graph: SignedGraph,
  camps: Int32Array,
  node: number,
  gain: Float64Array,
  members: Int32Array,
): number {
  const { offsets, targets, weights } = graph;
  gain.fill(0);
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) gain[camps[targets[k]!]!]! += weights[k]!;
  const from = camps[node]!;
  let best = from;
  for (let camp = 0; camp < gain.length; camp++) if (gain[camp]! > gain[best]! + epsilon) best = camp;
  if (best === from) return 0;
  members[from]!--;
  members[best]!++;
  camps[node] = best;
  return 1;
}

/** Merges the two camps whose ties to each other sum up highest, where that is above 0. */
function mergeCamps(graph: SignedGraph, camps: Int32Array, members: Int32Array): boolean {
  const { offsets, targets, weights } = graph;
  const between = new Map<number, number>();
  const size = members.length;
  for (let a = 0; a < graph.ids.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++) {
      const b = targets[k]!;
      const x = camps[a]!;
      const y = camps[b]!;
      if (a >= b || x === y) continue;
      const key = x < y ? x * size + y : y * size + x;
      between.set(key, (between.get(key) ?? 0) + weights[k]!);
    }
  let best = -1;
  let most = epsilon;
  for (const [key, weight] of between)
    if (weight > most || (weight === most && key < best)) {
      most = weight;
      best = key;
    }
  if (best < 0) return false;
  const x = Math.floor(best / size);
  const y = best % size;
  for (let i = 0; i < camps.length; i++) if (camps[i] === y) camps[i] = x;
  members[x]! += members[y]!;
  members[y] = 0;
  return true;
}
