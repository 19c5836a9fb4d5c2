import type { GraphModel } from '../../model/model.ts';
import { type Tone, tones } from '../../model/tone.ts';
import type { Look } from '../appearance.ts';
import type { Columns } from '../columns.ts';
import type { Focus } from '../contract.ts';

/** Lines of one colour: `count` indices from `start` on. */
export interface LineGroup {
  readonly color: string;
  readonly start: number;
  readonly count: number;
}

export interface MassContent {
  /** Two indices of nodes for each line, by group. */
  readonly lines: Uint32Array;
  readonly groups: readonly LineGroup[];
  /** Red, green, blue and alpha of each node; alpha 0 is not drawn. */
  readonly points: Uint8Array;
}

/** What lies on top comes last: stances matter more than membership. */
const drawingOrder: readonly Tone[] = ['structural', 'contact', 'mediation', 'supportive', 'hostile'];
const none = 255;

/**
 * What the mass of a large graph is drawn from: all that is in view and not drawn in detail.
 *
 * @param skip what is drawn in detail.
 * @param fade what keeps its colour while all else steps back; null where everything keeps it.
 */
export function massContent(
  columns: Columns,
  look: Pick<Look, 'model' | 'visibility' | 'theme'>,
  skip: Focus,
  fade: Focus | null,
): MassContent {
  const { visibility, theme } = look;
  const { size, ends, tones: toneAt } = columns;
  // Group 0 is what stepped back; the others are the tones in their order.
  const groupOfTone = tones.map(tone => drawingOrder.indexOf(tone) + 1);
  const group = new Uint8Array(size).fill(none);
  const counts = new Uint32Array(drawingOrder.length + 1);
  for (let i = 0; i < size; i++) {
    if (visibility.count[i] === 0 || !visibility.nodes[ends[i * 2]!] || !visibility.nodes[ends[i * 2 + 1]!])
      continue;
    if (skip.bundles.size > 0 && skip.bundles.has(i)) continue;
    const at = fade && !fade.bundles.has(i) ? 0 : groupOfTone[toneAt[i]!]!;
    group[i] = at;
    counts[at]!++;
  }
  const groups: LineGroup[] = [];
  const next = new Uint32Array(counts.length);
  let start = 0;
  counts.forEach((count, at) => {
    next[at] = start;
    const color = at === 0 ? theme.faded : theme.tones[drawingOrder[at - 1]!];
    if (count > 0) groups.push({ color, start, count: count * 2 });
    start += count * 2;
  });
  const lines = new Uint32Array(start);
  for (let i = 0; i < size; i++) {
    const at = group[i]!;
    if (at === none) continue;
    const place = next[at]!;
    lines[place] = ends[i * 2]!;
    lines[place + 1] = ends[i * 2 + 1]!;
    next[at] = place + 2;
  }
  return { lines, groups, points: pointColors(look.model, look, skip, fade) };
}

function pointColors(
  model: GraphModel,
  { visibility, theme }: Pick<Look, 'visibility' | 'theme'>,
  skip: Focus,
  fade: Focus | null,
): Uint8Array {
  const colors = new Map(Object.entries(theme.types).map(([type, color]) => [type, rgb(color)]));
  const faded = rgb(theme.faded);
  const points = new Uint8Array(model.nodes.length * 4);
  for (let i = 0; i < model.nodes.length; i++) {
    if (!visibility.nodes[i] || skip.nodes.has(i)) continue;
    const color = fade && !fade.nodes.has(i) ? faded : colors.get(model.nodes[i]!.type)!;
    points[i * 4] = color[0];
    points[i * 4 + 1] = color[1];
    points[i * 4 + 2] = color[2];
    points[i * 4 + 3] = 255;
  }
  return points;
}

/** Red, green and blue (0 to 255) of a colour written as `#rrggbb`. */
export function rgb(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
