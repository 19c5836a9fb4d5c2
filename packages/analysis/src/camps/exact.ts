import type { SignedGraph } from '../graph/signed.ts';
import { tieWeight } from '../graph/signed.ts';

/** Nodes up to which the search through all partitions ends quickly. */
export const exactLimit = 14;

/**
 * The partition into at most `count` camps of least frustration, by branch and bound over restricted growth strings: node by node it
 * joins each camp or founds one, and a branch ends where what it cannot explain already costs as much as the
 * best found. Exact; for graphs of at most `exactLimit` nodes.
 *
 * @param bound frustration of a known partition, which the answer beats or equals
 */
export function exactCamps(graph: SignedGraph, count: number, known: Int32Array, bound: number): Int32Array {
  const size = graph.ids.length;
  const weights = Array.from({ length: size }, (_, a) =>
    Float64Array.from({ length: size }, (_, b) => tieWeight(graph, a, b)),
  );
  const camps = new Int32Array(size);
  let best = Int32Array.from(known);
  let least = bound;
  const place = (node: number, founded: number, cost: number): void => {
    if (cost >= least - 1e-9) return;
    if (node === size) {
      least = cost;
      best = Int32Array.from(camps);
      return;
    }
    for (let camp = 0; camp <= Math.min(founded, count - 1); camp++) {
      let added = 0;
      for (let other = 0; other < node; other++) {
        const weight = weights[node]![other]!;
        if (camps[other] === camp ? weight < 0 : weight > 0) added += Math.abs(weight);
      }
      camps[node] = camp;
      place(node + 1, Math.max(founded, camp + 1), cost + added);
    }
  };
  place(0, 0, 0);
  return best;
}
