import type { CypherValue } from '../values/types.ts';
import { BATCH, Batch } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** Rows made when first pulled. */
export class RowSource implements Operator {
  private readonly out: Batch;
  private readonly slots: readonly number[];
  private readonly make: () => readonly (readonly CypherValue[])[];
  private rows: readonly (readonly CypherValue[])[] | undefined;
  private position = 0;

  constructor(runtime: Runtime, slots: readonly number[], make: () => readonly (readonly CypherValue[])[]) {
    this.slots = slots;
    this.make = make;
    this.out = new Batch(runtime);
  }

  next(): Batch | undefined {
    this.rows ??= this.make();
    const part = this.rows.slice(this.position, this.position + BATCH);
    if (part.length === 0) return undefined;
    this.position += part.length;
    this.slots.forEach((slot, c) => {
      this.out.columns[slot] = part.map(row => row[c] ?? null);
    });
    this.out.size = part.length;
    return this.out;
  }

  reset(): void {
    this.rows = undefined;
    this.position = 0;
  }
}
