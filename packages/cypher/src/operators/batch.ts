import type { CypherValue } from '../values/types.ts';
import type { Runtime } from './runtime.ts';

/** Rows of a batch at most. */
export const BATCH = 1024;

/** How the values of a slot are held: ids in typed arrays (-1 is NULL) or values of Cypher. */
export type Representation = 'node' | 'relationship' | 'value';

export type Column = Int32Array | CypherValue[];

/**
 * Rows as columns, one for each slot that is alive. A batch and its columns belong to the operator that made them
 * and hold until its next call; whoever pulls it may drop rows in place. An empty batch is not the end: it means
 * "nothing yet, call again", so that long work can be left in the middle.
 */
export class Batch {
  size = 0;
  readonly columns: (Column | undefined)[];
  readonly runtime: Runtime;

  constructor(runtime: Runtime) {
    this.runtime = runtime;
    this.columns = new Array(runtime.slotCount);
  }
}

/** A new column for slots of the given representation, with room for a batch. */
export function newColumn(representation: Representation, runtime: Runtime): Column {
  return representation === 'value' ? [] : runtime.ids();
}

/** `to[k] = from[rows[k]]` for k below `count`. The two columns are of one representation. */
export function gather(to: Column, from: Column, rows: Int32Array, count: number): void {
  if (to instanceof Int32Array) {
    const source = from as Int32Array;
    for (let k = 0; k < count; k++) to[k] = source[rows[k]!]!;
  } else {
    const source = from as CypherValue[];
    for (let k = 0; k < count; k++) to[k] = source[rows[k]!]!;
  }
}

/** Keeps the rows listed in ascending order, in place. */
export function compact(batch: Batch, slots: readonly number[], rows: Int32Array, count: number): void {
  if (count === batch.size) return;
  for (const slot of slots) {
    const column = batch.columns[slot];
    if (column !== undefined) gather(column, column, rows, count);
  }
  batch.size = count;
}
