/** Most padded pieces of a batch: beyond it nothing is gained. */
const BUDGET = 768;
const MOST = 24;

/**
 * Groups sentences of like length, so that little is padded: indices into `lengths`, the shortest first.
 * Depends on the lengths alone, so the same text always makes the same batches.
 */
export function batchesOf(lengths: readonly number[]): number[][] {
  const order = Array.from(lengths.keys()).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const batches: number[][] = [];
  let batch: number[] = [];
  let shortest = 0;
  for (const index of order) {
    const length = lengths[index]!;
    const padded = length * (batch.length + 1);
    if (batch.length > 0 && (padded > BUDGET || batch.length >= MOST || length > shortest * 1.15 + 1)) {
      batches.push(batch);
      batch = [];
    }
    if (batch.length === 0) shortest = length;
    batch.push(index);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}
