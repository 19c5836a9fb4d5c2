import { Batch, type Column, type Representation } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** A slot a subplan reads from outside: from the outer batch, or (`local`) as a variable of an expression. */
export interface Import {
  readonly slot: number;
  readonly representation: Representation;
  readonly local: boolean;
}

/** The leaf of a plan: one row, or the rows that an enclosing operator hands in. */
export class Argument implements Operator {
  private readonly own: Batch;
  private readonly imports: readonly Import[];
  private readonly top: boolean;
  private current: Batch | undefined;

  /** `top`: the leaf of a whole statement, which starts from one empty row. */
  constructor(runtime: Runtime, imports: readonly Import[], top: boolean) {
    this.imports = imports;
    this.top = top;
    this.own = new Batch(runtime);
    for (const { slot, representation } of imports) {
      this.own.columns[slot] = representation === 'value' ? [] : new Int32Array(1);
    }
    this.reset();
  }

  /** One row of the outer batch. */
  load(outer: Batch, row: number): void {
    const { own } = this;
    for (const { slot, local } of this.imports) {
      const column = own.columns[slot] as Column;
      column[0] = (local ? own.runtime.locals[slot]! : outer.columns[slot]![row]!) as never;
    }
    own.size = 1;
    this.current = own;
  }

  /** A whole batch, which the subplan may change in place. */
  pass(batch: Batch): void {
    this.current = batch;
  }

  next(): Batch | undefined {
    const { current } = this;
    this.current = undefined;
    return current;
  }

  reset(): void {
    this.current = undefined;
    if (!this.top) return;
    this.own.size = 1;
    this.current = this.own;
  }
}

/** A subplan as it runs in one run of a statement. */
export class Subplan {
  readonly root: Operator;
  private readonly leaves: readonly Argument[];
  private used = false;

  constructor(root: Operator, leaves: readonly Argument[]) {
    this.root = root;
    this.leaves = leaves;
  }

  /** Starts over on one row of the outer batch. */
  load(outer: Batch, row: number): void {
    if (this.used) this.root.reset();
    this.used = true;
    for (const leaf of this.leaves) leaf.load(outer, row);
  }

  /** Starts over on a whole batch, which the subplan may change in place. */
  pass(batch: Batch): void {
    if (this.used) this.root.reset();
    this.used = true;
    for (const leaf of this.leaves) leaf.pass(batch);
  }
}
