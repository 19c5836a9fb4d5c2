import { predicateOf } from '@entente/ontology';
import type { EvidenceAttributes } from '../graph/attributes.ts';
import type { EvidenceGraph } from '../graph/build.ts';

/** Who says something: an actor's node, or `null` for the articles themselves. */
export type Teller = string | null;

/** A fact that some evidence states and other evidence denies. */
export interface Contradiction {
  readonly from: string;
  readonly predicate: string;
  readonly to: string;
  /** Edge ids of those who say so and of those who say not. */
  readonly stated: readonly string[];
  readonly denied: readonly string[];
  readonly statedBy: readonly Teller[];
  readonly deniedBy: readonly Teller[];
  /** Those who say both, at one time or another. */
  readonly both: readonly Teller[];
  /**
   * `negation`: a statement and its negation. `denial`: a charge of one against another, and that other's denial
   * towards the accuser.
   */
  readonly kind: 'negation' | 'denial';
}

interface Fact {
  readonly from: string;
  readonly predicate: string;
  readonly to: string;
  readonly stated: string[];
  readonly denied: string[];
}

/**
 * Facts that stand in the graph together with their negation, and charges with their denial (`A ACCUSES B`,
 * `B DENIES A`), by whoever says so; most evidence first. A symmetric fact is the same in both directions. Cost:
 * O(m log m).
 */
export function contradictions(graph: EvidenceGraph): readonly Contradiction[] {
  const facts = new Map<string, Fact>();
  const denials = new Map<string, string[]>();
  const factOf = (from: string, predicate: string, to: string): Fact => {
    const [a, b] = predicateOf(predicate)?.symmetric && to < from ? [to, from] : [from, to];
    const key = `${a}\u0000${predicate}\u0000${b}`;
    const fact = facts.get(key) ?? { from: a, predicate, to: b, stated: [], denied: [] };
    facts.set(key, fact);
    return fact;
  };
  graph.forEachEdge((edge, { type }, from, to) => {
    const negated = type.startsWith('NOT_');
    const fact = factOf(from, negated ? type.slice(4) : type, to);
    (negated ? fact.denied : fact.stated).push(edge);
    if (type !== 'DENIES') return;
    const key = `${to}\u0000${from}`;
    denials.set(key, [...(denials.get(key) ?? []), edge]);
  });
  const found: Contradiction[] = [];
  for (const fact of facts.values()) {
    if (fact.stated.length > 0 && fact.denied.length > 0) found.push(told(graph, fact, 'negation'));
    const answers = fact.predicate === 'ACCUSES' ? denials.get(`${fact.from}\u0000${fact.to}`) : undefined;
    if (answers && fact.stated.length > 0)
      found.push(told(graph, { ...fact, denied: [...answers] }, 'denial'));
  }
  const size = ({ stated, denied }: Contradiction) => stated.length + denied.length;
  const key = ({ from, predicate, to, kind }: Contradiction) => [from, predicate, to, kind].join('\u0000');
  return found.sort((p, q) => size(q) - size(p) || (key(p) < key(q) ? -1 : 1));
}

function told(graph: EvidenceGraph, fact: Fact, kind: Contradiction['kind']): Contradiction {
  const statedBy = tellers(graph, fact.stated);
  const deniedBy = tellers(graph, fact.denied);
  return {
    from: fact.from,
    predicate: fact.predicate,
    to: fact.to,
    stated: fact.stated.sort(),
    denied: fact.denied.sort(),
    statedBy,
    deniedBy,
    // Articles differ from each other: two that say the opposite are no single teller.
    both: statedBy.filter(teller => teller !== null && deniedBy.includes(teller)),
    kind,
  };
}

/** Who tells of these, the articles first. */
function tellers(graph: EvidenceGraph, edges: readonly string[]): readonly Teller[] {
  const found = new Set<Teller>();
  for (const edge of edges) {
    const { asserted, sourceId }: EvidenceAttributes = graph.getEdgeAttributes(edge);
    found.add(asserted ? null : (sourceId ?? null));
  }
  return [...found].sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
}
