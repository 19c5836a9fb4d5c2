import type { CypherValue } from '../../values/types.ts';
import type { Batch } from '../batch.ts';

/** An aggregate over all groups at once. */
export interface Fold {
  /** Takes in a batch: `groups[i]` is the group of row `i`, all below `count`. */
  take(batch: Batch, groups: Int32Array, count: number): void;
  /** Of a group; once each, after the last batch. */
  result(group: number): CypherValue;
}

/** A copy with room for `length` entries and more. */
export function grown<T extends Float64Array | Int32Array>(array: T, length: number): T {
  const next = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  next.set(array);
  return next;
}
