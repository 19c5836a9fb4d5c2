import { BATCH, Batch, gather, newColumn, type Representation } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface Carried {
  readonly slot: number;
  readonly representation: Representation;
}

/**
 * The frame of operators that make any number of rows of each input row. A subclass fills its own columns and
 * `source` (the input row of each output row); the carried columns are gathered here.
 */
export abstract class Expanding implements Operator {
  protected readonly runtime: Runtime;
  protected readonly child: Operator;
  protected readonly out: Batch;
  protected readonly source: Int32Array;
  protected input: Batch | undefined;
  /** The input row being worked on. */
  protected row = 0;
  /** Set by `fill` when the time slice is over and the input row is not done. */
  protected suspended = false;
  /** Set by `fill` when the batch is full and the input row is done all the same. */
  protected finished = false;
  private started = false;
  private readonly empty: Batch;
  private readonly carried: readonly Carried[];
  /** Whether anything is carried: else `source` need not be filled. */
  protected readonly carries: boolean;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[]) {
    this.source = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.carried = carried;
    this.carries = carried.length > 0;
    this.out = new Batch(runtime);
    this.empty = new Batch(runtime);
    for (const { slot, representation } of carried)
      this.out.columns[slot] = newColumn(representation, runtime);
  }

  /** Called before the first row of each input row. */
  protected abstract begin(input: Batch, row: number): void;

  /**
   * Writes rows of the current input row from position `at` on, at most up to `BATCH`.
   *
   * @returns the position after the last row; less than BATCH means that the input row is done
   */
  protected abstract fill(at: number): number;

  /** A `fill` that takes rows from a search, which gives `undefined` where the time slice is over. */
  protected drain<T>(
    search: Iterator<T | undefined> | undefined,
    at: number,
    put: (at: number, found: T) => void,
  ): number {
    for (let i = at; i < BATCH; i++) {
      const next = search?.next();
      if (next === undefined || next.done) return i;
      if (next.value === undefined) {
        this.suspended = true;
        return i;
      }
      put(i, next.value);
    }
    return BATCH;
  }

  next(): Batch | undefined {
    let size = 0;
    this.suspended = false;
    for (;;) {
      if (this.input === undefined) {
        const input = this.child.next();
        if (input === undefined) return undefined;
        if (input.size === 0) return this.empty;
        this.accept(input);
      }
      const input = this.input!;
      const { source } = this;
      while (this.row < input.size) {
        if (!this.started) this.begin(input, this.row);
        this.started = true;
        const end = this.fill(size);
        if (this.carries) for (let k = size; k < end; k++) source[k] = this.row;
        size = end;
        if ((size >= BATCH && !this.finished) || this.suspended) break;
        this.finished = false;
        this.started = false;
        this.row++;
        if (size >= BATCH) break;
      }
      if (this.row >= input.size) this.input = undefined;
      if (size > 0) {
        for (const { slot } of this.carried)
          gather(this.out.columns[slot]!, input.columns[slot]!, source, size);
        this.out.size = size;
        return this.out;
      }
      if (this.suspended || this.runtime.pause()) return this.empty;
    }
  }

  /** Begins with a new input batch. */
  protected accept(input: Batch): void {
    this.input = input;
    this.row = 0;
    this.started = false;
  }

  /** The output batch of `size` rows whose own columns and sources are filled. */
  protected finishBatch(input: Batch, size: number): Batch {
    const { out, source } = this;
    for (const { slot } of this.carried) gather(out.columns[slot]!, input.columns[slot]!, source, size);
    out.size = size;
    return out;
  }

  reset(): void {
    this.input = undefined;
    this.row = 0;
    this.started = false;
    this.child.reset();
  }
}
