import type { Evaluate } from '../evaluate/compiler.ts';
import { groupKey, groupKeyOfRow } from '../values/equivalence.ts';
import type { CypherValue } from '../values/types.ts';
import { type Batch, compact } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface DistinctColumn {
  readonly slot: number;
  /** Held as ids. */
  readonly isId: boolean;
  readonly read: Evaluate;
}

/** Drops rows that were there before, by equivalence. */
export class Distinct implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slots: readonly number[];
  private readonly columns: readonly DistinctColumn[];
  private readonly rows: Int32Array;
  private readonly seen = new Set<unknown>();

  constructor(
    runtime: Runtime,
    child: Operator,
    slots: readonly number[],
    columns: readonly DistinctColumn[],
  ) {
    this.rows = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.slots = slots;
    this.columns = columns;
  }

  next(): Batch | undefined {
    for (;;) {
      const batch = this.child.next();
      if (batch === undefined || batch.size === 0) return batch;
      const { rows, seen } = this;
      const before = seen.size;
      let count = 0;
      for (let i = 0; i < batch.size; i++) {
        const size = seen.size;
        seen.add(this.key(batch, i));
        if (seen.size > size) rows[count++] = i;
      }
      this.runtime.hold((seen.size - before) * 2);
      compact(batch, this.slots, rows, count);
      if (count > 0 || this.runtime.pause()) return batch;
    }
  }

  private key(batch: Batch, row: number): unknown {
    const { columns } = this;
    if (columns.length === 1) {
      const [{ slot, isId, read }] = columns as [DistinctColumn];
      return isId ? batch.columns[slot]![row] : groupKey(read(batch, row));
    }
    const values: CypherValue[] = new Array(columns.length);
    for (let c = 0; c < columns.length; c++) {
      const { slot, isId, read } = columns[c]!;
      values[c] = isId ? (batch.columns[slot]![row] as number) : read(batch, row);
    }
    return groupKeyOfRow(values);
  }

  reset(): void {
    this.runtime.hold(-this.seen.size * 2);
    this.seen.clear();
    this.child.reset();
  }
}
