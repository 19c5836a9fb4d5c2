import { BANDS, BINS, bandKey, similar } from '../text/minhash.ts';
import { Union } from './rule.ts';

export interface ClusterInput {
  readonly id: string;
  readonly hash: string;
  readonly published?: string | undefined;
  readonly signature: Uint32Array | null;
}

/** Share of five-word shingles from which two articles count as one text (an agency's, with another head). */
const NEAR = 0.6;

/** Articles of one band that are compared. */
const LOOK = 8;

/**
 * Joins near-duplicate articles. The cluster's id is that of its first document: by date, then by id; undated
 * ones last. Cost: linear but for articles that share a band.
 */
export function clustersOf(documents: Iterable<ClusterInput>): Map<string, string> {
  const sorted = [...documents].sort((a, b) => {
    const x = a.published ?? '9999';
    const y = b.published ?? '9999';
    return x !== y ? (x < y ? -1 : 1) : a.id < b.id ? -1 : 1;
  });
  const union = new Union(sorted.length);
  const byHash = new Map<string, number>();
  sorted.forEach(({ hash }, at) => {
    const twin = byHash.get(hash);
    if (twin === undefined) byHash.set(hash, at);
    else union.join(twin, at);
  });
  // All signatures in a row: each band reads them from front to back.
  const bins = new Uint32Array(sorted.length * BINS);
  const none = new Uint8Array(sorted.length);
  sorted.forEach(({ signature }, at) => {
    if (signature === null) none[at] = 1;
    else bins.set(signature, at * BINS);
  });
  let size = 16;
  while (size < sorted.length * 2) size *= 2;
  // By open addressing: the last document with a band's key, and for each document the one before it.
  const last = new Int32Array(size);
  const keys = new Int32Array(sorted.length);
  const before = new Int32Array(sorted.length);
  for (let band = 0; band < BANDS; band++) {
    last.fill(-1);
    for (let at = 0; at < sorted.length; at++) {
      if (none[at] === 1) continue;
      const key = bandKey(bins, at * BINS, band) | 0;
      keys[at] = key;
      let slot = (key ^ (key >>> 16)) & (size - 1);
      while (last[slot]! >= 0 && keys[last[slot]!] !== key) slot = (slot + 1) & (size - 1);
      let other = last[slot]!;
      before[at] = other;
      last[slot] = at;
      // Members of a cluster stand for each other: the latest few are enough.
      for (let looked = 0; other >= 0 && looked < LOOK; looked++, other = before[other]!)
        if (union.find(other) !== union.find(at) && similar(bins, other * BINS, at * BINS, NEAR))
          union.join(other, at);
    }
  }
  return new Map(sorted.map((document, at) => [document.id, sorted[union.find(at)]!.id]));
}
