import type { Evaluate } from '../evaluate/compiler.ts';
import type { Graph } from '../graph/graph.ts';
import { Account } from './account.ts';
import { Batch, type Representation } from './batch.ts';
import type { Fold } from './grouping/fold.ts';
import { createKeyCoder, type KeyBase, type KeyCoder } from './grouping/key-coder.ts';
import { PairInterner } from './grouping/pair-interner.ts';
import { PairedCoder, type TableKey } from './grouping/paired-coder.ts';
import type { Operator } from './operator.ts';
import { RowBuffer } from './row-buffer.ts';
import type { Runtime } from './runtime.ts';

export interface AggregateKey {
  readonly slot: number;
  readonly representation: Representation;
  /** The slot to read where the key is a variable held as an id. */
  readonly id: number | undefined;
  readonly base: KeyBase;
  readonly evaluate: Evaluate;
}

export interface AggregateItem {
  readonly slot: number;
  fold(runtime: Runtime, account: Account): Fold;
}

/** Groups rows by their keys' values and folds the others. Without keys there is one group, also over no rows. */
export class Aggregate implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly keys: readonly AggregateKey[];
  private readonly items: readonly AggregateItem[];
  private readonly result: RowBuffer;
  private readonly empty: Batch;
  private readonly groups: Int32Array;
  private readonly second: Int32Array;
  private readonly account: Account;
  private coders: KeyCoder[] = [];
  private pairs: PairInterner[] = [];
  private folds: Fold[] = [];
  private count = 0;
  private started = false;
  private done = false;
  private position = 0;

  constructor(
    runtime: Runtime,
    child: Operator,
    keys: readonly AggregateKey[],
    items: readonly AggregateItem[],
  ) {
    this.second = runtime.ids();
    this.groups = runtime.ids();
    this.runtime = runtime;
    this.child = child;
    this.keys = keys;
    this.items = items;
    this.empty = new Batch(runtime);
    this.account = new Account(runtime);
    const values = items.map(({ slot }) => ({ slot, representation: 'value' as const }));
    this.result = new RowBuffer(runtime, [...keys, ...values]);
  }

  next(): Batch | undefined {
    if (!this.started) this.start();
    while (!this.done) {
      const batch = this.child.next();
      if (batch === undefined) this.finish();
      else {
        if (batch.size > 0) this.consume(batch);
        if (this.runtime.pause()) return this.empty;
      }
    }
    const batch = this.result.emit(this.position);
    if (batch !== undefined) this.position += batch.size;
    return batch;
  }

  private start(): void {
    const { runtime, keys } = this;
    this.started = true;
    this.coders = codersOf(keys, runtime.graph);
    this.pairs = this.coders.slice(1).map(() => new PairInterner());
    this.folds = this.items.map(item => item.fold(runtime, this.account));
    this.count = keys.length === 0 ? 1 : 0;
    if (keys.length === 0) this.groups.fill(0);
  }

  private consume(batch: Batch): void {
    const { groups, second, coders, pairs } = this;
    if (coders.length > 0) {
      coders[0]!.code(batch, groups);
      for (let k = 1; k < coders.length; k++) {
        coders[k]!.code(batch, second);
        pairs[k - 1]!.code(groups, second, batch.size);
      }
      const count = coders.length === 1 ? coders[0]!.size : pairs[pairs.length - 1]!.size;
      if (count > this.count) this.keepKeys(batch, count);
    }
    for (const fold of this.folds) fold.take(batch, groups, this.count);
  }

  /** Notes the keys of the groups that this batch began: groups are numbered as they appear. */
  private keepKeys(batch: Batch, count: number): void {
    const { groups, keys, result } = this;
    for (let row = 0; this.count < count; row++) {
      if (groups[row] !== this.count) continue;
      for (let k = 0; k < keys.length; k++) {
        const { id, evaluate } = keys[k]!;
        result.columns[k]!.push(id !== undefined ? batch.columns[id]![row]! : evaluate(batch, row));
      }
      this.count++;
      this.account.hold(keys.length + this.items.length * 2);
    }
  }

  private finish(): void {
    this.done = true;
    const { keys, folds, result, count } = this;
    folds.forEach((fold, f) => {
      const column = result.columns[keys.length + f]!;
      for (let group = 0; group < count; group++) column.push(fold.result(group));
    });
    result.length = count;
    this.folds = [];
    this.coders = [];
    this.pairs = [];
  }

  reset(): void {
    this.started = false;
    this.done = false;
    this.position = 0;
    this.account.release();
    for (const column of this.result.columns) column.length = 0;
    this.result.length = 0;
    this.child.reset();
  }
}

function codersOf(keys: readonly AggregateKey[], graph: Graph): KeyCoder[] {
  const [first, second] = keys;
  if (keys.length === 2 && isTableKey(first!) && isTableKey(second!) && PairedCoder.fits(graph)) {
    return [new PairedCoder(first, second, graph)];
  }
  return keys.map(key => createKeyCoder(key.base, key.evaluate, graph));
}

function isTableKey(key: AggregateKey): key is AggregateKey & TableKey {
  return key.base.kind === 'type' || key.base.kind === 'labels';
}
