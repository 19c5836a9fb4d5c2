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
    const from = Math.max(0, first - CONTEXT);
    let budget = Math.min(maxPieces, CUT);
    for (let i = from; i < first; i++) budget -= counts[i]!;
    let to = first;
    while (to < count && budget >= counts[to]!) budget -= counts[to++]!;
    // Words of many pieces can make the context eat the window: then read without context.
    if (to <= first) {
      windows.push({ from: first, to: first + 1, first, last: first + 1 });
      first++;
      continue;
    }
    const last = to === count ? count : Math.max(first + 1, to - CONTEXT);
    windows.push({ from, to, first, last });
    first = last;
  }
  return windows;
}
