import type { StringColumn } from '../../graph/property-column.ts';
import type { Kernel } from '../../operators/filter.ts';
import { regexTest } from '../../values/regex/regex.ts';
import { compareStrings } from '../../values/strings.ts';
import type { Evaluate } from '../compiler.ts';
import type { PropertyRead } from './kernels.ts';

type Test = (own: string) => boolean;

/** A string property against a string: equality by code, other tests once for each string where they repeat. */
export function stringKernel(
  operator: string,
  of: PropertyRead,
  constant: Evaluate,
  otherwise: Kernel,
): Kernel {
  const makeTest = TESTS[operator];
  return (batch, rows, count) => {
    const column = of.property.column(count);
    if (column?.kind !== 'string') return otherwise(batch, rows, count);
    const value = constant(batch, rows[0]!);
    if (typeof value !== 'string') return otherwise(batch, rows, count);
    const ids = batch.columns[of.slot] as Int32Array;
    if (operator === '=') return equalAll(column, ids, rows, count, column.codeOf.get(value) ?? -2);
    if (makeTest === undefined) return otherwise(batch, rows, count);
    return testAll(column, ids, rows, count, makeTest(value));
  };
}

const TESTS: Readonly<Record<string, (value: string) => Test>> = {
  '<>': value => own => own !== value,
  '<': value => own => compareStrings(own, value) < 0,
  '<=': value => own => compareStrings(own, value) <= 0,
  '>': value => own => compareStrings(own, value) > 0,
  '>=': value => own => compareStrings(own, value) >= 0,
  CONTAINS: value => own => own.includes(value),
  'STARTS WITH': value => own => own.startsWith(value),
  'ENDS WITH': value => own => own.endsWith(value),
  '=~': regexTest,
};

function equalAll(
  column: StringColumn,
  ids: Int32Array,
  rows: Int32Array,
  count: number,
  code: number,
): number {
  const { codes } = column;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    if (codes[ids[row]!] === code) rows[kept++] = row;
  }
  return kept;
}

function testAll(column: StringColumn, ids: Int32Array, rows: Int32Array, count: number, test: Test): number {
  const { codes, dictionary } = column;
  let kept = 0;
  if (dictionary.length > count) {
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const code = codes[ids[row]!];
      if (code !== undefined && code >= 0 && test(dictionary[code]!)) rows[kept++] = row;
    }
    return kept;
  }
  const known = new Int8Array(dictionary.length);
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    const code = codes[ids[row]!];
    if (code === undefined || code < 0) continue;
    if (known[code] === 0) known[code] = test(dictionary[code]!) ? 1 : -1;
    if (known[code] === 1) rows[kept++] = row;
  }
  return kept;
}
