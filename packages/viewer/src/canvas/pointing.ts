import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { Look } from './appearance.ts';
import type { Columns } from './columns.ts';
import type { Box } from './labels.ts';
import { nearestBundle, nearestNode } from './pick.ts';
import type { View } from './view.ts';

/** Up to so many actors names keep clear of actors: that is looked at in every frame. */
const clearOfActors = 400;

/** The actor in view under a point, -1 where there is none. */
export function nodeAt(view: View, columns: Columns, { nodes }: Visibility, x: number, y: number): number {
  const scale = view.scale();
  const radius = (node: number) => (nodes[node] ? Math.max(1, columns.radii[node]! * scale) : -1);
  return nearestNode(view.places(), radius, x, y);
}

/** The relation in view nearest to a point, -1 where none is within reach. */
export function lineAt(
  view: View,
  { bundles }: GraphModel,
  { count, nodes }: Visibility,
  x: number,
  y: number,
  reach: number,
): number {
  const shown = (i: number) => {
    const bundle = bundles[i]!;
    return count[i]! > 0 && nodes[bundle.from] === 1 && nodes[bundle.to] === 1;
  };
  return nearestBundle({ positions: view.places(), bundles, shown }, x, y, reach);
}

/** Where actors are that names are to keep clear of: those in focus, where there is one. */
export function actorBoxes(
  view: View,
  columns: Columns,
  { visibility: { nodes }, focus }: Pick<Look, 'visibility' | 'focus'>,
): Box[] {
  const boxes: Box[] = [];
  if (columns.order > clearOfActors) return boxes;
  const places = view.places();
  const scale = view.scale();
  for (let i = 0; i < columns.order; i++) {
    if (!nodes[i] || (focus && !focus.nodes.has(i))) continue;
    const radius = columns.radii[i]! * scale;
    const [x, y] = [places[i * 2]!, places[i * 2 + 1]!];
    boxes.push([x - radius, y - radius, x + radius, y + radius]);
  }
  return boxes;
}
