import { bands, similarity } from '../text/minhash.ts';
import { Union } from './rule.ts';

export interface ClusterInput {
  readonly id: string;
  readonly hash: string;
  readonly published?: string | undefined;
  readonly signature: Uint32Array | null;
}

/** Share of five-word shingles from which two articles count as one text (an agency's, with another head). */
const NEAR = 0.6;

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
  const byKey = new Map<string, number[]>();
  sorted.forEach((document, at) => {
    const keys = document.signature === null ? [] : bands(document.signature);
    const tried = new Set<number>();
    for (const key of [`=${document.hash}`, ...keys]) {
      const there = byKey.get(key);
      if (!there) {
        byKey.set(key, [at]);
        continue;
      }
      let joined = false;
      for (const other of there) {
        if (tried.has(other)) continue;
        tried.add(other);
        const twin = sorted[other]!;
        const same =
          twin.hash === document.hash ||
          (twin.signature !== null &&
            document.signature !== null &&
            similarity(twin.signature, document.signature) >= NEAR);
        if (same) {
          union.join(other, at);
          joined = true;
        }
      }
      // A cluster's members stand for each other: keep a band's list short.
      if (!joined || there.length < 8) there.push(at);
    }
  });
  return new Map(sorted.map((document, at) => [document.id, sorted[union.find(at)]!.id]));
}
