import type { Span } from '@entente/ontology';

/** A span with what it stands for. */
export interface Marked extends Span {
  readonly id: string;
  readonly className: string;
}

/** A piece of text and the ids of everything that covers it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Marked[];
}

/**
 * Cuts a stretch of text where marks begin and end, so that overlapping marks can be drawn without nesting.
 * Marks outside the stretch are left out; bad ones (empty, reversed) too. n log n in the number of marks.
 */
export function segments(from: number, to: number, marks: readonly Marked[]): Segment[] {
  const inside = marks.filter(mark => mark.end > mark.start && mark.start < to && mark.end > from);
  const cuts = new Set([from, to]);
  for (const mark of inside) cuts.add(Math.max(from, mark.start)).add(Math.min(to, mark.end));
  const points = [...cuts].sort((a, b) => a - b);
  const starts = [...inside].sort((a, b) => a.start - b.start);
  const result: Segment[] = [];
  let active: Marked[] = [];
  let next = 0;
  for (let i = 0; i + 1 < points.length; i++) {
    const start = points[i]!;
    while (next < starts.length && Math.max(from, starts[next]!.start) <= start) active.push(starts[next++]!);
    active = active.filter(mark => mark.end > start);
    result.push({ start, end: points[i + 1]!, marks: [...active] });
  }
  return result;
}
