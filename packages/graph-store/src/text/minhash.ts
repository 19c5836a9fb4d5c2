import { cyrb53 } from './hash.ts';

/** Numbers in a signature. */
export const BINS = 128;
const ROWS = 4;
const EMPTY = 0xffffffff;

/**
 * One-permutation MinHash of a text's five-word shingles (Li, Owen and Zhang 2012), with empty bins filled from
 * their neighbour (Shrivastava and Li 2014): 128 bins. Null for texts too short to compare.
 * Cost: linear in the text.
 */
export function signature(text: string): Uint32Array | null {
  const tokens = text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  if (!tokens || tokens.length < 12) return null;
  const bins = new Uint32Array(BINS).fill(EMPTY);
  for (let i = 0; i + 5 <= tokens.length; i++) {
    const hash = cyrb53(
      `${tokens[i]} ${tokens[i + 1]} ${tokens[i + 2]} ${tokens[i + 3]} ${tokens[i + 4]}`,
      0,
    );
    const bin = hash % BINS;
    const value = Math.floor(hash / BINS) % EMPTY;
    if (value < bins[bin]!) bins[bin] = value;
  }
  const filled = bins.slice();
  for (let i = 0; i < BINS; i++) {
    for (let step = 1; filled[i] === EMPTY && step < BINS; step++) {
      const from = bins[(i + step) % BINS]!;
      if (from !== EMPTY) filled[i] = (from + Math.imul(step, 0x9e3779b1)) >>> 0;
    }
  }
  return filled;
}

/** Share of equal bins: an estimate of the Jaccard similarity of the shingles. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let i = 0; i < BINS; i++) if (a[i] === b[i]) same++;
  return same / BINS;
}

/** True where at least a share of the bins at two places is equal; tells most pairs apart by their first bins. */
export function similar(bins: Uint32Array, a: number, b: number, share: number): boolean {
  let left = BINS - Math.ceil(share * BINS);
  for (let i = 0; i < BINS; i++) if (bins[a + i] !== bins[b + i] && --left < 0) return false;
  return true;
}

/** Bands of a signature. */
export const BANDS = BINS / ROWS;

/**
 * A band of the signature that starts at a place, as 32 bits: near-duplicates have at least one in common
 * (locality-sensitive hashing); others rarely do, so a find is to be checked by `similar`.
 */
export function bandKey(bins: Uint32Array, from: number, band: number): number {
  let key = band;
  for (let i = from + band * ROWS; i < from + (band + 1) * ROWS; i++) {
    key = Math.imul(key ^ bins[i]!, 0x9e3779b1);
    key ^= key >>> 15;
  }
  return key;
}
