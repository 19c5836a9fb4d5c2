import type { NumberColumn } from '../../graph/property-column.ts';
import type { PropertyKey } from '../../graph/property-store.ts';
import { type CypherValue, float } from '../../values/types.ts';
import type { Batch } from '../batch.ts';
import { type Fold, grown } from './fold.ts';
import type { GenericFold } from './generic.ts';

/**
 * `sum` and `avg` of a property that has a column of floats: Kahan's sum, as the functions' own. Whatever else
 * the property turns out to be goes to the generic fold.
 */
export class FloatColumnFold implements Fold {
  private readonly kind: 'sum' | 'avg';
  private readonly slot: number;
  private readonly property: PropertyKey;
  private readonly otherwise: () => GenericFold;
  private generic: GenericFold | undefined;
  private column: NumberColumn | undefined;
  /** Of each group four numbers side by side: total, correction, count, and one left empty. */
  private sums = new Float64Array(64);

  constructor(kind: 'sum' | 'avg', slot: number, property: PropertyKey, otherwise: () => GenericFold) {
    this.kind = kind;
    this.slot = slot;
    this.property = property;
    this.otherwise = otherwise;
  }

  take(batch: Batch, groups: Int32Array, count: number): void {
    if (this.column === undefined && this.generic === undefined) {
      // a full first batch promises many: the column pays at once
      const column = this.property.column(batch.size < 1024 ? batch.size : Infinity);
      if (column?.kind === 'number' && column.isFloat) this.column = column;
      else this.generic = this.otherwise();
    }
    if (this.column === undefined) {
      this.generic!.take(batch, groups, count);
      return;
    }
    if (count * 4 > this.sums.length) this.sums = grown(this.sums, count * 4);
    const { sums } = this;
    const { values, present } = this.column;
    const ids = batch.columns[this.slot] as Int32Array;
    const { size } = batch;
    for (let i = 0; i < size; i++) {
      const id = ids[i]!;
      if (id < 0 || (present !== undefined && present[id] !== 1)) continue;
      const at = groups[i]! << 2;
      const total = sums[at]!;
      const corrected = values[id]! - sums[at + 1]!;
      const next = total + corrected;
      const correction = next - total - corrected;
      sums[at] = next;
      // infinities have no remainder
      sums[at + 1] = correction - correction === 0 ? correction : 0;
      sums[at + 2] = sums[at + 2]! + 1;
    }
  }

  result(group: number): CypherValue {
    if (this.generic !== undefined) return this.generic.result(group);
    const total = this.sums[group * 4] ?? 0;
    const count = this.sums[group * 4 + 2] ?? 0;
    if (this.kind === 'avg') return count === 0 ? null : float(total / count);
    return count === 0 ? 0 : float(total);
  }
}
