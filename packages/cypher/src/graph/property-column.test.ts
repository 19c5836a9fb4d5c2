import { describe, expect, it } from 'vitest';
import { CypherFloat } from '../values/types.ts';
import {
  buildColumn,
  type NumberColumn,
  ranksOf,
  type StringColumn,
  writeColumn,
} from './property-column.ts';

const rows = (...values: unknown[]): Record<string, unknown>[] => values.map(v => ({ v }));

describe('buildColumn', () => {
  it('tells integers, floats and mixtures apart', () => {
    const of = (values: unknown[], declared = false): NumberColumn | undefined =>
      buildColumn(rows(...values), values.length, 'v', declared) as NumberColumn | undefined;
    expect(of([1, 2])).toMatchObject({ isFloat: false, allIntegers: true });
    expect(of([1, 2.5])).toMatchObject({ isFloat: false, allIntegers: false });
    expect(of([1.5, new CypherFloat(2)])).toMatchObject({ isFloat: true });
    expect(of([1, 2], true)).toMatchObject({ isFloat: true });
    expect(of([1, new CypherFloat(2)])).toBeUndefined();
    expect(of([1, 'x'])).toBeUndefined();
    expect(of([1n])).toBeUndefined();
    expect(of([true])).toBeUndefined();
  });

  it('notes what is missing, deleted rows too', () => {
    const column = buildColumn([{ v: 1 }, {}, undefined, { v: null }], 4, 'v', false) as NumberColumn;
    expect([...column.present!.slice(0, 4)]).toEqual([1, 0, 0, 0]);
    const strings = buildColumn(
      [{ v: 'a' }, undefined, { v: 'b' }, { v: 'a' }],
      4,
      'v',
      false,
    ) as StringColumn;
    expect([...strings.codes.slice(0, 4)]).toEqual([0, -1, 1, 0]);
  });

  it('never reads a prototype', () => {
    expect(buildColumn([{}, {}], 2, 'toString', false)).toBeUndefined();
    expect(buildColumn([{}, {}], 2, '__proto__', false)).toBeUndefined();
  });
});

describe('writeColumn', () => {
  it('grows, and refuses what does not fit', () => {
    const column = buildColumn(rows(1.5), 1, 'v', false) as NumberColumn;
    expect(writeColumn(column, 40, 2.5)).toBe(true);
    expect(column.values[40]).toBe(2.5);
    expect(writeColumn(column, 41, undefined)).toBe(true);
    expect(column.present![41]).toBe(0);
    expect(writeColumn(column, 41, 2)).toBe(false);
    expect(writeColumn(column, 41, 'x')).toBe(false);
    const declared = buildColumn(rows(1, 2), 2, 'v', true) as NumberColumn;
    expect(writeColumn(declared, 0, 3)).toBe(true);
    const strings = buildColumn(rows('b', 'a'), 2, 'v', false) as StringColumn;
    expect(writeColumn(strings, 30, 'é')).toBe(true);
    expect(writeColumn(strings, 0, 1)).toBe(false);
  });
});

describe('ranksOf', () => {
  it('orders strings by code point', () => {
    const column = buildColumn(rows('b', '😀', 'a', '\uffee'), 4, 'v', false) as StringColumn;
    expect([...ranksOf(column)]).toEqual([1, 3, 0, 2]);
    writeColumn(column, 4, 'ab');
    expect([...ranksOf(column)]).toEqual([2, 4, 0, 3, 1]);
  });
});
