import type { Batch } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** Counts the rows of another operator under the plan's step it comes from. */
export class Profiled implements Operator {
  private readonly counts: Map<object, number>;
  private readonly step: object;
  private readonly child: Operator;

  constructor(runtime: Runtime, step: object, child: Operator) {
    this.counts = runtime.rowCounts!;
    this.step = step;
    this.child = child;
  }

  next(): Batch | undefined {
    const batch = this.child.next();
    this.counts.set(this.step, (this.counts.get(this.step) ?? 0) + (batch?.size ?? 0));
    return batch;
  }

  reset(): void {
    this.child.reset();
  }
}
