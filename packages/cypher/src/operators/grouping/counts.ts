import type { Evaluate } from '../../evaluate/compiler.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Account } from '../account.ts';
import type { Batch } from '../batch.ts';
import { type Fold, grown } from './fold.ts';

/** `count(*)`; `count(x)` of values; `count(n)` of ids. */
export class Count implements Fold {
  private counts = new Float64Array(16);
  private readonly slot: number | undefined;
  private readonly evaluate: Evaluate | undefined;

  constructor(slot: number | undefined, evaluate: Evaluate | undefined) {
    this.slot = slot;
    this.evaluate = evaluate;
  }

  take(batch: Batch, groups: Int32Array, count: number): void {
    if (count > this.counts.length) this.counts = grown(this.counts, count);
    const { counts, slot, evaluate } = this;
    const { size } = batch;
    if (slot !== undefined) {
      const ids = batch.columns[slot] as Int32Array;
      for (let i = 0; i < size; i++) if (ids[i]! >= 0) counts[groups[i]!]!++;
    } else if (evaluate !== undefined) {
      for (let i = 0; i < size; i++) if (evaluate(batch, i) !== null) counts[groups[i]!]!++;
    } else if (count === 1) counts[0]! += size;
    else for (let i = 0; i < size; i++) counts[groups[i]!]!++;
  }

  result(group: number): number {
    return group < this.counts.length ? this.counts[group]! : 0;
  }
}

/** `count(DISTINCT n)` where the rows of a group stand together: a stamp at each node says who counted it last. */
export class CountDistinctStamped implements Fold {
  private counts = new Float64Array(16);
  private readonly slot: number;
  private readonly stamps: Int32Array;

  constructor(slot: number, graph: Graph, representation: 'node' | 'relationship') {
    this.slot = slot;
    this.stamps = new Int32Array(representation === 'node' ? graph.nodes.length : graph.relationships.length);
  }

  take(batch: Batch, groups: Int32Array, count: number): void {
    if (count > this.counts.length) this.counts = grown(this.counts, count);
    const { counts, stamps } = this;
    const ids = batch.columns[this.slot] as Int32Array;
    const { size } = batch;
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      const stamp = groups[i]! + 1;
      if (id >= 0 && stamps[id] !== stamp) {
        stamps[id] = stamp;
        counts[stamp - 1]!++;
      }
    }
  }

  result(group: number): number {
    return group < this.counts.length ? this.counts[group]! : 0;
  }
}

/** `count(DISTINCT n)` in any order: a set of ids for each group, or one table of stamps where there is one group. */
export class CountDistinctIds implements Fold {
  private readonly slot: number;
  private readonly sets: Set<number>[] = [];
  private readonly account: Account;

  constructor(slot: number, account: Account) {
    this.slot = slot;
    this.account = account;
  }

  take(batch: Batch, groups: Int32Array, count: number): void {
    const { sets } = this;
    while (sets.length < count) sets.push(new Set());
    const ids = batch.columns[this.slot] as Int32Array;
    let grew = 0;
    for (let i = 0; i < batch.size; i++) {
      if (ids[i]! < 0) continue;
      const set = sets[groups[i]!]!;
      const before = set.size;
      set.add(ids[i]!);
      grew += set.size - before;
    }
    this.account.hold(grew * 2);
  }

  result(group: number): number {
    return this.sets[group]?.size ?? 0;
  }
}
