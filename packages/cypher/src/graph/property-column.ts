/**
 * Columns of property values by entity id, built when a key is read often. Strings are coded by a dictionary;
 * numbers are doubles. A key whose values are neither has no column and is read from the attributes.
 */
import { compareStrings } from '../values/strings.ts';
import { CypherFloat } from '../values/types.ts';

export interface NumberColumn {
  readonly kind: 'number';
  values: Float64Array;
  /** 1 where there is a value; `undefined` while every entity has one. */
  present: Uint8Array | undefined;
  /** Integral values are floats. */
  readonly isFloat: boolean;
  /** They are so by declaration, so that bare integral numbers may stand here. */
  readonly declared: boolean;
  /** Every value so far is integral and not a float. */
  allIntegers: boolean;
}

export interface StringColumn {
  readonly kind: 'string';
  /** Index into `dictionary`, -1 where there is no value. */
  codes: Int32Array;
  readonly dictionary: string[];
  readonly codeOf: Map<string, number>;
  /** Rank of each code in string order; built on demand, dropped when the dictionary grows. */
  ranks: Int32Array | undefined;
}

export type Column = NumberColumn | StringColumn;

/** Builds the column of `key` over the first `length` entities, or gives undefined where values do not fit. */
export function buildColumn(
  rows: readonly (Readonly<Record<string, unknown>> | undefined)[],
  length: number,
  key: string,
  declaredFloat: boolean,
): Column | undefined {
  let sample: unknown;
  for (let i = 0; i < length && sample === undefined; i++) sample = own(rows[i], key) ?? undefined;
  if (typeof sample === 'string') return buildStrings(rows, length, key);
  if (typeof sample === 'number' || sample instanceof CypherFloat)
    return buildNumbers(rows, length, key, declaredFloat);
  return undefined;
}

function own(row: Readonly<Record<string, unknown>> | undefined, key: string): unknown {
  return row !== undefined && Object.hasOwn(row, key) ? row[key] : undefined;
}

function buildStrings(
  rows: readonly (Readonly<Record<string, unknown>> | undefined)[],
  length: number,
  key: string,
): StringColumn | undefined {
  const codes = new Int32Array(roomFor(length)).fill(-1);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const special = key in Object.prototype;
  for (let i = 0; i < length; i++) {
    const row = rows[i];
    if (row === undefined) continue;
    const value = special ? own(row, key) : row[key];
    if (value === undefined || value === null) continue;
    if (typeof value !== 'string') return undefined;
    let code = codeOf.get(value);
    if (code === undefined) {
      code = dictionary.push(value) - 1;
      codeOf.set(value, code);
    }
    codes[i] = code;
  }
  return { kind: 'string', codes, dictionary, codeOf, ranks: undefined };
}

function buildNumbers(
  rows: readonly (Readonly<Record<string, unknown>> | undefined)[],
  length: number,
  key: string,
  declaredFloat: boolean,
): NumberColumn | undefined {
  const values = new Float64Array(roomFor(length));
  let present: Uint8Array | undefined;
  let boxed = false;
  let bareInteger = false;
  let fraction = false;
  const special = key in Object.prototype;
  for (let i = 0; i < length; i++) {
    const row = rows[i];
    const value = row === undefined ? undefined : special ? own(row, key) : row[key];
    if (typeof value === 'number') {
      values[i] = value;
      if (Number.isInteger(value)) bareInteger = true;
      else fraction = true;
    } else if (value instanceof CypherFloat) {
      values[i] = value.value;
      boxed = true;
    } else if (value === undefined || value === null) {
      present ??= new Uint8Array(values.length).fill(1);
      present[i] = 0;
    } else return undefined;
  }
  if (boxed && bareInteger && !declaredFloat) return undefined;
  const isFloat = declaredFloat || boxed || (fraction && !bareInteger);
  return {
    kind: 'number',
    values,
    present,
    isFloat,
    declared: declaredFloat,
    allIntegers: !isFloat && !fraction,
  };
}

function roomFor(length: number): number {
  return Math.max(16, length + (length >> 3));
}

/**
 * Writes one entity's value into a column.
 *
 * @returns false where the value does not fit: the column must then be dropped
 */
export function writeColumn(column: Column, id: number, value: unknown): boolean {
  const missing = value === undefined || value === null;
  if (column.kind === 'string') {
    if (!missing && typeof value !== 'string') return false;
    if (id >= column.codes.length) {
      const next = new Int32Array(roomFor(id + 1)).fill(-1);
      next.set(column.codes);
      column.codes = next;
    }
    column.codes[id] = missing ? -1 : codeFor(column, value);
    return true;
  }
  if (id >= column.values.length) {
    const next = new Float64Array(roomFor(id + 1));
    next.set(column.values);
    column.values = next;
    if (column.present !== undefined) {
      const present = new Uint8Array(next.length).fill(1);
      present.set(column.present);
      column.present = present;
    }
  }
  if (missing) {
    column.present ??= new Uint8Array(column.values.length).fill(1);
    column.present[id] = 0;
    return true;
  }
  const number = typeof value === 'number' ? value : value instanceof CypherFloat ? value.value : undefined;
  if (number === undefined) return false;
  if (value instanceof CypherFloat && !column.isFloat) return false;
  if (typeof value === 'number' && Number.isInteger(value) && column.isFloat && !column.declared)
    return false;
  if (!Number.isInteger(number)) column.allIntegers = false;
  column.values[id] = number;
  if (column.present !== undefined) column.present[id] = 1;
  return true;
}

function codeFor(column: StringColumn, value: string): number {
  let code = column.codeOf.get(value);
  if (code === undefined) {
    code = column.dictionary.push(value) - 1;
    column.codeOf.set(value, code);
    column.ranks = undefined;
  }
  return code;
}

/** Rank of every code in Cypher's string order. Sorted once, O(d log d). */
export function ranksOf(column: StringColumn): Int32Array {
  if (column.ranks !== undefined) return column.ranks;
  const { dictionary } = column;
  const order = Array.from(dictionary, (_, code) => code);
  order.sort((a, b) => compareStrings(dictionary[a]!, dictionary[b]!));
  const ranks = new Int32Array(dictionary.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  column.ranks = ranks;
  return ranks;
}
