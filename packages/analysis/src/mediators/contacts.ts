import { predicateOf } from '@entente/ontology';
import type { EvidenceGraph } from '../graph/build.ts';
import { type SignedGraph, type SignedTie, signedGraph } from '../graph/signed.ts';
import { rollUp } from '../stance/roll-up.ts';

/** Actors that deal with each other (contact and supportive relations that hold); weight: number of facts. */
export function contactGraph(graph: EvidenceGraph, options: { readonly rollUp?: boolean } = {}): SignedGraph {
  const roots = options.rollUp === false ? undefined : rollUp(graph);
  const facts = new Map<string, SignedTie>();
  const ids = new Set<string>();
  graph.forEachEdge((_edge, evidence, from, to) => {
    const kind = predicateOf(evidence.type)?.class;
    if (kind !== 'contact' && kind !== 'supportive') return;
    const x = roots?.get(from) ?? from;
    const y = roots?.get(to) ?? to;
    if (x === y) return;
    const [a, b] = x < y ? [x, y] : [y, x];
    ids.add(a).add(b);
    facts.set(`${evidence.type}\u0000${a}\u0000${b}`, { a, b, weight: 1 });
  });
  return signedGraph([...ids].sort(), facts.values());
}
