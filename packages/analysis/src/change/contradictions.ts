import type { EvidenceGraph } from '../graph/build.ts';

/** A fact that some evidence states and other evidence denies. */
export interface Contradiction {
  readonly from: string;
  readonly predicate: string;
  readonly to: string;
  /** Edge ids of those who say so and of those who say not. */
  readonly stated: readonly string[];
  readonly denied: readonly string[];
}

/**
 * Facts that stand in the graph together with their negation, by whoever says so; most evidence first. A
 * symmetric fact is met in the direction in which it is written. Cost: O(m log m).
 */
export function contradictions(graph: EvidenceGraph): readonly Contradiction[] {
  const facts = new Map<
    string,
    { from: string; predicate: string; to: string; stated: string[]; denied: string[] }
  >();
  graph.forEachEdge((edge, { type }, from, to) => {
    const negated = type.startsWith('NOT_');
    const predicate = negated ? type.slice(4) : type;
    const key = `${from}\u0000${predicate}\u0000${to}`;
    const fact = facts.get(key) ?? { from, predicate, to, stated: [], denied: [] };
    facts.set(key, fact);
    (negated ? fact.denied : fact.stated).push(edge);
  });
  return [...facts.values()]
    .filter(({ stated, denied }) => stated.length > 0 && denied.length > 0)
    .map(fact => ({ ...fact, stated: fact.stated.sort(), denied: fact.denied.sort() }))
    .sort(
      (p, q) =>
        q.stated.length + q.denied.length - (p.stated.length + p.denied.length) ||
        (p.from + p.predicate + p.to < q.from + q.predicate + q.to ? -1 : 1),
    );
}
