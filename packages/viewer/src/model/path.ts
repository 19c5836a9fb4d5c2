import type { Visibility } from './filter.ts';
import type { GraphModel } from './model.ts';

/**
 * A shortest way between two nodes along the lines in view, whichever way they point, as indices of nodes with
 * both ends; null where there is none. Breadth first: linear in nodes and lines.
 */
export function shortestPath(
  model: GraphModel,
  visibility: Visibility,
  from: number,
  to: number,
): readonly number[] | null {
  if (from === to) return [from];
  const before = new Int32Array(model.nodes.length).fill(-1);
  before[from] = from;
  let edge = [from];
  while (edge.length > 0) {
    const next: number[] = [];
    for (const node of edge)
      for (const at of model.bundlesAt[node]!) {
        if (visibility.count[at] === 0) continue;
        const bundle = model.bundles[at]!;
        const other = bundle.from === node ? bundle.to : bundle.from;
        if (before[other] !== -1 || !visibility.nodes[other]) continue;
        before[other] = node;
        if (other === to) return trace(before, from, to);
        next.push(other);
      }
    edge = next;
  }
  return null;
}

function trace(before: Int32Array, from: number, to: number): number[] {
  const path = [to];
  for (let at = to; at !== from; ) {
    at = before[at]!;
    path.push(at);
  }
  return path.reverse();
}
