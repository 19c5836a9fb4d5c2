import type { NumberColumn } from '../../graph/property-column.ts';
import type { Kernel } from '../../operators/filter.ts';
import { CypherFloat, type CypherValue } from '../../values/types.ts';
import type { Evaluate } from '../compiler.ts';
import type { PropertyRead } from './kernels.ts';

/** A number property compared with a number. */
export function numberKernel(
  operator: string,
  of: PropertyRead,
  constant: Evaluate,
  otherwise: Kernel,
): Kernel {
  return (batch, rows, count) => {
    const value = asDouble(constant(batch, rows[0]!));
    if (value === undefined) return otherwise(batch, rows, count);
    const column = of.property.column(count);
    if (column === undefined) {
      return compareOneByOne(operator, of, batch.columns[of.slot] as Int32Array, rows, count, value, row =>
        otherwise(batch, Int32Array.of(row), 1),
      );
    }
    if (column.kind !== 'number') return otherwise(batch, rows, count);
    return compareAll(operator, column, batch.columns[of.slot] as Int32Array, rows, count, value);
  };
}

function asDouble(value: CypherValue): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof CypherFloat ? value.value : undefined;
}

/** Reads attributes where there is no column: numbers are compared here, whatever else is left to `otherwise`. */
function compareOneByOne(
  operator: string,
  { property }: PropertyRead,
  ids: Int32Array,
  rows: Int32Array,
  count: number,
  value: number,
  otherwise: (row: number) => number,
): number {
  const { low, high, outside } = rangeOf(operator, value);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const own = ids[row]! < 0 ? undefined : property.raw(ids[row]!);
    const passes = typeof own === 'number' ? (own >= low && own <= high) !== outside : otherwise(row) > 0;
    if (passes) rows[kept++] = row;
  }
  return kept;
}

interface Range {
  readonly low: number;
  readonly high: number;
  /** What lies outside the range passes, NaN with it. */
  readonly outside: boolean;
}

/** A comparison as a range of doubles with both bounds in it, so that one short loop serves all six. */
function rangeOf(operator: string, value: number): Range {
  if (operator === '=' || operator === '<>') return { low: value, high: value, outside: operator === '<>' };
  const high = operator === '<' ? next(value, -1) : operator === '<=' ? value : Infinity;
  const low = operator === '>' ? next(value, 1) : operator === '>=' ? value : -Infinity;
  // Nothing compares with NaN, and nothing lies beyond the infinities.
  const none =
    Number.isNaN(value) || value === (operator === '<' ? -Infinity : operator === '>' ? Infinity : NaN);
  return none ? { low: 1, high: 0, outside: false } : { low, high, outside: false };
}

const double = new Float64Array(1);
const bits = new BigInt64Array(double.buffer);

/** The double above (1) or below (-1) a finite one. */
function next(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  double[0] = value;
  bits[0]! += value > 0 === direction > 0 ? 1n : -1n;
  return double[0];
}

function compareAll(
  operator: string,
  { values, present }: NumberColumn,
  ids: Int32Array,
  rows: Int32Array,
  count: number,
  value: number,
): number {
  let kept = 0;
  const { low, high, outside } = rangeOf(operator, value);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const id = ids[row]!;
    if (id < 0 || (present !== undefined && present[id] !== 1)) continue;
    const own = values[id]!;
    if ((own >= low && own <= high) !== outside) rows[kept++] = row;
  }
  return kept;
}
