import type { Evaluate } from '../evaluate/compiler.ts';
import type { Accumulator, AggregateSpec } from '../functions/spec.ts';
import { groupKey, groupKeyOfRow } from '../values/equivalence.ts';
import type { CypherValue } from '../values/types.ts';
import { Batch, type Representation } from './batch.ts';
import type { Operator } from './operator.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Runtime } from './runtime.ts';

export interface AggregateKey {
  readonly slot: number;
  readonly representation: Representation;
  /** The slot to read where the key is a variable held as an id. */
  readonly id: number | undefined;
  readonly evaluate: Evaluate;
}

export interface AggregateItem {
  readonly slot: number;
  readonly spec: AggregateSpec;
  readonly distinct: boolean;
  readonly args: readonly Evaluate[];
}

interface Group {
  readonly accumulators: readonly Accumulator[];
  readonly seen: readonly (Set<unknown> | undefined)[];
}

/** Groups rows by their keys' values and folds the others. Without keys there is one group, also over no rows. */
export class Aggregate implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly keys: readonly AggregateKey[];
  private readonly items: readonly AggregateItem[];
  private readonly groups = new Map<unknown, Group>();
  private readonly result: RowBuffer;
  private readonly scratch: Batch;
  private done = false;
  private position = 0;

  constructor(
    runtime: Runtime,
    child: Operator,
    keys: readonly AggregateKey[],
    items: readonly AggregateItem[],
  ) {
    this.runtime = runtime;
    this.child = child;
    this.keys = keys;
    this.items = items;
    this.scratch = new Batch(runtime);
    const values = items.map(({ slot }) => ({ slot, representation: 'value' as const }));
    this.result = new RowBuffer(runtime, [...keys, ...values]);
  }

  next(): Batch | undefined {
    while (!this.done) {
      const batch = this.child.next();
      if (batch === undefined) {
        this.finish();
        break;
      }
      this.consume(batch);
      if (this.runtime.pause()) {
        this.scratch.size = 0;
        return this.scratch;
      }
    }
    const batch = this.result.emit(this.position);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  private consume(batch: Batch): void {
    const { keys, items } = this;
    for (let row = 0; row < batch.size; row++) {
      const group = this.groupOf(batch, row, keys);
      for (let a = 0; a < items.length; a++) {
        const { args } = items[a]!;
        const value = args.length === 0 ? true : args[0]!(batch, row);
        const seen = group.seen[a];
        if (seen !== undefined && value !== null) {
          const key = groupKey(value);
          if (seen.has(key)) continue;
          seen.add(key);
          this.runtime.hold(1);
        }
        if (args.length < 2) group.accumulators[a]!.step(value);
        else group.accumulators[a]!.step(value, args[1]!(batch, row));
      }
    }
    this.runtime.hold(batch.size >> 3);
  }

  private groupOf(batch: Batch, row: number, keys: readonly AggregateKey[]): Group {
    const values: (number | CypherValue)[] = new Array(keys.length);
    for (let k = 0; k < keys.length; k++) {
      const { id, evaluate } = keys[k]!;
      values[k] = id !== undefined ? batch.columns[id]![row]! : evaluate(batch, row);
    }
    const key =
      keys.length === 1
        ? keys[0]!.id !== undefined
          ? values[0]
          : groupKey(values[0] as CypherValue)
        : keys.length === 0
          ? 0
          : groupKeyOfRow(values as CypherValue[]);
    const known = this.groups.get(key);
    if (known !== undefined) return known;
    const group = this.newGroup();
    this.groups.set(key, group);
    for (let k = 0; k < keys.length; k++) this.result.columns[k]!.push(values[k]!);
    this.runtime.hold(keys.length + this.items.length * 4);
    return group;
  }

  private newGroup(): Group {
    const { evaluation } = this.runtime;
    return {
      accumulators: this.items.map(item => item.spec.create(evaluation)),
      seen: this.items.map(item => (item.distinct && !item.spec.ignoresDuplicates ? new Set() : undefined)),
    };
  }

  private finish(): void {
    this.done = true;
    const { groups, keys, items, result } = this;
    if (groups.size === 0 && keys.length === 0) groups.set(0, this.newGroup());
    for (const { accumulators } of groups.values()) {
      for (let a = 0; a < items.length; a++) result.columns[keys.length + a]!.push(accumulators[a]!.result());
    }
    result.length = groups.size;
    groups.clear();
  }

  reset(): void {
    this.done = false;
    this.position = 0;
    this.groups.clear();
    this.result.clear();
    this.child.reset();
  }
}
