import { order } from '../values/order.ts';
import type { CypherValue } from '../values/types.ts';
import { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Runtime } from './runtime.ts';
import type { SortKey } from './sort.ts';

/** A row held: its keys (computed as far as they were needed), its values, and when it came. */
interface Held {
  readonly keys: CypherValue[];
  values: (number | CypherValue)[];
  readonly arrival: number;
}

/**
 * ORDER BY with LIMIT: a heap of the rows that are first so far, the last of them on top. Most rows go after one
 * comparison of their first key; further keys are computed only where the first are equal.
 */
export class Top implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slots: readonly Carried[];
  private readonly by: readonly SortKey[];
  private readonly skip: (() => number) | undefined;
  private readonly limit: () => number;
  private readonly heap: Held[] = [];
  private readonly rows: RowBuffer;
  private readonly empty: Batch;
  private keep = -1;
  private arrivals = 0;
  private done = false;
  private position = 0;

  constructor(
    runtime: Runtime,
    child: Operator,
    slots: readonly Carried[],
    by: readonly SortKey[],
    skip: (() => number) | undefined,
    limit: () => number,
  ) {
    this.runtime = runtime;
    this.child = child;
    this.slots = slots;
    this.by = by;
    this.skip = skip;
    this.limit = limit;
    this.rows = new RowBuffer(runtime, slots);
    this.empty = new Batch(runtime);
  }

  next(): Batch | undefined {
    if (this.keep < 0) this.keep = (this.skip?.() ?? 0) + this.limit();
    while (!this.done) {
      const batch = this.child.next();
      if (batch === undefined) this.finish();
      else {
        for (let row = 0; row < batch.size; row++) this.offer(batch, row);
        if (this.runtime.pause()) return this.empty;
      }
    }
    const batch = this.rows.emit(this.position);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  private offer(batch: Batch, row: number): void {
    const { heap, by } = this;
    if (this.keep === 0) return;
    const keys: CypherValue[] = [];
    if (heap.length >= this.keep) {
      // a row that is not before the last one held is of no interest; arrival decides between equals
      const { keys: last } = heap[0]!;
      let before = false;
      for (let k = 0; k < by.length; k++) {
        const { evaluate, descending } = by[k]!;
        keys[k] = evaluate(batch, row);
        const sign = order(keys[k]!, last[k]!);
        if (sign === 0) continue;
        before = sign < 0 !== descending;
        break;
      }
      if (!before) return;
    }
    for (let k = keys.length; k < by.length; k++) keys[k] = by[k]!.evaluate(batch, row);
    const values = this.slots.map(({ slot }) => batch.columns[slot]![row]!);
    const held: Held = { keys, values, arrival: this.arrivals++ };
    if (heap.length < this.keep) {
      this.runtime.hold(by.length + values.length);
      heap.push(held);
      this.rise(heap.length - 1);
    } else {
      heap[0] = held;
      this.sink();
    }
  }

  /** Positive where `a` comes after `b`. */
  private compare(a: Held, b: Held): number {
    const { by } = this;
    for (let k = 0; k < by.length; k++) {
      const sign = order(a.keys[k]!, b.keys[k]!);
      if (sign !== 0) return by[k]!.descending ? -sign : sign;
    }
    return a.arrival - b.arrival;
  }

  private rise(from: number): void {
    const { heap } = this;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if (this.compare(heap[at]!, heap[parent]!) <= 0) return;
      [heap[at], heap[parent]] = [heap[parent]!, heap[at]!];
      at = parent;
    }
  }

  private sink(): void {
    const { heap } = this;
    for (let at = 0; ; ) {
      const left = at * 2 + 1;
      if (left >= heap.length) return;
      const right = left + 1;
      const child = right < heap.length && this.compare(heap[right]!, heap[left]!) > 0 ? right : left;
      if (this.compare(heap[child]!, heap[at]!) <= 0) return;
      [heap[at], heap[child]] = [heap[child]!, heap[at]!];
      at = child;
    }
  }

  private finish(): void {
    this.done = true;
    const { columns } = this.rows;
    const sorted = this.heap.sort((a, b) => this.compare(a, b)).slice(this.skip?.() ?? 0);
    for (const { values } of sorted) for (let c = 0; c < columns.length; c++) columns[c]!.push(values[c]!);
    this.rows.length = sorted.length;
    this.heap.length = 0;
  }

  reset(): void {
    this.done = false;
    this.position = 0;
    this.keep = -1;
    this.arrivals = 0;
    this.heap.length = 0;
    this.rows.clear();
    this.child.reset();
  }
}
