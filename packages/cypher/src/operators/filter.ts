import type { Evaluate } from '../evaluate/compiler.ts';
import { truth } from '../evaluate/logic.ts';
import { Batch, compact } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** A predicate over a whole batch: keeps of `rows[0..count)` those that pass, in order, and says how many. */
export type Kernel = (batch: Batch, rows: Int32Array, count: number) => number;

export interface Predicate {
  readonly evaluate: Evaluate;
  /** Where the predicate's form allows it. */
  readonly kernel: Kernel | undefined;
  /** Runs a subquery: the clock is looked at after every row. */
  readonly heavy: boolean;
}

/** Rows for which every predicate is true. */
export class Filter implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slots: readonly number[];
  private readonly predicates: readonly Predicate[];
  private readonly rows: Int32Array;
  private readonly empty: Batch;

  constructor(runtime: Runtime, child: Operator, slots: readonly number[], predicates: readonly Predicate[]) {
    this.rows = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.slots = slots;
    this.predicates = predicates;
    this.empty = new Batch(runtime);
  }

  next(): Batch | undefined {
    for (;;) {
      const batch = this.child.next();
      if (batch === undefined) return undefined;
      if (batch.size === 0) return batch;
      let count = batch.size;
      const { rows } = this;
      for (let i = 0; i < count; i++) rows[i] = i;
      for (const { kernel, evaluate, heavy } of this.predicates) {
        if (kernel !== undefined) count = kernel(batch, rows, count);
        else {
          let kept = 0;
          for (let i = 0; i < count; i++) {
            const row = rows[i]!;
            if (truth(evaluate(batch, row)) === true) rows[kept++] = row;
            if (heavy) this.runtime.tick();
          }
          count = kept;
        }
        if (count === 0) break;
      }
      if (count > 0) {
        compact(batch, this.slots, rows, count);
        return batch;
      }
      if (this.runtime.pause()) return this.empty;
    }
  }

  reset(): void {
    this.child.reset();
  }
}
