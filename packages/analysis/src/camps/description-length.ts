import { forEachTie, type SignedGraph } from '../graph/signed.ts';
import { frustration } from './frustration.ts';

/**
 * Bits it takes to tell the signs of all ties by means of a partition: which nodes are in which camp, and which
 * ties are exceptions (minimum description length, Rissanen 1978; for networks Peixoto 2014). Least frustration
 * alone always prefers more camps; this pays for each. A tie counts by its weight relative to the mean.
 *
 * Cost: O(m).
 */
export function descriptionLength(graph: SignedGraph, camps: ArrayLike<number>): number {
  let ties = 0;
  let total = 0;
  forEachTie(graph, (_a, _b, weight) => {
    ties++;
    total += Math.abs(weight);
  });
  if (ties === 0) return 0;
  const exceptions = frustration(graph, camps) / total;
  const sizes = new Map<number, number>();
  for (let i = 0; i < graph.ids.length; i++) sizes.set(camps[i]!, (sizes.get(camps[i]!) ?? 0) + 1);
  let labels = logFactorial(graph.ids.length);
  for (const size of sizes.values()) labels -= logFactorial(size);
  return ties * entropy(exceptions) + labels / Math.LN2 + Math.log2(graph.ids.length + 1) * (sizes.size - 1);
}

/** Bits of a yes or no of probability `p`. */
function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
}

/** Natural logarithm of n!, exact for small n, by Stirling's series above. */
function logFactorial(n: number): number {
  if (n > 50) return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n);
  let sum = 0;
  for (let i = 2; i <= n; i++) sum += Math.log(i);
  return sum;
}
