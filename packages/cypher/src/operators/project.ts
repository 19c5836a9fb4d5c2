import type { Evaluate } from '../evaluate/compiler.ts';
import type { PropertyRead } from '../evaluate/kernels/kernels.ts';
import type { CypherValue } from '../values/types.ts';
import { Batch, type Column, newColumn, type Representation } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface ProjectItem {
  readonly slot: number;
  readonly representation: Representation;
  /** For a new name of a variable: the slot to copy. */
  readonly copy: number | undefined;
  /** A property of what an id in a column stands for: read for the whole batch at once. */
  readonly property: PropertyRead | undefined;
  readonly evaluate: Evaluate;
}

/** Computes new columns beside those that are kept. */
export class Project implements Operator {
  private readonly child: Operator;
  private readonly items: readonly ProjectItem[];
  private readonly out: Batch;
  private readonly kept: readonly number[];

  constructor(runtime: Runtime, child: Operator, kept: readonly number[], items: readonly ProjectItem[]) {
    this.child = child;
    this.kept = kept;
    this.items = items;
    this.out = new Batch(runtime);
    for (const { slot, representation } of items) this.out.columns[slot] = newColumn(representation, runtime);
  }

  next(): Batch | undefined {
    const input = this.child.next();
    if (input === undefined || input.size === 0) return input;
    const { out } = this;
    const { size } = input;
    for (const { slot, copy, property, evaluate } of this.items) {
      const column = out.columns[slot] as Column;
      if (copy !== undefined) {
        const from = input.columns[copy]!;
        for (let i = 0; i < size; i++) column[i] = from[i]!;
      } else if (property !== undefined) {
        property.property.fill(input.columns[property.slot] as Int32Array, size, column as CypherValue[]);
      } else {
        const values = column as CypherValue[];
        for (let i = 0; i < size; i++) values[i] = evaluate(input, i);
      }
    }
    for (const slot of this.kept) out.columns[slot] = input.columns[slot];
    out.size = size;
    return out;
  }

  reset(): void {
    this.child.reset();
  }
}
