import type { WordPiece } from './wordpiece.ts';

/** Words `from` to `to` are read; of these `first` to `last` (both half-open) are decided here. */
export interface Window {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** Words of context on each side of a window's core. */
const CONTEXT = 24;
/** Pieces of a window where a sentence must be cut: scores grow with the square of the length. */
const CUT = 256;

/**
 * Cuts a sentence of more than `maxPieces` pieces into windows. One window holds nearly every sentence; longer
 * ones get cores that join without overlap, each read with words of context around it.
 */
export function windowsOf(words: readonly string[], pieces: WordPiece, maxPieces: number): Window[] {
  const counts = words.map(word => pieces.pieces(word).length);
  let total = 0;
  for (const count of counts) total += count;
  const count = words.length;
  if (total <= maxPieces) return [{ from: 0, to: count, first: 0, last: count }];
  const windows: Window[] = [];
  let first = 0;
  while (first < count) {
    // Context takes at most a quarter of the window, however many pieces its words have.
    let from = first;
    let budget = Math.min(maxPieces, CUT);
    const least = budget - budget / 4;
    while (from > 0 && first - from < CONTEXT && budget - counts[from - 1]! >= least)
      budget -= counts[--from]!;
    let to = first + 1;
    budget -= counts[first]!;
    while (to < count && budget >= counts[to]!) budget -= counts[to++]!;
    // The same on the other side: words whose right context fits are decided here.
    let last = to;
    let behind = 0;
    while (to < count && last > first + 1 && to - last < CONTEXT && behind + counts[last - 1]! <= least / 3)
      behind += counts[--last]!;
    windows.push({ from, to, first, last });
    first = last;
  }
  return windows;
}
