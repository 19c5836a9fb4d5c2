import { forEachTie, type SignedGraph } from '../graph/signed.ts';

/**
 * Weight of the ties that a partition leaves unexplained: positive ties between camps and negative ties within
 * one (line index of imbalance; Doreian and Mrvar 1996, "A partitioning approach to structural balance").
 *
 * @param camps one number a node; -1 for a neutral node, whose ties count nothing
 */
export function frustration(graph: SignedGraph, camps: ArrayLike<number>): number {
  let total = 0;
  forEachTie(graph, (a, b, weight) => {
    const x = camps[a]!;
    const y = camps[b]!;
    if (x < 0 || y < 0) return;
    if (x === y ? weight < 0 : weight > 0) total += Math.abs(weight);
  });
  return total;
}

/** Weight of all ties, without sign. */
export function totalWeight(graph: SignedGraph): number {
  let total = 0;
  forEachTie(graph, (_a, _b, weight) => {
    total += Math.abs(weight);
  });
  return total;
}
