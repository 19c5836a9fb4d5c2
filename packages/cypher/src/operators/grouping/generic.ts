import type { Evaluate } from '../../evaluate/compiler.ts';
import type { Accumulator, AggregateSpec } from '../../functions/spec.ts';
import { groupKey } from '../../values/equivalence.ts';
import type { CypherValue } from '../../values/types.ts';
import type { Account } from '../account.ts';
import type { Batch } from '../batch.ts';
import type { Runtime } from '../runtime.ts';
import type { Fold } from './fold.ts';

/** Any aggregate: an accumulator for each group, and with DISTINCT a set of what it has seen. */
export class GenericFold implements Fold {
  private readonly runtime: Runtime;
  private readonly account: Account;
  private readonly spec: AggregateSpec;
  private readonly args: readonly Evaluate[];
  private readonly distinct: boolean;
  private readonly groups: Accumulator[] = [];
  private readonly seen: Set<unknown>[] = [];

  constructor(
    runtime: Runtime,
    account: Account,
    spec: AggregateSpec,
    args: readonly Evaluate[],
    distinct: boolean,
  ) {
    this.runtime = runtime;
    this.account = account;
    this.spec = spec;
    this.args = args;
    this.distinct = distinct && spec.ignoresDuplicates !== true;
  }

  take(batch: Batch, groups: Int32Array, count: number): void {
    const { args, runtime, seen } = this;
    const accumulators = this.groups;
    while (accumulators.length < count) {
      accumulators.push(this.spec.create(runtime.evaluation));
      if (this.distinct) seen.push(new Set());
    }
    const [first, second] = args;
    let held = 0;
    for (let row = 0; row < batch.size; row++) {
      const group = groups[row]!;
      const value = first === undefined ? true : first(batch, row);
      if (this.distinct && value !== null) {
        const key = groupKey(value);
        if (seen[group]!.has(key)) continue;
        seen[group]!.add(key);
      }
      if (value !== null) held++;
      if (second === undefined) accumulators[group]!.step(value);
      else accumulators[group]!.step(value, second(batch, row));
    }
    // collect() keeps what it gets; the others are reckoned with too, which errs on the safe side only for it
    if (this.distinct || this.spec.name === 'collect') this.account.hold(held);
  }

  result(group: number): CypherValue {
    return (this.groups[group] ?? this.spec.create(this.runtime.evaluation)).result();
  }
}
