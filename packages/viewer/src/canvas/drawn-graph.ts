import { MultiDirectedGraph } from 'graphology';
import type { GraphModel } from '../model/model.ts';
import { radiusOf } from './appearance.ts';
import { shorten } from './labels.ts';
import { seedPositions } from './layout/seed.ts';

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

/** Milliseconds of one piece of work before the page gets its turn. */
const slice = 12;

/**
 * Builds the graph that is drawn, in slices, so that a large one does not freeze the page. Keys are indices: an
 * id such as `__proto__` must not become a key of the drawing library's plain objects.
 *
 * @param known where actors of the drawing before are, by id: they stay there.
 * @param places where the others are put, in the order of the model's nodes; null for a place of our own choice.
 * @returns null where `cancelled` said so on the way.
 */
export async function buildDrawnGraph(
  model: GraphModel,
  known: ReadonlyMap<string, readonly [number, number]>,
  places: Float64Array | null,
  onProgress: (share: number) => void,
  cancelled: () => boolean,
): Promise<DrawnGraph | null> {
  const graph: DrawnGraph = new MultiDirectedGraph();
  const { nodes, bundles } = model;
  const seeds = places ?? seedPositions(model.bundlesAt.map(at => at.length));
  const total = nodes.length + bundles.length;
  let until = performance.now() + slice;
  const pause = async (done: number) => {
    if (performance.now() < until) return;
    onProgress(done / total);
    await new Promise(resolve => setTimeout(resolve, 0));
    until = performance.now() + slice;
  };
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    const place: readonly [number, number] = known.get(node.id) ?? [seeds[i * 2] ?? 0, seeds[i * 2 + 1] ?? 0];
    graph.addNode(String(i), {
      i,
      x: place[0],
      y: place[1],
      size: radiusOf(nodes.length, model.bundlesAt[i]!.length, node.documents),
      label: shorten(node.name),
    });
    if (i % 256 === 255) await pause(i);
    if (cancelled()) return null;
  }
  for (let i = 0; i < bundles.length; i++) {
    const bundle = bundles[i]!;
    graph.addDirectedEdgeWithKey(String(i), String(bundle.from), String(bundle.to), { i });
    if (i % 256 === 255) await pause(nodes.length + i);
    if (cancelled()) return null;
  }
  onProgress(1);
  return graph;
}
