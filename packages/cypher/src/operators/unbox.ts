import { runtimeError } from '../errors.ts';
import { describe } from '../values/mismatch.ts';
import type { CypherValue } from '../values/types.ts';
import { type Batch, compact } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** Turns nodes (or relationships) held as values into ids; rows with NULL go. */
export class Unbox implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slots: readonly number[];
  private readonly from: number;
  private readonly slot: number;
  private readonly isNode: boolean;
  private readonly rows: Int32Array;
  private readonly ids: Int32Array;

  constructor(
    runtime: Runtime,
    child: Operator,
    slots: readonly number[],
    from: number,
    slot: number,
    entity: 'node' | 'relationship',
  ) {
    this.ids = runtime.ids();
    this.rows = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.slots = [...slots, slot];
    this.from = from;
    this.slot = slot;
    this.isNode = entity === 'node';
  }

  next(): Batch | undefined {
    const batch = this.child.next();
    if (batch === undefined || batch.size === 0) return batch;
    const { graph } = this.runtime;
    const values = batch.columns[this.from] as CypherValue[];
    let count = 0;
    for (let row = 0; row < batch.size; row++) {
      const value = values[row]!;
      if (value === null) continue;
      const id = this.isNode ? graph.nodeId(value) : graph.relationshipId(value);
      if (id < 0) {
        throw runtimeError(
          'TypeError',
          'InvalidArgumentType',
          `Expected a ${this.isNode ? 'NODE' : 'RELATIONSHIP'} of this graph but got ${describe(value)}.`,
        );
      }
      this.ids[row] = id;
      this.rows[count++] = row;
    }
    batch.columns[this.slot] = this.ids;
    compact(batch, this.slots, this.rows, count);
    return batch;
  }

  reset(): void {
    this.child.reset();
  }
}
