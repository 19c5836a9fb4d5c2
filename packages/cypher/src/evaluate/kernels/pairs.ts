import { ranksOf, type StringColumn } from '../../graph/property-column.ts';
import type { Kernel } from '../../operators/filter.ts';
import type { PropertyRead } from './kernels.ts';

/**
 * One key of two nodes compared, as in `a.name < b.name`: by the ranks of the strings, which are sorted once as
 * many have been compared as there are strings.
 */
export function pairKernel(
  operator: string,
  left: PropertyRead,
  right: PropertyRead,
  otherwise: Kernel,
): Kernel {
  if (left.property !== right.property) return otherwise;
  const test = signTest(operator);
  let compared = 0;
  return (batch, rows, count) => {
    const column = left.property.column(count * 2);
    if (column?.kind !== 'string') return otherwise(batch, rows, count);
    compared += count;
    const ranks = ranksWhenWorth(column, compared);
    if (ranks === undefined) return otherwise(batch, rows, count);
    const { codes } = column;
    const a = batch.columns[left.slot] as Int32Array;
    const b = batch.columns[right.slot] as Int32Array;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const x = codes[a[row]!];
      const y = codes[b[row]!];
      if (x === undefined || y === undefined || x < 0 || y < 0) continue;
      const sign = ranks[x]! - ranks[y]!;
      if (sign < 0 ? test.below : sign > 0 ? test.above : test.equal) rows[kept++] = row;
    }
    return kept;
  };
}

function ranksWhenWorth(column: StringColumn, compared: number): Int32Array | undefined {
  return column.ranks ?? (compared > column.dictionary.length ? ranksOf(column) : undefined);
}

/** Which signs of a comparison satisfy an operator. */
function signTest(operator: string): {
  readonly below: boolean;
  readonly equal: boolean;
  readonly above: boolean;
} {
  return {
    below: operator === '<' || operator === '<=' || operator === '<>',
    equal: operator === '=' || operator === '<=' || operator === '>=',
    above: operator === '>' || operator === '>=' || operator === '<>',
  };
}
