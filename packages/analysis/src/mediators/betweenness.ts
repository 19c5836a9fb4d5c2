import { seeded, shuffle } from '../graph/random.ts';
import type { SignedGraph } from '../graph/signed.ts';

export interface Betweenness {
  /** By node, in the order of the graph's ids; each unordered pair of others counts once. */
  readonly values: Float64Array;
  /** Sources that were walked from; all of them for the exact value. */
  readonly samples: number;
  /** Standard error of each value by the spread over the samples; 0 where exact. */
  readonly error: Float64Array;
}

/**
 * Betweenness by Brandes (2001), "A faster algorithm for betweenness centrality"; weights and signs do not
 * count. With `samples`, from so many random sources, scaled up (Brandes and Pich 2007), with the standard
 * error of each value. Cost: O(m) for each source.
 */
export function betweenness(graph: SignedGraph, samples = Number.POSITIVE_INFINITY, seed = 1): Betweenness {
  const { offsets, targets } = graph;
  const size = graph.ids.length;
  const sources = Int32Array.from({ length: size }, (_, i) => i);
  const exact = samples >= size;
  if (!exact) shuffle(sources, seeded(seed));
  const count = exact ? size : Math.max(1, Math.floor(samples));
  const total = new Float64Array(size);
  const squares = new Float64Array(size);
  const order = new Int32Array(size);
  const distance = new Int32Array(size);
  const paths = new Float64Array(size);
  const dependency = new Float64Array(size);
  for (let s = 0; s < count; s++) {
    const source = sources[s]!;
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    for (let at = 0; at < reached; at++) {
      const node = order[at]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const next = targets[k]!;
        if (distance[next] === -1) {
          distance[next] = distance[node]! + 1;
          order[reached++] = next;
        }
        if (distance[next] === distance[node]! + 1) paths[next]! += paths[node]!;
      }
    }
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at]!;
      const share = (1 + dependency[node]!) / paths[node]!;
      for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
        const before = targets[k]!;
        if (distance[before] === distance[node]! - 1) dependency[before]! += paths[before]! * share;
      }
      total[node]! += dependency[node]!;
      squares[node]! += dependency[node]! ** 2;
    }
  }
  // Every pair is met from both of its ends.
  const scale = size / count / 2;
  const error = new Float64Array(size);
  if (!exact)
    for (let i = 0; i < size; i++) {
      const mean = total[i]! / count;
      const variance = Math.max(0, squares[i]! / count - mean * mean) * (count / Math.max(1, count - 1));
      error[i] = scale * Math.sqrt(variance * count * (1 - count / size));
    }
  return { values: total.map(value => value * scale), samples: count, error };
}
