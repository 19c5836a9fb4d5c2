import { MultiDirectedGraph } from 'graphology';
import type { GraphModel } from '../model/model.ts';
import type { Columns } from './columns.ts';
import type { Focus } from './contract.ts';
import { shorten } from './labels.ts';

export interface DrawnNode {
  i: number;
  x: number;
  y: number;
  size: number;
  label: string;
}
export interface DrawnEdge {
  i: number;
}
export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnEdge>;

export function emptyGraph(): DrawnGraph {
  return new MultiDirectedGraph();
}

/**
 * The graph that sigma draws: what is drawn in detail, a few thousand items at most. Keys are indices: an id such as
 * `__proto__` must not become a key of the drawing library's plain objects.
 */
export function drawnGraph(model: GraphModel, columns: Columns, detail: Focus): DrawnGraph {
  const graph = emptyGraph();
  for (const i of detail.nodes) addDrawnNode(graph, model, columns, i);
  for (const i of detail.bundles) {
    const bundle = model.bundles[i]!;
    graph.addDirectedEdgeWithKey(String(i), String(bundle.from), String(bundle.to), { i });
  }
  return graph;
}

export function addDrawnNode(
  graph: DrawnGraph,
  model: GraphModel,
  { positions, radii }: Columns,
  i: number,
): void {
  graph.addNode(String(i), {
    i,
    x: positions[i * 2]!,
    y: positions[i * 2 + 1]!,
    size: radii[i]!,
    label: shorten(model.nodes[i]!.name),
  });
}
