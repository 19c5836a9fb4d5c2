import type { Look } from '../appearance.ts';
import type { DrawnGraph } from '../drawn-graph.ts';
import type { LayoutInput } from './engine.ts';

/**
 * What the layout works on: every node, and the lines in view. Lines of support and membership pull harder than
 * the rest, and hostile ones little, so that who stands together lies together.
 */
export function layoutInput(graph: DrawnGraph, look: Look): LayoutInput {
  const { model, visibility } = look;
  const positions = new Float32Array(graph.order * 2);
  const sizes = new Float32Array(graph.order);
  const fixed = new Uint8Array(graph.order);
  graph.forEachNode((_, { i, x, y, size }) => {
    positions[i * 2] = x;
    positions[i * 2 + 1] = y;
    sizes[i] = size + 6;
    fixed[i] = look.pinned.has(i) || !visibility.nodes[i] ? 1 : 0;
  });
  const ends: number[] = [];
  const weights: number[] = [];
  model.bundles.forEach((bundle, i) => {
    const count = visibility.count[i]!;
    if (count === 0) return;
    ends.push(bundle.from, bundle.to);
    const pull =
      bundle.tone === 'supportive' || bundle.tone === 'structural'
        ? 1.6
        : bundle.tone === 'hostile'
          ? 0.4
          : 1;
    weights.push(pull * (1 + Math.log2(count)));
  });
  return { positions, sizes, fixed, ends: Uint32Array.from(ends), weights: Float32Array.from(weights) };
}
