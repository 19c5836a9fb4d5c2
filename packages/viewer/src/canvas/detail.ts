import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { Columns } from './columns.ts';
import type { Focus } from './contract.ts';

/** Up to so many actors and lines everything is drawn in detail at every zoom. */
const smallNodes = 2000;
const smallBundles = 3000;
/** Above, only what is near: so many lines or actors in view at most, or else none of them. */
const linesInView = 1500;
const nodesInView = 700;
const linesInFocus = 1500;
/** Pixels of the canvas that one name has for itself. */
const labelCell = [130, 64] as const;

export interface Viewport {
  /** Pixels of the canvas, x and y of each node. */
  readonly screen: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** True where a graph is too large for everything in it to be drawn in detail. */
export function isLarge(nodes: number, bundles: number): boolean {
  return nodes > smallNodes || bundles > smallBundles;
}

/** Everything there is. */
export function wholeDetail(model: GraphModel): Focus {
  return {
    nodes: new Set(model.nodes.keys()),
    bundles: new Set(model.bundles.keys()),
  };
}

/**
 * What of a large graph is drawn in detail for where the camera is: actors and lines in view where these are few,
 * else the actors that are named (the largest in each part of the view); with both ends of every line.
 * Linear in actors and lines.
 */
export function detailInView(columns: Columns, visibility: Visibility, view: Viewport): Focus {
  const { order, size, ends } = columns;
  const { screen, width, height } = view;
  const inside = new Uint8Array(order);
  let near: number[] | null = [];
  for (let i = 0; i < order; i++) {
    if (!visibility.nodes[i]) continue;
    const x = screen[i * 2]!;
    const y = screen[i * 2 + 1]!;
    if (x < 0 || y < 0 || x > width || y > height) continue;
    inside[i] = 1;
    if (near && near.push(i) > nodesInView) near = null;
  }
  const nodes = new Set(near ?? named(columns, view, inside));
  let lines: number[] | null = [];
  for (let i = 0; i < size && lines; i++) {
    const from = ends[i * 2]!;
    const to = ends[i * 2 + 1]!;
    if (visibility.count[i] === 0 || (!inside[from] && !inside[to])) continue;
    if (!visibility.nodes[from] || !visibility.nodes[to]) continue;
    if (lines.push(i) > linesInView) lines = null;
  }
  const bundles = new Set(lines ?? []);
  addEnds(columns, nodes, bundles);
  // sigma works out no camera for a drawing of nothing.
  if (nodes.size === 0 && order > 0) nodes.add(0);
  return { nodes, bundles };
}

/** The same with what is chosen or in focus, as far as that is not too much to be drawn in detail. */
export function withChosen(
  columns: Columns,
  visibility: Visibility,
  near: Focus,
  chosen: Iterable<Focus>,
): Focus {
  const nodes = new Set(near.nodes);
  const bundles = new Set(near.bundles);
  for (const focus of chosen) {
    if (isWide(focus)) continue;
    for (const node of focus.nodes) nodes.add(node);
    for (const bundle of focus.bundles) if (visibility.count[bundle]! > 0) bundles.add(bundle);
  }
  addEnds(columns, nodes, bundles);
  return { nodes, bundles };
}

/** True where a focus is too much to be drawn in detail: it keeps its colours in the mass instead. */
export function isWide(focus: Focus): boolean {
  return focus.bundles.size > linesInFocus || focus.nodes.size > linesInFocus;
}

/** True where both hold the same. */
export function sameFocus(one: Focus, other: Focus): boolean {
  return sameSet(one.nodes, other.nodes) && sameSet(one.bundles, other.bundles);
}

function sameSet(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size !== other.size) return false;
  for (const item of one) if (!other.has(item)) return false;
  return true;
}

function addEnds({ ends }: Columns, nodes: Set<number>, bundles: ReadonlySet<number>): void {
  for (const bundle of bundles) nodes.add(ends[bundle * 2]!).add(ends[bundle * 2 + 1]!);
}

/** The largest actor of each part of the view. */
function named({ radii }: Columns, { screen, width }: Viewport, inside: Uint8Array): Iterable<number> {
  const columns = Math.ceil(width / labelCell[0]);
  const best = new Map<number, number>();
  for (let i = 0; i < inside.length; i++) {
    if (!inside[i]) continue;
    const cell =
      Math.floor(screen[i * 2 + 1]! / labelCell[1]) * columns + Math.floor(screen[i * 2]! / labelCell[0]);
    const before = best.get(cell);
    if (before === undefined || radii[i]! > radii[before]!) best.set(cell, i);
  }
  return best.values();
}
