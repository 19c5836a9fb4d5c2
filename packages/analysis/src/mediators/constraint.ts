import { type SignedGraph, tieWeight } from '../graph/signed.ts';

/**
 * Burt's constraint (Burt 1992, "Structural Holes"; Burt 2004, AJS 110): how much an actor's contacts are tied
 * to each other. Low: the actor spans holes. NaN for an actor without contacts. Weights count without sign.
 *
 * `c(i) = sum over j (p(i,j) + sum over q p(i,q) p(q,j))^2`, p the share of the actor's ties.
 * Cost: O(sum of squared degrees).
 */
export function constraint(graph: SignedGraph): Float64Array {
  const { offsets, targets, weights, ids } = graph;
  const strength = new Float64Array(ids.length);
  for (let i = 0; i < ids.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) strength[i]! += Math.abs(weights[k]!);
  const share = (from: number, to: number) => Math.abs(tieWeight(graph, from, to)) / strength[from]!;
  return Float64Array.from(ids, (_, i) => {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    if (start === end) return Number.NaN;
    let total = 0;
    for (let k = start; k < end; k++) {
      const j = targets[k]!;
      let invested = share(i, j);
      for (let other = start; other < end; other++) {
        const q = targets[other]!;
        if (q !== j) invested += share(i, q) * share(q, j);
      }
      total += invested * invested;
    }
    return total;
  });
}
