import type { Batch } from './batch.ts';

/**
 * A step of a running query that others pull batches from.
 *
 * `next` gives `undefined` at the end. An empty batch means that a time slice is over or nothing was found yet:
 * pass it on (or keep pulling, if `runtime.pause()` is false). `reset` starts over on new rows of the argument.
 */
export interface Operator {
  next(): Batch | undefined;
  reset(): void;
}
