/** Checks that functions make of their arguments when they run; NULLs are gone by then. */
import { argumentError, unexpected } from '../values/mismatch.ts';
import {
  type CypherFloat,
  type CypherInteger,
  type CypherList,
  type CypherMap,
  type CypherValue,
  isInteger,
  isMap,
  isNumber,
  toDouble,
} from '../values/types.ts';

export function string(name: string, value: CypherValue): string {
  if (typeof value === 'string') return value;
  throw unexpected(name, 'a STRING', value);
}

export function integer(name: string, value: CypherValue): CypherInteger {
  if (isInteger(value)) return value;
  throw unexpected(name, 'an INTEGER', value);
}

/** An INTEGER used as a count or an index. Beyond 2^53 it is as good as infinite. */
export function count(name: string, value: CypherValue): number {
  const number = Number(integer(name, value));
  if (number >= 0) return number;
  throw argumentError(`${name}() takes no negative number, not ${number}.`);
}

export function number(name: string, value: CypherValue): CypherInteger | CypherFloat {
  if (isNumber(value)) return value;
  throw unexpected(name, 'a number', value);
}

export function double(name: string, value: CypherValue): number {
  return toDouble(number(name, value));
}

export function list(name: string, value: CypherValue): CypherList {
  if (Array.isArray(value)) return value;
  throw unexpected(name, 'a LIST', value);
}

export function map(name: string, value: CypherValue): CypherMap {
  if (isMap(value)) return value;
  throw unexpected(name, 'a MAP', value);
}
