import type { GraphEdge, GraphNode, GraphSnapshot } from '../contract.ts';

/**
 * Cuts a graph to its most connected `limit` nodes, and edges to twenty for each node kept: the part that a view
 * can hold. Ties go by id, so that every driver cuts alike.
 */
export function cutToLimit(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[],
  limit: number | undefined,
): GraphSnapshot {
  if (limit === undefined || (nodes.length <= limit && edges.length <= limit * 20))
    return { nodes, edges, truncated: false };
  const degree = new Map<string, number>();
  for (const edge of edges) {
    degree.set(edge.from, (degree.get(edge.from) ?? 0) + 1);
    degree.set(edge.to, (degree.get(edge.to) ?? 0) + 1);
  }
  const ranked = nodes
    .slice()
    .sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, limit));
  const kept = new Set(ranked.map(node => node.id));
  const inside = edges
    .filter(edge => kept.has(edge.from) && kept.has(edge.to))
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1))
    .slice(0, limit * 20);
  return { nodes: ranked, edges: inside, truncated: true };
}
