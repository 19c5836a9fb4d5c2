import { Batch, newColumn } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Runtime } from './runtime.ts';

/**
 * The frame of operators that write: all rows come in first, then each is written in order, then they go out. So
 * no read of the statement sees half of a clause.
 */
export abstract class Writing implements Operator {
  protected readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly incoming: RowBuffer;
  private readonly outgoing: RowBuffer;
  private readonly made: readonly Carried[];
  private readonly empty: Batch;
  private phase: 'collect' | 'write' | 'emit' = 'collect';
  private position = 0;

  /**
   * @param taken slots read here or above, which come from the input
   * @param made slots that each written row adds
   */
  constructor(runtime: Runtime, child: Operator, taken: readonly Carried[], made: readonly Carried[]) {
    this.runtime = runtime;
    this.child = child;
    this.made = made;
    this.incoming = new RowBuffer(runtime, taken);
    this.outgoing = new RowBuffer(runtime, [...taken, ...made]);
    this.empty = new Batch(runtime);
  }

  /** Writes one row, filling the columns made. Rows go out by `keep`, once or (MERGE) several times or never. */
  protected abstract write(batch: Batch, row: number): void;

  /** Called after the last row. */
  protected finish(): void {}

  protected keep(batch: Batch, row: number): void {
    this.outgoing.appendRow(batch, row);
  }

  next(): Batch | undefined {
    if (this.phase === 'collect') {
      for (let batch = this.child.next(); batch !== undefined; batch = this.child.next()) {
        this.incoming.append(batch);
        if (this.runtime.pause()) return this.empty;
      }
      this.phase = 'write';
      this.position = 0;
    }
    if (this.phase === 'write') {
      for (let batch = this.incoming.emit(this.position); batch; batch = this.incoming.emit(this.position)) {
        for (const { slot, representation } of this.made)
          batch.columns[slot] = newColumn(representation, this.runtime);
        for (let row = 0; row < batch.size; row++) {
          this.write(batch, row);
          this.runtime.tick();
        }
        this.position += batch.size;
        if (this.runtime.pause()) return this.empty;
      }
      this.finish();
      this.incoming.clear();
      this.phase = 'emit';
      this.position = 0;
    }
    const batch = this.outgoing.emit(this.position);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  reset(): void {
    this.phase = 'collect';
    this.position = 0;
    this.incoming.clear();
    this.outgoing.clear();
    this.child.reset();
  }
}
