import { MultiDirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import type { ActorAttributes, EvidenceAttributes } from './attributes.ts';

export interface NodeInput extends ActorAttributes {
  readonly id: string;
}

export interface EdgeInput extends EvidenceAttributes {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export type EvidenceGraph = AbstractGraph<ActorAttributes, EvidenceAttributes>;

/**
 * The graph that the analyses read, from plain nodes and edges (a snapshot of a store has this shape). Edges
 * to a node that is not there are left out. Cost: linear.
 */
export function evidenceGraph(nodes: Iterable<NodeInput>, edges: Iterable<EdgeInput>): EvidenceGraph {
  const graph: EvidenceGraph = new MultiDirectedGraph<ActorAttributes, EvidenceAttributes>();
  for (const { id, ...attributes } of nodes) graph.mergeNode(id, attributes);
  for (const { id, from, to, ...attributes } of edges)
    if (graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdgeWithKey(id, from, to, attributes);
  return graph;
}

/** When a piece of evidence speaks of: its own time, else the article's date; undefined where undated. */
export function timeOf(evidence: EvidenceAttributes): string | undefined {
  return evidence.timeStart ?? evidence.published;
}
