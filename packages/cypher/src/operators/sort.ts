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

/** ORDER BY of all rows. Stable. */
export class Sort implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly by: readonly SortKey[];
  private readonly skip: (() => number) | undefined;
  private readonly rows: RowBuffer;
  private keys: CypherValue[][];
  private readonly empty: Batch;
  private sorted: number[] | undefined;
  private position = 0;

  constructor(
    runtime: Runtime,
    child: Operator,
    slots: readonly Carried[],
    by: readonly SortKey[],
    skip: (() => number) | undefined,
  ) {
    this.runtime = runtime;
    this.child = child;
    this.by = by;
    this.skip = skip;
    this.rows = new RowBuffer(runtime, slots);
    this.keys = by.map(() => []);
    this.empty = new Batch(runtime);
  }

  next(): Batch | undefined {
    while (this.sorted === undefined) {
      const batch = this.child.next();
      if (batch === undefined) {
        this.position = this.skip?.() ?? 0;
        this.sorted = this.ordered();
        break;
      }
      this.rows.append(batch);
      this.by.forEach(({ evaluate }, k) => {
        const keys = this.keys[k]!;
        for (let row = 0; row < batch.size; row++) keys.push(evaluate(batch, row));
      });
      this.runtime.hold(batch.size * this.by.length);
      if (this.runtime.pause()) return this.empty;
    }
    const batch = this.rows.emit(this.position, this.sorted);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  private ordered(): number[] {
    const { by, keys, runtime } = this;
    const indices = Array.from({ length: this.rows.length }, (_, i) => i);
    return indices.sort((a, b) => {
      runtime.tick();
      for (let k = 0; k < by.length; k++) {
        const column = keys[k]!;
        const sign = order(column[a]!, column[b]!);
        if (sign !== 0) return by[k]!.descending ? -sign : sign;
      }
      return a - b;
    });
  }

  reset(): void {
    this.sorted = undefined;
    this.position = 0;
    this.runtime.hold(-this.rows.length * this.by.length);
    this.rows.clear();
    this.keys = this.by.map(() => []);
    this.child.reset();
  }
}
