import type { Evaluate } from '../../evaluate/compiler.ts';
import type { Graph } from '../../graph/graph.ts';
import type { StringColumn } from '../../graph/property-column.ts';
import type { PropertyKey } from '../../graph/property-store.ts';
import { groupKey } from '../../values/equivalence.ts';
import type { Batch } from '../batch.ts';

/**
 * Gives the values of a grouping key numbers 0, 1, 2 … in order of appearance. Where the value depends on
 * something that is an integer already (an id, a type, a label set, a code of a string column), the number is
 * looked up by that integer, and the value is computed once for each.
 */
export interface KeyCoder {
  /** Numbers of the rows' values. */
  code(batch: Batch, out: Int32Array): void;
  /** Numbers given so far. */
  readonly size: number;
}

/** What a key depends on. */
export type KeyBase =
  | { readonly kind: 'id'; readonly slot: number }
  | { readonly kind: 'type' | 'labels'; readonly slot: number }
  | { readonly kind: 'property'; readonly slot: number; readonly property: PropertyKey }
  | { readonly kind: 'none' };

export function createKeyCoder(base: KeyBase, evaluate: Evaluate, graph: Graph): KeyCoder {
  switch (base.kind) {
    case 'id':
      return new IdCoder(base.slot, graph, undefined);
    case 'type':
      return new TypeCoder(base.slot, graph, evaluate);
    case 'labels':
      return new LabelsCoder(base.slot, graph, evaluate);
    case 'property':
      return new PropertyCoder(base.slot, base.property, evaluate);
    case 'none':
      return new ValueCoder(evaluate);
  }
}

/** Numbers by base integer from -1 on. Without `evaluate` every base is a value of its own. */
abstract class BasedCoder implements KeyCoder {
  size = 0;
  protected readonly slot: number;
  protected readonly graph: Graph;
  private readonly evaluate: Evaluate | undefined;
  private readonly values = new Map<unknown, number>();
  /** Number + 1 by base + 1; 0 where not yet seen. */
  private memo: Int32Array = new Int32Array(64);

  constructor(slot: number, graph: Graph, evaluate: Evaluate | undefined) {
    this.slot = slot;
    this.graph = graph;
    this.evaluate = evaluate;
  }

  abstract code(batch: Batch, out: Int32Array): void;

  /** The memo, with room for bases below `bound`. */
  protected memoFor(bound: number): Int32Array {
    if (bound >= this.memo.length) {
      const next = new Int32Array(Math.max(bound + 1, this.memo.length * 2));
      next.set(this.memo);
      this.memo = next;
    }
    return this.memo;
  }

  /** Gives a base its number. */
  protected learn(base: number, batch: Batch, row: number): number {
    const number = this.number(batch, row);
    this.memo[base + 1] = number + 1;
    return number;
  }

  private number(batch: Batch, row: number): number {
    if (this.evaluate === undefined) return this.size++;
    const key = groupKey(this.evaluate(batch, row));
    const known = this.values.get(key);
    if (known !== undefined) return known;
    this.values.set(key, this.size);
    return this.size++;
  }
}

class IdCoder extends BasedCoder {
  code(batch: Batch, out: Int32Array): void {
    const ids = batch.columns[this.slot] as Int32Array;
    const { size } = batch;
    const memo = this.memoFor(Math.max(this.graph.nodes.length, this.graph.relationships.length) + 1);
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      const known = memo[id + 1]!;
      out[i] = known === 0 ? this.learn(id, batch, i) : known - 1;
    }
  }
}

class TypeCoder extends BasedCoder {
  code(batch: Batch, out: Int32Array): void {
    const ids = batch.columns[this.slot] as Int32Array;
    const { types } = this.graph.relationships;
    const { size } = batch;
    const memo = this.memoFor(this.graph.types.size + 1);
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      const held = id < 0 ? -1 : types[id]!;
      const type = held < 0 && id >= 0 ? ~held : held;
      const known = memo[type + 1]!;
      out[i] = known === 0 ? this.learn(type, batch, i) : known - 1;
    }
  }
}

class LabelsCoder extends BasedCoder {
  code(batch: Batch, out: Int32Array): void {
    const ids = batch.columns[this.slot] as Int32Array;
    const { labelSets } = this.graph.nodes;
    const { size } = batch;
    const memo = this.memoFor(this.graph.labelSets.size + 1);
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      const set = id < 0 ? -1 : labelSets[id]!;
      const known = set < -1 ? 0 : memo[set + 1]!;
      // of a deleted node there are no labels: learning raises
      out[i] = known === 0 ? this.learn(set, batch, i) : known - 1;
    }
  }
}

/** Numbers by value; the slow way, which always works. */
class ValueCoder implements KeyCoder {
  size = 0;
  protected readonly evaluate: Evaluate;
  private readonly values = new Map<unknown, number>();

  constructor(evaluate: Evaluate) {
    this.evaluate = evaluate;
  }

  code(batch: Batch, out: Int32Array): void {
    for (let i = 0; i < batch.size; i++) out[i] = this.number(batch, i);
  }

  protected number(batch: Batch, row: number): number {
    const key = groupKey(this.evaluate(batch, row));
    const known = this.values.get(key);
    if (known !== undefined) return known;
    this.values.set(key, this.size);
    return this.size++;
  }
}

/** Numbers by the codes of a string column, from the moment that there is one. */
class PropertyCoder extends ValueCoder {
  private readonly slot: number;
  private readonly property: PropertyKey;
  private column: StringColumn | undefined;
  private memo = new Int32Array(0);

  constructor(slot: number, property: PropertyKey, evaluate: Evaluate) {
    super(evaluate);
    this.slot = slot;
    this.property = property;
  }

  override code(batch: Batch, out: Int32Array): void {
    if (this.column === undefined) {
      const column = this.property.column(batch.size);
      if (column?.kind !== 'string') {
        super.code(batch, out);
        return;
      }
      this.column = column;
    }
    const { codes, dictionary } = this.column;
    if (this.memo.length <= dictionary.length) {
      const next = new Int32Array(dictionary.length + 64);
      next.set(this.memo);
      this.memo = next;
    }
    const { memo } = this;
    const ids = batch.columns[this.slot] as Int32Array;
    for (let i = 0; i < batch.size; i++) {
      const id = ids[i]!;
      const code = id < 0 || id >= codes.length ? 0 : codes[id]! + 1;
      let number = memo[code]!;
      if (number === 0) {
        number = this.number(batch, i) + 1;
        memo[code] = number;
      }
      out[i] = number - 1;
    }
  }
}
