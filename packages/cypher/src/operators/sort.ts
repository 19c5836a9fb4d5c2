import type { Evaluate } from '../evaluate/compiler.ts';
import { order } from '../values/order.ts';
import type { CypherValue } from '../values/types.ts';
import { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Runtime } from './runtime.ts';

export interface SortKey {
  readonly evaluate: Evaluate;
  readonly descending: boolean;
}

/** ORDER BY, with SKIP and LIMIT: with a limit, only so many rows are held. Stable. */
export class Sort implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly by: readonly SortKey[];
  private readonly skip: (() => number) | undefined;
  private readonly limit: (() => number) | undefined;
  private readonly rows: RowBuffer;
  private keys: CypherValue[][];
  private readonly empty: Batch;
  private sorted: number[] | undefined;
  private position = 0;
  private keep = -1;

  constructor(
    runtime: Runtime,
    child: Operator,
    slots: readonly Carried[],
    by: readonly SortKey[],
    skip: (() => number) | undefined,
    limit: (() => number) | undefined,
  ) {
    this.runtime = runtime;
    this.child = child;
    this.by = by;
    this.skip = skip;
    this.limit = limit;
    this.rows = new RowBuffer(runtime, slots);
    this.keys = by.map(() => []);
    this.empty = new Batch(runtime);
  }

  next(): Batch | undefined {
    if (this.keep < 0) this.keep = (this.skip?.() ?? 0) + (this.limit?.() ?? Infinity);
    while (this.sorted === undefined) {
      const batch = this.child.next();
      if (batch === undefined) {
        const all = this.ordered();
        this.sorted = all.length > this.keep ? all.slice(0, this.keep) : all;
        this.position = this.skip?.() ?? 0;
        break;
      }
      this.rows.append(batch);
      this.by.forEach(({ evaluate }, k) => {
        const keys = this.keys[k]!;
        for (let row = 0; row < batch.size; row++) keys.push(evaluate(batch, row));
      });
      if (this.rows.length > 4096 && this.rows.length > 2 * this.keep) this.prune();
      if (this.runtime.pause()) return this.empty;
    }
    const batch = this.rows.emit(this.position, this.sorted);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  private ordered(): number[] {
    const { by, keys } = this;
    const indices = Array.from({ length: this.rows.length }, (_, i) => i);
    return indices.sort((a, b) => {
      for (let k = 0; k < by.length; k++) {
        const column = keys[k]!;
        const sign = order(column[a]!, column[b]!);
        if (sign !== 0) return by[k]!.descending ? -sign : sign;
      }
      return a - b;
    });
  }

  /** Drops all but the first rows. */
  private prune(): void {
    const kept = this.ordered().slice(0, this.keep);
    const { columns } = this.rows;
    const dropped = this.rows.length - kept.length;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c]!;
      columns[c] = kept.map(i => column[i]!);
    }
    this.keys = this.keys.map(column => kept.map(i => column[i]!));
    this.rows.length = kept.length;
    this.runtime.hold(-dropped * (columns.length + 1));
  }

  reset(): void {
    this.sorted = undefined;
    this.position = 0;
    this.keep = -1;
    this.rows.clear();
    this.keys = this.by.map(() => []);
    this.child.reset();
  }
}
