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
  /** Runs a subquery, so that a batch may take long. */
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
      for (const { kernel, evaluate } of this.predicates) {
        if (kernel !== undefined) count = kernel(batch, rows, count);
        else {
          let kept = 0;
          for (let i = 0; i < count; i++) {
            const row = rows[i]!;
            if (truth(evaluate(batch, row)) === true) rows[kept++] = row;
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

/** The same where a predicate runs a subquery: gives way in the middle of a batch. */
export class HeavyFilter implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slots: readonly number[];
  private readonly predicates: readonly Predicate[];
  private readonly rows: Int32Array;
  private input: Batch | undefined;
  private position = 0;
  private size = 0;

  constructor(runtime: Runtime, child: Operator, slots: readonly number[], predicates: readonly Predicate[]) {
    this.runtime = runtime;
    this.child = child;
    this.slots = slots;
    this.predicates = predicates;
    this.rows = runtime.ids();
  }

  next(): Batch | undefined {
    if (this.input === undefined) {
      const batch = this.child.next();
      if (batch === undefined || batch.size === 0) return batch;
      this.input = batch;
      this.size = batch.size;
      this.position = 0;
    }
    const { input, rows, predicates } = this;
    let count = 0;
    while (this.position < this.size) {
      const row = this.position++;
      if (predicates.every(({ evaluate }) => truth(evaluate(input, row)) === true)) rows[count++] = row;
      if (this.runtime.pause()) break;
    }
    // rows kept move to the front, which has been read; those behind stay where they are for the next call
    input.size = this.size;
    compact(input, this.slots, rows, count);
    if (this.position >= this.size) this.input = undefined;
    return input;
  }

  reset(): void {
    this.input = undefined;
    this.child.reset();
  }
}
