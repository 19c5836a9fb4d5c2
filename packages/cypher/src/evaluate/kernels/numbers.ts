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
  const tests = testsOf(operator);
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const own = ids[row]! < 0 ? undefined : property.raw(ids[row]!);
    const passes = typeof own === 'number' ? satisfies(tests, own, value) : otherwise(row) > 0;
    if (passes) rows[kept++] = row;
  }
  return kept;
}

interface Tests {
  readonly below: boolean;
  readonly above: boolean;
  readonly equal: boolean;
  readonly unordered: boolean;
}

/** An operator as tests, so that one loop serves all six. */
function testsOf(operator: string): Tests {
  return {
    below: operator === '<' || operator === '<=' || operator === '<>',
    above: operator === '>' || operator === '>=' || operator === '<>',
    equal: operator === '=' || operator === '<=' || operator === '>=',
    unordered: operator === '<>',
  };
}

function satisfies(tests: Tests, own: number, value: number): boolean {
  return own < value
    ? tests.below
    : own > value
      ? tests.above
      : own === value
        ? tests.equal
        : tests.unordered;
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
  const { below, above, equal, unordered } = testsOf(operator);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const id = ids[row]!;
    if (id < 0 || (present !== undefined && present[id] !== 1)) continue;
    const own = values[id]!;
    if (own < value ? below : own > value ? above : own === value ? equal : unordered) rows[kept++] = row;
  }
  return kept;
}
