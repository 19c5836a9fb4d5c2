/** Most padded pieces of a batch: beyond it the activations leave the processor's cache. */
const MOST = 256;
/** What a run costs besides its pieces, in pieces: the weights are read once a run. */
const RUN = 16;

/**
 * Groups sentences of like length so that runs and padding together cost least: indices into `lengths`, the
 * shortest first. Depends on the lengths alone, so the same text always makes the same batches.
 * O(n × sentences in a batch) by dynamic programming over the sorted lengths.
 */
export function batchesOf(lengths: readonly number[]): number[][] {
  const order = Array.from(lengths.keys()).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  // cost[i]: of the first i sentences at best; cuts[i]: where the last of their batches starts.
  const cost = new Float64Array(order.length + 1);
  const cuts = new Int32Array(order.length + 1);
  for (let i = 1; i <= order.length; i++) {
    const longest = lengths[order[i - 1]!]!;
    cost[i] = Number.POSITIVE_INFINITY;
    for (let from = i - 1; from >= 0; from--) {
      const padded = longest * (i - from);
      if (padded > MOST && from < i - 1) break;
      const total = cost[from]! + padded + RUN;
      if (total < cost[i]!) {
        cost[i] = total;
        cuts[i] = from;
      }
    }
  }
  const batches: number[][] = [];
  for (let end = order.length; end > 0; end = cuts[end]!) batches.push(order.slice(cuts[end]!, end));
  return batches.reverse();
}
