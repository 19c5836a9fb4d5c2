import { expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { conformsTo } from './conforms.ts';
import { float, mapOf } from './types.ts';
import { valueType } from './value-type.ts';

it.each([
  [null, 'NULL'],
  [1, 'INTEGER NOT NULL'],
  [float(1), 'FLOAT NOT NULL'],
  [[], 'LIST<NOTHING> NOT NULL'],
  [[1, 2], 'LIST<INTEGER NOT NULL> NOT NULL'],
  [[1, null], 'LIST<INTEGER> NOT NULL'],
  [['a', 1], 'LIST<STRING NOT NULL | INTEGER NOT NULL> NOT NULL'],
  [mapOf([]), 'MAP NOT NULL'],
])('names the type of %j', (value, name) => {
  expect(valueType(value)).toBe(name);
  expect(conformsTo(value, name)).toBe(true);
});

it.each([
  [1, 'INTEGER | FLOAT', true],
  [null, 'INTEGER', true],
  [null, 'INTEGER NOT NULL', false],
  [[1, null], 'LIST<INTEGER NOT NULL>', false],
  [[[1]], 'LIST<LIST<INTEGER>>', true],
  [200, 'INT8', false],
  ['a', 'PROPERTY VALUE', true],
  [mapOf([]), 'PROPERTY VALUE', false],
  ['a', 'ANY', true],
  ['é', 'NFD NORMALIZED', false],
])('tells whether %j is of %s', (value, type, answer) => {
  expect(conformsTo(value, type)).toBe(answer);
});

it('refuses types it does not know', () => {
  expect(() => conformsTo(1, 'NUMBERS')).toThrow(CypherError);
  expect(() => conformsTo(1, 'LIST<INTEGER')).toThrow(CypherError);
});
