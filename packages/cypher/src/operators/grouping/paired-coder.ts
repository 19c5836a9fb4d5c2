import type { Evaluate } from '../../evaluate/compiler.ts';
import type { Graph } from '../../graph/graph.ts';
import { groupKeyOfRow } from '../../values/equivalence.ts';
import type { Batch } from '../batch.ts';
import type { KeyBase, KeyCoder } from './key-coder.ts';

/** Bases beyond this are left to a coder for each key: the table has an entry for each pair of bases. */
const WIDTH = 256;

/** A key that depends on a type or a label set. */
export interface TableKey {
  readonly base: KeyBase & { readonly kind: 'type' | 'labels' };
  readonly evaluate: Evaluate;
}

/**
 * Numbers for pairs of keys that each depend on a type or a label set, as in `type(r), labels(a)`: one look-up by
 * the two integers. The values are computed once for each pair.
 */
export class PairedCoder implements KeyCoder {
  size = 0;
  private readonly first: TableKey;
  private readonly second: TableKey;
  private readonly graph: Graph;
  private readonly values = new Map<unknown, number>();
  /** Number + 1 by pair of bases; 0 where not yet seen. */
  private readonly memo = new Int32Array(WIDTH * WIDTH);

  constructor(first: TableKey, second: TableKey, graph: Graph) {
    this.first = first;
    this.second = second;
    this.graph = graph;
  }

  /** Whether the graph has few enough types and label sets, with room for some more. */
  static fits(graph: Graph): boolean {
    return graph.types.size < WIDTH / 2 && graph.labelSets.size < WIDTH / 2;
  }

  code(batch: Batch, out: Int32Array): void {
    const { memo, first, second } = this;
    const firstIds = batch.columns[first.base.slot] as Int32Array;
    const secondIds = batch.columns[second.base.slot] as Int32Array;
    const firstTable = this.tableOf(first);
    const secondTable = this.tableOf(second);
    const { size } = batch;
    for (let i = 0; i < size; i++) {
      const a = firstIds[i]!;
      const b = secondIds[i]!;
      if (a >= 0 && b >= 0) {
        const x = firstTable[a]!;
        const y = secondTable[b]!;
        // In one comparison each: neither gone (negative) nor beyond the table.
        if (x >>> 0 < WIDTH - 1 && y >>> 0 < WIDTH - 1) {
          const known = memo[x * WIDTH + y]!;
          if (known !== 0) {
            out[i] = known - 1;
            continue;
          }
        }
      }
      out[i] = this.learn(placeOf(firstTable, a), placeOf(secondTable, b), batch, i);
    }
  }

  private learn(x: number, y: number, batch: Batch, row: number): number {
    const plain = x >= 0 && y >= 0;
    const at = x * WIDTH + y;
    const known = plain ? this.memo[at]! : 0;
    if (known !== 0) return known - 1;
    const number = this.number(batch, row);
    if (plain) this.memo[at] = number + 1;
    return number;
  }

  private tableOf(key: TableKey): Int32Array {
    return key.base.kind === 'type' ? this.graph.relationships.types : this.graph.nodes.labelSets;
  }

  private number(batch: Batch, row: number): number {
    const key = groupKeyOfRow([this.first.evaluate(batch, row), this.second.evaluate(batch, row)]);
    const known = this.values.get(key);
    if (known !== undefined) return known;
    this.values.set(key, this.size);
    return this.size++;
  }
}

/** The base of an entity, the last place of the table for NULL; negative for what has none in the table. */
function placeOf(table: Int32Array, id: number): number {
  if (id < 0) return WIDTH - 1;
  const base = table[id]!;
  return base < WIDTH - 1 ? base : -1;
}
