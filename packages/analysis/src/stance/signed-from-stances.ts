import { type SignedGraph, signedGraph } from '../graph/signed.ts';
import type { Stance } from './stance.ts';

/** The signed graph of the actors that have a stance; ids ascending. Weights are the stances' scores. */
export function signedFromStances(stances: readonly Stance[]): SignedGraph {
  const ids = new Set<string>();
  for (const { a, b } of stances) ids.add(a).add(b);
  return signedGraph(
    [...ids].sort(),
    stances.map(({ a, b, score }) => ({ a, b, weight: score })),
  );
}
