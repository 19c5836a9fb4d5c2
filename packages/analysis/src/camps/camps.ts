import { seeded } from '../graph/random.ts';
import { forEachTie, type SignedGraph, signedGraph } from '../graph/signed.ts';
import { adjustedRandIndex } from './agreement.ts';
import { anneal } from './anneal.ts';
import { core, spread } from './core.ts';
import { descriptionLength } from './description-length.ts';
import { exactCamps, exactLimit } from './exact.ts';
import { frustration, totalWeight } from './frustration.ts';
import { descend } from './local-search.ts';

export interface CampOptions {
  readonly seed?: number;
  /** Descents from different starts; the best is kept. Default: 3. */
  readonly restarts?: number;
  /** Resampled graphs for the stability. Default: 8. */
  readonly resamples?: number;
  /** Share of a node's weight that its camp must explain, else it is neutral. Default: 0.6. */
  readonly neutral?: number;
}

/** What the search found, and how much trust it deserves. */
export interface Camps {
  /** Node ids by camp, largest camp first; ids ascending within one. */
  readonly groups: readonly (readonly string[])[];
  /** Nodes whose ties fit no camp. */
  readonly neutral: readonly string[];
  /** Camp of each node, an index into `groups`; -1 for a neutral one. */
  readonly of: ReadonlyMap<string, number>;
  readonly frustration: number;
  /** Frustration over the weight of all ties, 0 (all explained) to 1. */
  readonly frustrationShare: number;
  /** Adjusted Rand index between the camps and those of resampled evidence, on average: -0.5 to 1. */
  readonly stability: number;
  /** True where the partition is proved best. */
  readonly exact: boolean;
  /** `clear`, or why not: nothing to divide, or camps that resampling does not find again. */
  readonly verdict: 'clear' | 'one camp' | 'no clear camps' | 'no ties';
}

/** Below this agreement under resampling, camps are chance. */
const clearFrom = 0.5;

/**
 * Camps of a signed graph. For each number of camps the partition of least frustration is sought (exactly in
 * small graphs, else by annealing and descent with restarts), and the number with the shortest description of
 * all signs is taken; that is done in the core, whose nodes have three ties or more (or
 * in a tighter one, where that shows no camps), and the others join the camp
 * that explains their ties. Stability: the search is repeated on graphs that keep each tie with probability 0.9 and
 * compared. Deterministic for a seed.
 *
 * Cost: about `(restarts + resamples) * 400` passes over the ties.
 */
export function findCamps(graph: SignedGraph, options: CampOptions = {}): Camps {
  const { seed = 1, restarts = 3, resamples = 8, neutral = 0.6 } = options;
  if (graph.targets.length === 0) return empty(graph);
  const { inner, division } = divideCore(graph, seed, restarts);
  const best = spread(graph, inner, division);
  const exact = graph.ids.length <= exactLimit && inner === graph;
  const settled = setNeutral(graph, best, neutral);
  const stability = stabilityOf(inner, division, seed, resamples);
  const { groups, of } = named(graph, settled);
  const left = frustration(graph, best);
  return {
    groups,
    of,
    neutral: graph.ids.filter((_, i) => settled[i] === -1),
    frustration: left,
    frustrationShare: left / totalWeight(graph),
    stability,
    exact,
    verdict: verdictOf(groups.length, frustration(inner, division) / totalWeight(inner), stability),
  };
}

/** Ties that a node of the core has at least; the next tighter core is tried where one shows no camps. */
const coreTies = [3, 4, 5, 7, 10];

function divideCore(
  graph: SignedGraph,
  seed: number,
  restarts: number,
): { inner: SignedGraph; division: Int32Array } {
  let first: { inner: SignedGraph; division: Int32Array } | undefined;
  let size = Number.POSITIVE_INFINITY;
  for (const least of coreTies) {
    const inner = core(graph, least);
    if (inner.ids.length >= size) break;
    size = inner.ids.length;
    const division = search(inner, seed, restarts);
    first ??= { inner, division };
    if (division.some(camp => camp !== division[0])) return { inner, division };
  }
  return first!;
}

/** Camps that are tried at most. */
const mostCamps = 8;

/** The partition of the shortest description over all numbers of camps; camps numbered by any scheme. */
export function search(graph: SignedGraph, seed: number, restarts: number): Int32Array {
  let best: Int32Array = new Int32Array(graph.ids.length);
  let least = descriptionLength(graph, best);
  let worse = 0;
  for (let count = 2; count <= Math.min(mostCamps, graph.ids.length) && worse < 2; count++) {
    const camps = searchCamps(graph, count, seed, restarts);
    const length = descriptionLength(graph, camps);
    if (length < least - 1e-9) {
      least = length;
      best = camps;
      worse = 0;
    } else worse++;
  }
  return best;
}

/** The partition into at most `count` camps of least frustration: proved for small graphs, else annealed. */
function searchCamps(graph: SignedGraph, count: number, seed: number, restarts: number): Int32Array {
  let best: Int32Array = new Int32Array(graph.ids.length);
  let least = frustration(graph, best);
  for (let run = 0; run < Math.max(1, restarts); run++) {
    const random = seeded(seed * 1000003 + count * 101 + run);
    const camps = new Int32Array(graph.ids.length);
    anneal(graph, camps, count, random, 50);
    descend(graph, camps, count, random);
    const left = frustration(graph, camps);
    if (left < least - 1e-12) {
      least = left;
      best = camps;
    }
  }
  return graph.ids.length <= exactLimit ? exactCamps(graph, count, best, least) : best;
}

function verdictOf(groups: number, share: number, stability: number): Camps['verdict'] {
  // One camp that leaves much hostility within is no camp: no division explains the signs.
  if (groups < 2) return share > 0.1 ? 'no clear camps' : 'one camp';
  return stability < clearFrom ? 'no clear camps' : 'clear';
}

/** Marks -1 where a node's camp explains too little of its ties, or where it has none. */
function setNeutral(graph: SignedGraph, camps: Int32Array, share: number): Int32Array {
  const settled = Int32Array.from(camps);
  for (let i = 0; i < settled.length; i++) {
    let explained = 0;
    let all = 0;
    for (let k = graph.offsets[i]!; k < graph.offsets[i + 1]!; k++) {
      const weight = graph.weights[k]!;
      all += Math.abs(weight);
      if ((camps[graph.targets[k]!] === camps[i]) === weight > 0) explained += Math.abs(weight);
    }
    if (explained < share * all) settled[i] = -1;
  }
  return settled;
}

function stabilityOf(graph: SignedGraph, camps: Int32Array, seed: number, resamples: number): number {
  if (resamples <= 0) return 1;
  let total = 0;
  for (let run = 0; run < resamples; run++) {
    const random = seeded(seed * 7919 + run);
    const ties: { a: string; b: string; weight: number }[] = [];
    forEachTie(graph, (a, b, weight) => {
      if (random() < 0.9) ties.push({ a: graph.ids[a]!, b: graph.ids[b]!, weight });
    });
    total += adjustedRandIndex(camps, search(signedGraph(graph.ids, ties), seed + run + 1, 2));
  }
  return total / resamples;
}

function named(graph: SignedGraph, camps: Int32Array): { groups: string[][]; of: Map<string, number> } {
  const members = new Map<number, string[]>();
  camps.forEach((camp, i) => {
    if (camp >= 0) members.set(camp, [...(members.get(camp) ?? []), graph.ids[i]!]);
  });
  const groups = [...members.values()]
    .map(ids => ids.sort())
    .sort((p, q) => q.length - p.length || (p[0]! < q[0]! ? -1 : 1));
  const of = new Map<string, number>(graph.ids.map(id => [id, -1]));
  groups.forEach((ids, camp) => {
    for (const id of ids) of.set(id, camp);
  });
  return { groups, of };
}

function empty(graph: SignedGraph): Camps {
  return {
    groups: [],
    neutral: [...graph.ids],
    of: new Map(graph.ids.map(id => [id, -1])),
    frustration: 0,
    frustrationShare: 0,
    stability: 0,
    exact: true,
    verdict: 'no ties',
  };
}
