import type { CypherValue } from '../values/types.ts';
import { BATCH, Batch, newColumn } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Runtime } from './runtime.ts';

/** Rows that an operator holds: one plain array for each slot. */
export class RowBuffer {
  readonly columns: (number | CypherValue)[][];
  length = 0;
  private readonly runtime: Runtime;
  private readonly slots: readonly Carried[];
  private readonly out: Batch;

  constructor(runtime: Runtime, slots: readonly Carried[]) {
    this.runtime = runtime;
    this.slots = slots;
    this.columns = slots.map(() => []);
    this.out = new Batch(runtime);
    for (const { slot, representation } of slots) this.out.columns[slot] = newColumn(representation, runtime);
  }

  /** Copies all rows of a batch. */
  append(batch: Batch): void {
    const { slots, columns } = this;
    for (let s = 0; s < slots.length; s++) {
      const from = batch.columns[slots[s]!.slot]!;
      const to = columns[s]!;
      for (let i = 0; i < batch.size; i++) to.push(from[i]!);
    }
    this.length += batch.size;
    this.runtime.hold(batch.size * (slots.length + 1));
  }

  appendRow(batch: Batch, row: number): void {
    const { slots, columns } = this;
    for (let s = 0; s < slots.length; s++) columns[s]!.push(batch.columns[slots[s]!.slot]![row]!);
    this.length++;
    this.runtime.hold(slots.length + 1);
  }

  /** Rows from `start` on, as a batch: those of `order`, or as they came. Undefined at the end. */
  emit(
    start: number,
    order?: Int32Array | readonly number[],
    end = order?.length ?? this.length,
  ): Batch | undefined {
    const size = Math.min(BATCH, end - start);
    if (size <= 0) return undefined;
    const { slots, columns, out } = this;
    for (let s = 0; s < slots.length; s++) {
      const from = columns[s]!;
      const to = out.columns[slots[s]!.slot]!;
      for (let i = 0; i < size; i++)
        to[i] = from[order === undefined ? start + i : order[start + i]!] as never;
    }
    out.size = size;
    return out;
  }

  clear(): void {
    this.runtime.hold(-this.length * (this.slots.length + 1));
    for (const column of this.columns) column.length = 0;
    this.length = 0;
  }
}
