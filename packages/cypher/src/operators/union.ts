import type { Evaluate } from '../evaluate/compiler.ts';
import { Batch, newColumn, type Representation } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface UnionColumn {
  readonly slot: number;
  readonly representation: Representation;
  /** Of each branch: the slot that feeds the column, and how to read it as a value. */
  readonly inputs: readonly { readonly slot: number; readonly read: Evaluate }[];
}

/** The rows of the first branch, then those of the second … */
export class Union implements Operator {
  private readonly branches: readonly Operator[];
  private readonly columns: readonly UnionColumn[];
  private readonly out: Batch;
  private at = 0;

  constructor(runtime: Runtime, branches: readonly Operator[], columns: readonly UnionColumn[]) {
    this.branches = branches;
    this.columns = columns;
    this.out = new Batch(runtime);
    for (const { slot, representation } of columns)
      this.out.columns[slot] = newColumn(representation, runtime);
  }

  next(): Batch | undefined {
    const { out } = this;
    while (this.at < this.branches.length) {
      const batch = this.branches[this.at]!.next();
      if (batch === undefined) {
        this.at++;
        continue;
      }
      for (const { slot, representation, inputs } of this.columns) {
        const to = out.columns[slot]!;
        const { slot: source, read } = inputs[this.at]!;
        if (representation === 'value') for (let i = 0; i < batch.size; i++) to[i] = read(batch, i) as never;
        else for (let i = 0; i < batch.size; i++) to[i] = batch.columns[source]![i]!;
      }
      out.size = batch.size;
      return out;
    }
    return undefined;
  }

  reset(): void {
    this.at = 0;
    for (const branch of this.branches) branch.reset();
  }
}
