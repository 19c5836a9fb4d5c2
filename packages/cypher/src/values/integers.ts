/** INTEGER arithmetic: numbers while they are exact, `bigint` beyond, int64 as the limit. */
import { runtimeError } from '../errors.ts';
import type { CypherInteger } from './types.ts';

export const MAX_INTEGER = 2n ** 63n - 1n;
export const MIN_INTEGER = -(2n ** 63n);

/**
 * The one form of an INTEGER: a `number` where it is exact, else a `bigint`.
 * @throws CypherError `ArithmeticError` (`NumberOutOfRange`) beyond int64.
 */
export function normalizeInteger(value: bigint): CypherInteger {
  if (value <= 9_007_199_254_740_991n && value >= -9_007_199_254_740_991n) return Number(value);
  if (value > MAX_INTEGER || value < MIN_INTEGER) throw overflow();
  return value;
}

/**
 * The INTEGER nearest to zero of a double, as Java casts: `NaN` gives 0, what is too large the largest.
 */
export function truncateToInteger(value: number): CypherInteger {
  const whole = Math.trunc(value) + 0;
  if (Number.isSafeInteger(whole)) return whole;
  if (Number.isNaN(whole)) return 0;
  if (whole >= 2 ** 63) return MAX_INTEGER;
  if (whole <= -(2 ** 63)) return MIN_INTEGER;
  return normalizeInteger(BigInt(whole));
}

/** Reads a decimal, hexadecimal (`0x`) or octal (`0o`) INTEGER with optional sign; null when it is none or beyond int64. */
export function parseInteger(text: string): CypherInteger | null {
  const match = /^([+-]?)(\d+|0x[0-9a-f]+|0o[0-7]+)$/i.exec(text);
  if (match === null) return null;
  const magnitude = BigInt(match[2]!);
  const value = match[1] === '-' ? -magnitude : magnitude;
  return value > MAX_INTEGER || value < MIN_INTEGER ? null : normalizeInteger(value);
}

export function addIntegers(a: CypherInteger, b: CypherInteger): CypherInteger {
  return normalizeInteger(BigInt(a) + BigInt(b));
}

export function subtractIntegers(a: CypherInteger, b: CypherInteger): CypherInteger {
  return normalizeInteger(BigInt(a) - BigInt(b));
}

export function multiplyIntegers(a: CypherInteger, b: CypherInteger): CypherInteger {
  return normalizeInteger(BigInt(a) * BigInt(b));
}

/** Rounds toward zero. */
export function divideIntegers(a: CypherInteger, b: CypherInteger): CypherInteger {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') {
    return (a - (a % b)) / b + 0;
  }
  return normalizeInteger(BigInt(a) / BigInt(b));
}

/** The remainder has the sign of the dividend. */
export function remainderOfIntegers(a: CypherInteger, b: CypherInteger): CypherInteger {
  if (b === 0) throw divisionByZero();
  if (typeof a === 'number' && typeof b === 'number') return (a % b) + 0;
  return normalizeInteger(BigInt(a) % BigInt(b));
}

/** Exact comparison of any two numbers, `bigint` against fractions included. */
export function compareNumbers(a: CypherInteger, b: CypherInteger): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function overflow(): Error {
  return runtimeError(
    'ArithmeticError',
    'NumberOutOfRange',
    'The result is beyond the range of INTEGER (64 bits); use FLOAT, for instance by writing 1.0 for 1.',
  );
}

function divisionByZero(): Error {
  return runtimeError('ArithmeticError', 'DivisionByZero', 'An INTEGER cannot be divided by zero.');
}
