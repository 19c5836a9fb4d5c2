import type { CypherValue } from '../values/types.ts';
import type { Subplan } from './argument.ts';
import { BATCH, Batch, gather, newColumn } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface OptionalSpec {
  /** Numbers the rows handed in; rows of the subplan come back in this order. */
  readonly ordinal: number;
  /** What the subplan reads of a row. */
  readonly handed: readonly Carried[];
  readonly carried: readonly Carried[];
  readonly introduces: readonly Carried[];
}

/** OPTIONAL MATCH: the rows of the subplan, batch by batch, and a row with NULLs where it gave none. */
export class Optional implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly inner: Subplan;
  private readonly spec: OptionalSpec;
  private readonly out: Batch;
  private readonly handed: Batch;
  private readonly source: Int32Array;
  private input: Batch | undefined;
  private found: Batch | undefined;
  private position = 0;
  private upcoming = 0;
  private innerDone = false;

  constructor(runtime: Runtime, child: Operator, inner: Subplan, spec: OptionalSpec) {
    this.source = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.inner = inner;
    this.spec = spec;
    this.out = new Batch(runtime);
    this.handed = new Batch(runtime);
    for (const { slot, representation } of [...spec.carried, ...spec.introduces]) {
      this.out.columns[slot] = newColumn(representation, runtime);
    }
    for (const { slot, representation } of spec.handed)
      this.handed.columns[slot] = newColumn(representation, runtime);
    this.handed.columns[spec.ordinal] = newColumn('relationship', runtime);
  }

  next(): Batch | undefined {
    for (;;) {
      if (this.input === undefined) {
        const input = this.child.next();
        if (input === undefined || input.size === 0) return input;
        this.hand(input);
      }
      const size = this.fill();
      if (size > 0) {
        const { out, source } = this;
        const input = this.input!;
        for (const { slot } of this.spec.carried)
          gather(out.columns[slot]!, input.columns[slot]!, source, size);
        out.size = size;
        if (this.innerDone && this.upcoming >= input.size) this.input = undefined;
        return out;
      }
      if (this.innerDone && this.upcoming >= this.input!.size) this.input = undefined;
      if (this.runtime.pause()) {
        this.out.size = 0;
        return this.out;
      }
    }
  }

  private hand(input: Batch): void {
    const { handed, spec } = this;
    for (const { slot } of spec.handed) {
      const to = handed.columns[slot]!;
      const from = input.columns[slot]!;
      for (let i = 0; i < input.size; i++) to[i] = from[i]!;
    }
    const ordinals = handed.columns[spec.ordinal]!;
    for (let i = 0; i < input.size; i++) ordinals[i] = i;
    handed.size = input.size;
    this.inner.pass(handed);
    this.input = input;
    this.found = undefined;
    this.position = 0;
    this.upcoming = 0;
    this.innerDone = false;
  }

  /** Merges rows found with rows without: both come in the order of the input. */
  private fill(): number {
    const { spec, source } = this;
    const input = this.input!;
    let size = 0;
    while (size < BATCH) {
      const { found } = this;
      if (found !== undefined && this.position < found.size) {
        const ordinal = (found.columns[spec.ordinal] as Int32Array)[this.position]!;
        if (this.upcoming < ordinal) this.without(size, this.upcoming++);
        else {
          source[size] = ordinal;
          for (const { slot } of spec.introduces) {
            this.out.columns[slot]![size] = found.columns[slot]![this.position]!;
          }
          this.upcoming = ordinal + 1;
          this.position++;
        }
        size++;
      } else if (!this.innerDone) {
        if (found !== undefined && size > 0) return size; // its columns go with the next pull
        this.found = this.inner.root.next();
        this.position = 0;
        if (this.found === undefined) this.innerDone = true;
        else if (this.found.size === 0 && this.runtime.pause()) return size;
      } else if (this.upcoming < input.size) this.without(size++, this.upcoming++);
      else return size;
    }
    return size;
  }

  private without(at: number, row: number): void {
    this.source[at] = row;
    for (const { slot, representation } of this.spec.introduces) {
      const column = this.out.columns[slot]!;
      if (representation === 'value') (column as CypherValue[])[at] = null;
      else column[at] = -1;
    }
  }

  reset(): void {
    this.input = undefined;
    this.child.reset();
  }
}
