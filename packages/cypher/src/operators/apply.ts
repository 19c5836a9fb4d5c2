import type { CypherValue } from '../values/types.ts';
import type { Subplan } from './argument.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface ApplySpec {
  readonly introduces: readonly Carried[];
  readonly optional: boolean;
  /** The subquery gives no rows of its own: each input row passes once, after it has run. */
  readonly unit: boolean;
}

/** `CALL { … }`: the rows of a subquery for each input row. */
export class Apply extends Expanding {
  private readonly inner: Subplan;
  private readonly spec: ApplySpec;
  private found: Batch | undefined;
  private position = 0;
  private any = false;

  constructor(
    runtime: Runtime,
    child: Operator,
    carried: readonly Carried[],
    inner: Subplan,
    spec: ApplySpec,
  ) {
    super(runtime, child, carried);
    this.inner = inner;
    this.spec = spec;
    for (const { slot, representation } of spec.introduces)
      this.out.columns[slot] = newColumn(representation, runtime);
  }

  protected begin(input: Batch, row: number): void {
    this.inner.load(input, row);
    this.found = undefined;
    this.position = 0;
    this.any = false;
  }

  protected fill(at: number): number {
    const { spec, out } = this;
    for (;;) {
      const { found } = this;
      if (found !== undefined) {
        while (this.position < found.size && at < BATCH) {
          for (const { slot } of spec.introduces)
            out.columns[slot]![at] = found.columns[slot]![this.position]!;
          this.position++;
          at++;
          this.any = true;
        }
        if (at >= BATCH) return at;
      }
      this.found = this.inner.root.next();
      this.position = 0;
      if (this.found === undefined) {
        if (!spec.unit && (!spec.optional || this.any)) return at;
        for (const { slot, representation } of spec.introduces) {
          const column = out.columns[slot]!;
          if (representation === 'value') (column as CypherValue[])[at] = null;
          else column[at] = -1;
        }
        this.finished = true;
        return at + 1;
      }
      if (spec.unit) this.found.size = 0;
      if (this.found.size === 0 && this.runtime.pause()) {
        this.suspended = true;
        return at;
      }
    }
  }
}
