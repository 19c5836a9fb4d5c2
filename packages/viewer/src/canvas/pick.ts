import type { Bundle } from '../model/model.ts';

/** Points of the screen: x and y of each node. */
export interface Placed {
  readonly positions: Float64Array;
  readonly bundles: readonly Bundle[];
  readonly shown: (bundle: number) => boolean;
}

/**
 * The actor under a point, -1 where there is none: the nearest of those whose outline reaches it. Looking through
 * the places is quicker than reading a pixel back, which waits for the whole drawing.
 *
 * @param radius of an actor in pixels of the screen; negative where it is not shown.
 */
export function nearestNode(
  positions: Float64Array,
  radius: (node: number) => number,
  x: number,
  y: number,
): number {
  let found = -1;
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < positions.length / 2; i++) {
    const dx = Math.abs(positions[i * 2]! - x);
    const dy = Math.abs(positions[i * 2 + 1]! - y);
    if (dx > largest || dy > largest) continue;
    const distance = Math.hypot(dx, dy);
    if (distance >= best) continue;
    const reach = radius(i);
    if (reach >= 0 && distance <= reach + 2) {
      best = distance;
      found = i;
    }
  }
  return found;
}

/** No actor is drawn larger (pixels). */
const largest = 60;
const steps = 10;

/**
 * The line nearest to a point, -1 where none is within `reach` pixels. Looks at every line's box and walks only
 * along those the point is near: under a millisecond for 20,000 lines, and nothing is drawn for it (drawing
 * lines a second time for picking costs a quarter of the frames).
 */
export function nearestBundle(placed: Placed, x: number, y: number, reach: number): number {
  const { positions, bundles } = placed;
  let best = reach;
  let found = -1;
  for (let i = 0; i < bundles.length; i++) {
    const bundle = bundles[i]!;
    const ax = positions[bundle.from * 2]!;
    const ay = positions[bundle.from * 2 + 1]!;
    const bx = positions[bundle.to * 2]!;
    const by = positions[bundle.to * 2 + 1]!;
    const length = Math.hypot(bx - ax, by - ay);
    const slack = reach + Math.abs(bundle.curvature) * length;
    if (x < Math.min(ax, bx) - slack || x > Math.max(ax, bx) + slack) continue;
    if (y < Math.min(ay, by) - slack || y > Math.max(ay, by) + slack) continue;
    if (!placed.shown(i)) continue;
    const distance = distanceTo(ax, ay, bx, by, bundle.curvature, x, y);
    if (distance < best) {
      best = distance;
      found = i;
    }
  }
  return found;
}

/** Distance of a point to a bent line, as the shader draws it (y grows downwards here, upwards there). */
function distanceTo(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  curvature: number,
  x: number,
  y: number,
): number {
  const cx = (ax + bx) / 2 + (by - ay) * curvature;
  const cy = (ay + by) / 2 - (bx - ax) * curvature;
  const pieces = curvature === 0 ? 1 : steps;
  let px = ax;
  let py = ay;
  let best = Number.POSITIVE_INFINITY;
  for (let step = 1; step <= pieces; step++) {
    const t = step / pieces;
    const u = 1 - t;
    const qx = u * u * ax + 2 * u * t * cx + t * t * bx;
    const qy = u * u * ay + 2 * u * t * cy + t * t * by;
    best = Math.min(best, toSegment(px, py, qx, qy, x, y));
    px = qx;
    py = qy;
  }
  return best;
}

function toSegment(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const square = dx * dx + dy * dy;
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / square));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
