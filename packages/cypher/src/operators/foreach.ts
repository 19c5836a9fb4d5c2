import { asList } from '../evaluate/as-list.ts';
import type { Evaluate } from '../evaluate/compiler.ts';
import type { Subplan } from './argument.ts';
import type { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { Writing } from './writing.ts';

/** FOREACH: runs updating clauses for each element of a list; the element stands in a local. */
export class Foreach extends Writing {
  private readonly body: Subplan;
  private readonly slot: number;
  private readonly list: Evaluate;

  constructor(
    runtime: Runtime,
    child: Operator,
    taken: readonly Carried[],
    body: Subplan,
    slot: number,
    list: Evaluate,
  ) {
    super(runtime, child, taken, []);
    this.body = body;
    this.slot = slot;
    this.list = list;
  }

  protected write(batch: Batch, row: number): void {
    for (const item of asList(this.list(batch, row)) ?? []) {
      this.runtime.locals[this.slot] = item;
      this.body.load(batch, row);
      while (this.body.root.next() !== undefined) this.runtime.pause();
    }
    this.keep(batch, row);
  }
}
