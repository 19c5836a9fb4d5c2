import { tones } from '../../model/tone.ts';
import type { Look } from '../appearance.ts';
import type { Columns } from '../columns.ts';
import type { LayoutInput } from './engine.ts';

/** Lines of support and membership pull harder than the rest, and hostile ones little. */
const pulls = tones.map(tone =>
  tone === 'supportive' || tone === 'structural' ? 1.6 : tone === 'hostile' ? 0.4 : 1,
);

/**
 * What the layout works on: every node, and the lines in view, so that who stands together lies together. Linear.
 */
export function layoutInput(columns: Columns, { visibility, pinned }: Look): LayoutInput {
  const { order, size } = columns;
  const sizes = new Float32Array(order);
  const fixed = new Uint8Array(order);
  for (let i = 0; i < order; i++) {
    sizes[i] = columns.radii[i]! + 6;
    fixed[i] = pinned.has(i) || !visibility.nodes[i] ? 1 : 0;
  }
  let shown = 0;
  for (let i = 0; i < size; i++) if (visibility.count[i]! > 0) shown++;
  const ends = new Uint32Array(shown * 2);
  const weights = new Float32Array(shown);
  let at = 0;
  for (let i = 0; i < size; i++) {
    const count = visibility.count[i]!;
    if (count === 0) continue;
    ends[at * 2] = columns.ends[i * 2]!;
    ends[at * 2 + 1] = columns.ends[i * 2 + 1]!;
    weights[at++] = pulls[columns.tones[i]!]! * (1 + Math.log2(count));
  }
  return { positions: new Float32Array(columns.positions), sizes, fixed, ends, weights };
}
