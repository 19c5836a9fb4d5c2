import { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Runtime } from './runtime.ts';

/** Takes in all rows before it gives the first: keeps reads and writes of one statement apart. */
export class Eager implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly rows: RowBuffer;
  private readonly empty: Batch;
  private full = false;
  private position = 0;

  constructor(runtime: Runtime, child: Operator, slots: readonly Carried[]) {
    this.runtime = runtime;
    this.child = child;
    this.rows = new RowBuffer(runtime, slots);
    this.empty = new Batch(runtime);
  }

  next(): Batch | undefined {
    while (!this.full) {
      const batch = this.child.next();
      if (batch === undefined) this.full = true;
      else {
        this.rows.append(batch);
        if (this.runtime.pause()) return this.empty;
      }
    }
    const batch = this.rows.emit(this.position);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  reset(): void {
    this.full = false;
    this.position = 0;
    this.rows.clear();
    this.child.reset();
  }
}
