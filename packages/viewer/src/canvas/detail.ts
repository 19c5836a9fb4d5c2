import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';

/** So many lines are always drawn with bend, dash and arrow; beyond, only where few are in view. */
const always = 3000;
const inView = 1500;

export interface Viewport {
  readonly positions: Float64Array;
  readonly width: number;
  readonly height: number;
}

/** Which lines are drawn in detail. Linear in the number of lines. */
export function detailFor(
  model: GraphModel,
  visibility: Visibility,
  viewport: Viewport | null,
): ReadonlySet<number> | 'all' {
  const { bundles } = model;
  let shown = 0;
  for (let i = 0; i < bundles.length; i++) if (visibility.count[i]! > 0) shown++;
  if (shown <= always) return 'all';
  const result = new Set<number>();
  if (!viewport) return result;
  const { positions, width, height } = viewport;
  const inside = (node: number) => {
    const x = positions[node * 2]!;
    const y = positions[node * 2 + 1]!;
    return x >= 0 && y >= 0 && x <= width && y <= height;
  };
  for (let i = 0; i < bundles.length; i++) {
    if (visibility.count[i] === 0) continue;
    const { from, to } = bundles[i]!;
    if (!inside(from) && !inside(to)) continue;
    result.add(i);
    if (result.size > inView) return new Set();
  }
  return result;
}
