import type { GraphEdge } from '@entente/graph-store';
import { dayOf } from '../../model/filter.ts';
import { type Tone, toneOf, tones } from '../../model/tone.ts';

export type Unit = 'day' | 'week' | 'month' | 'year';

export interface Bin {
  /** First and last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly counts: Readonly<Record<Tone, number>>;
  readonly total: number;
}

export interface Histogram {
  readonly unit: Unit;
  readonly bins: readonly Bin[];
  readonly undated: number;
  readonly most: number;
}

const day = 86_400_000;
const mostBins = 160;

/**
 * Counts statements by time and tone, in days, weeks, months or years, whichever is the finest that gives no more
 * than about 160 bars. Days that are no dates count as undated. Linear.
 */
export function histogram(edges: Iterable<GraphEdge>): Histogram {
  const times: number[] = [];
  const kinds: Tone[] = [];
  let undated = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const edge of edges) {
    const text = dayOf(edge);
    const time = text === undefined ? Number.NaN : Date.parse(`${text}T00:00:00Z`);
    if (Number.isNaN(time)) {
      undated++;
      continue;
    }
    times.push(time);
    kinds.push(toneOf(edge.type));
    low = Math.min(low, time);
    high = Math.max(high, time);
  }
  if (times.length === 0) return { unit: 'day', bins: [], undated, most: 0 };
  const days = (high - low) / day + 1;
  const unit: Unit =
    days <= mostBins ? 'day' : days <= mostBins * 7 ? 'week' : days <= mostBins * 30 ? 'month' : 'year';
  const starts: number[] = [];
  for (let at = floor(low, unit); at <= high && starts.length < 5000; at = next(at, unit)) starts.push(at);
  const counts = starts.map(() => Object.fromEntries(tones.map(tone => [tone, 0])) as Record<Tone, number>);
  for (let i = 0; i < times.length; i++) counts[indexOf(starts, times[i]!)]![kinds[i]!]++;
  const bins = starts.map((start, i): Bin => {
    const own = counts[i]!;
    return {
      from: iso(start),
      to: iso(next(start, unit) - day),
      counts: own,
      total: tones.reduce((sum, tone) => sum + own[tone], 0),
    };
  });
  return { unit, bins, undated, most: Math.max(...bins.map(bin => bin.total)) };
}

function floor(time: number, unit: Unit): number {
  const date = new Date(time);
  if (unit === 'week') return time - ((date.getUTCDay() + 6) % 7) * day;
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
  if (unit === 'year') return Date.UTC(date.getUTCFullYear(), 0, 1);
  return time;
}

function next(time: number, unit: Unit): number {
  const date = new Date(time);
  if (unit === 'month') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1);
  if (unit === 'year') return Date.UTC(date.getUTCFullYear() + 1, 0, 1);
  return time + (unit === 'week' ? 7 : 1) * day;
}

/** Last start that is not after the time. */
function indexOf(starts: readonly number[], time: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= time) low = middle;
    else high = middle - 1;
  }
  return low;
}

function iso(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
