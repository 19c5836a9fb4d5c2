import type { Bin } from './bins.ts';

/** Statements of one predicate by the bins of a histogram. */
export interface PredicateRow {
  readonly type: string;
  readonly counts: readonly number[];
  readonly total: number;
  readonly most: number;
}

/** Counts dated statements by predicate in bins that are there already; most told of first. */
export function predicateBins(
  edges: Iterable<{ readonly type: string; readonly day: string | undefined }>,
  bins: readonly Bin[],
): readonly PredicateRow[] {
  const rows = new Map<string, number[]>();
  for (const { type, day } of edges) {
    if (day === undefined) continue;
    const at = indexOf(bins, day);
    if (at < 0) continue;
    const row = rows.get(type) ?? new Array<number>(bins.length).fill(0);
    row[at]!++;
    rows.set(type, row);
  }
  return [...rows]
    .map(([type, counts]) => ({
      type,
      counts,
      total: counts.reduce((sum, n) => sum + n, 0),
      most: Math.max(...counts),
    }))
    .sort((a, b) => b.total - a.total || (a.type < b.type ? -1 : 1));
}

/** The bin that a day falls into; -1 where none does. Bins follow each other. */
function indexOf(bins: readonly Bin[], day: string): number {
  let low = 0;
  let high = bins.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (day < bins[middle]!.from) high = middle - 1;
    else if (day > bins[middle]!.to) low = middle + 1;
    else return middle;
  }
  return -1;
}
