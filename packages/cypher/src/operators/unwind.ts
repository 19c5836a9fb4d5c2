import type { Evaluate } from '../evaluate/compiler.ts';
import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** One row for each element of a list; none for NULL; one for a value that is no list. */
export class Unwind extends Expanding {
  private readonly values: CypherValue[];
  private readonly list: Evaluate;
  private items: readonly CypherValue[] = [];
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], slot: number, list: Evaluate) {
    super(runtime, child, carried);
    this.values = newColumn('value', runtime) as CypherValue[];
    this.out.columns[slot] = this.values;
    this.list = list;
  }

  protected begin(input: Batch, row: number): void {
    const value = this.list(input, row);
    this.items = value === null ? [] : Array.isArray(value) ? (value as readonly CypherValue[]) : [value];
    this.position = 0;
  }

  protected fill(at: number): number {
    const { items, values } = this;
    while (this.position < items.length && at < BATCH) values[at++] = items[this.position++]!;
    return at;
  }
}

/** `UNWIND range(…)`: counts instead of making the list, which may be long. */
export class UnwindRange extends Expanding {
  private readonly values: CypherValue[];
  private readonly bounds: readonly Evaluate[];
  private value = 0;
  private end = -1;
  private step = 1;

  /** `bounds`: start, end and (where given) step. */
  constructor(
    runtime: Runtime,
    child: Operator,
    carried: readonly Carried[],
    slot: number,
    bounds: readonly Evaluate[],
  ) {
    super(runtime, child, carried);
    this.values = newColumn('value', runtime) as CypherValue[];
    this.out.columns[slot] = this.values;
    this.bounds = bounds;
  }

  /** Whether all bounds are numbers that count exactly; otherwise the function itself is asked. */
  static counts(bounds: readonly CypherValue[]): boolean {
    return bounds.every(bound => typeof bound === 'number' && Number.isSafeInteger(bound)) && bounds[2] !== 0;
  }

  protected begin(input: Batch, row: number): void {
    const [start, end, step] = this.bounds.map(bound => bound(input, row)) as number[];
    this.value = start!;
    this.end = end!;
    this.step = step ?? 1;
  }

  protected fill(at: number): number {
    const { values, end, step } = this;
    let { value } = this;
    while ((step > 0 ? value <= end : value >= end) && at < BATCH) {
      values[at++] = value;
      value += step;
    }
    this.value = value;
    return at;
  }
}
