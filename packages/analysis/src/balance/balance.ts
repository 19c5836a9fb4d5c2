import { anneal } from '../camps/anneal.ts';
import { exactCamps, exactLimit } from '../camps/exact.ts';
import { frustration } from '../camps/frustration.ts';
import { descend } from '../camps/local-search.ts';
import { seeded } from '../graph/random.ts';
import { forEachTie, type SignedGraph, signedGraph } from '../graph/signed.ts';
import { type TriangleCensus, triangles } from './triangles.ts';

/** How near a signed graph is to two camps without exception. */
export interface Balance {
  readonly triangles: TriangleCensus;
  /** Least number of ties whose sign would have to change (Aref and Wilson 2018), between these bounds. */
  readonly frustration: { readonly lower: number; readonly upper: number; readonly exact: boolean };
  /** `1 - 2 * frustration / ties`, by the upper bound: 1 balanced, about 0 for signs by chance. */
  readonly normalized: number;
}

/**
 * Balance of a signed graph; signs alone count, not weights. The upper bound is the best two-camp partition
 * found (exact for small graphs), the lower one the number of unbalanced triangles that share no tie, each of
 * which needs a change of its own. Cost: as `triangles`, and some 500 passes over the ties.
 */
export function balance(graph: SignedGraph, seed = 1): Balance {
  const signs = unweighted(graph);
  let best = new Int32Array(graph.ids.length);
  let upper = frustration(signs, best);
  for (let run = 0; run < 8; run++) {
    const random = seeded(seed * 65537 + run);
    const camps = new Int32Array(graph.ids.length);
    anneal(signs, camps, 2, random, 60);
    descend(signs, camps, 2, random);
    const left = frustration(signs, camps);
    if (left < upper) {
      upper = left;
      best = camps;
    }
  }
  const exact = graph.ids.length <= exactLimit;
  if (exact) upper = frustration(signs, exactCamps(signs, 2, best, upper));
  const lower = exact ? upper : disjointUnbalanced(signs);
  const ties = signs.targets.length / 2;
  return {
    triangles: triangles(graph),
    frustration: { lower, upper, exact: exact || lower === upper },
    normalized: ties === 0 ? 1 : 1 - (2 * upper) / ties,
  };
}

/** The same graph with weights of 1 and -1. */
function unweighted(graph: SignedGraph): SignedGraph {
  const ties: { a: string; b: string; weight: number }[] = [];
  forEachTie(graph, (a, b, weight) =>
    ties.push({ a: graph.ids[a]!, b: graph.ids[b]!, weight: Math.sign(weight) }),
  );
  return signedGraph(graph.ids, ties);
}

/** Unbalanced triangles that share no tie: each needs a change of its own. Cost: as `triangles`. */
export function disjointUnbalanced(graph: SignedGraph): number {
  const used = new Set<string>();
  let count = 0;
  for (const { nodes } of triangles(graph, 100_000).unbalanced) {
    const [a, b, c] = nodes;
    const ties = [`${a}\u0000${b}`, `${b}\u0000${c}`, `${a}\u0000${c}`];
    if (ties.some(tie => used.has(tie))) continue;
    for (const tie of ties) used.add(tie);
    count++;
  }
  return count;
}
