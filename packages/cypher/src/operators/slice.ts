import { type Batch, compact } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface SliceSpec {
  readonly skip: (() => number) | undefined;
  readonly limit: (() => number) | undefined;
  /** The input writes: it runs to its end even where no more rows are wanted. */
  readonly exhaust: boolean;
}

/** SKIP and LIMIT. */
export class Slice implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slots: readonly number[];
  private readonly spec: SliceSpec;
  private readonly rows: Int32Array;
  private skip = -1;
  private left = 0;

  constructor(runtime: Runtime, child: Operator, slots: readonly number[], spec: SliceSpec) {
    this.rows = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.slots = slots;
    this.spec = spec;
  }

  next(): Batch | undefined {
    if (this.skip < 0) {
      this.skip = this.spec.skip?.() ?? 0;
      this.left = this.spec.limit?.() ?? Infinity;
    }
    for (;;) {
      if (this.left <= 0 && !this.spec.exhaust) return undefined;
      const batch = this.child.next();
      if (batch === undefined || batch.size === 0) return batch;
      if (this.left <= 0) {
        if (this.runtime.pause()) {
          batch.size = 0;
          return batch;
        }
        continue;
      }
      if (this.skip >= batch.size) {
        this.skip -= batch.size;
        continue;
      }
      const count = Math.min(batch.size - this.skip, this.left);
      for (let i = 0; i < count; i++) this.rows[i] = this.skip + i;
      compact(batch, this.slots, this.rows, count);
      this.skip = 0;
      this.left -= count;
      return batch;
    }
  }

  reset(): void {
    this.skip = -1;
    this.child.reset();
  }
}
