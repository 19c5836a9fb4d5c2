/**
 * The operators `+ - * / % ^`. NULL with anything is NULL. Numbers stay JavaScript numbers while they are
 * exact; INTEGER results beyond int64 and INTEGER division by zero are errors, FLOAT follows IEEE 754.
 */
import {
  addIntegers,
  divideIntegers,
  multiplyIntegers,
  remainderOfIntegers,
  subtractIntegers,
} from './integers.ts';
import { describe, operandError } from './mismatch.ts';
import { joinLists, joinStrings } from './sizes.ts';
import { addTemporal, divideDuration, multiplyDuration, subtractTemporal } from './temporal/arithmetic.ts';
import { CypherDuration } from './temporal/duration.ts';
import { scalarToString } from './text.ts';
import {
  CypherFloat,
  type CypherInteger,
  type CypherList,
  type CypherValue,
  float,
  isInteger,
  isNumber,
  kindOf,
  toDouble,
} from './types.ts';

/** Numbers, strings, lists (joined, or extended by one element), temporal values and durations. */
export function add(a: CypherValue, b: CypherValue): CypherValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isInteger(a) && Number.isInteger(b)) {
      return Number.isSafeInteger(sum) ? sum : addIntegers(a, b);
    }
    return float(sum);
  }
  if (typeof a === 'string' && typeof b === 'string') return joinStrings(a, b);
  if (Array.isArray(a)) return addToList(a, b);
  if (Array.isArray(b)) return a === null ? null : joinLists([a], b);
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    return isInteger(a) && isInteger(b) ? addIntegers(a, b) : float(toDouble(a) + toDouble(b));
  }
  if (typeof a === 'string' || typeof b === 'string') {
    const left = scalarToString(a);
    const right = scalarToString(b);
    if (left !== null && right !== null) return joinStrings(left, right);
  }
  return addTemporal(a, b) ?? mismatch('+', a, b);
}

function addToList(a: CypherList, b: CypherValue): CypherValue {
  if (b === null) return null;
  return joinLists(a, Array.isArray(b) ? b : [b]);
}

export function subtract(a: CypherValue, b: CypherValue): CypherValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isInteger(a) && Number.isInteger(b)) {
      return Number.isSafeInteger(difference) ? difference : subtractIntegers(a, b);
    }
    return float(difference);
  }
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    return isInteger(a) && isInteger(b) ? subtractIntegers(a, b) : float(toDouble(a) - toDouble(b));
  }
  return subtractTemporal(a, b) ?? mismatch('-', a, b);
}

export function multiply(a: CypherValue, b: CypherValue): CypherValue {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isInteger(a) && Number.isInteger(b)) {
      return Number.isSafeInteger(product) ? product + 0 : multiplyIntegers(a, b);
    }
    return float(product);
  }
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    return isInteger(a) && isInteger(b) ? multiplyIntegers(a, b) : float(toDouble(a) * toDouble(b));
  }
  if (a instanceof CypherDuration && isNumber(b)) return multiplyDuration(a, toDouble(b));
  if (b instanceof CypherDuration && isNumber(a)) return multiplyDuration(b, toDouble(a));
  return mismatch('*', a, b);
}

/** INTEGER by INTEGER rounds toward zero. The INTEGER 0 divides nothing, not even FLOATs or NULL, as in Neo4j. */
export function divide(a: CypherValue, b: CypherValue): CypherValue {
  if (a === null && b === 0) return divideIntegers(0, 0);
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    if (isInteger(b) && (b === 0 || isInteger(a))) return divideIntegers(a as CypherInteger, b);
    return float(toDouble(a) / toDouble(b));
  }
  if (a instanceof CypherDuration && isNumber(b)) return divideDuration(a, toDouble(b));
  return mismatch('/', a, b);
}

/** The remainder has the sign of the dividend. */
export function modulo(a: CypherValue, b: CypherValue): CypherValue {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) {
    return isInteger(a) && isInteger(b) ? remainderOfIntegers(a, b) : float(toDouble(a) % toDouble(b));
  }
  return mismatch('%', a, b);
}

/** Always a FLOAT. */
export function power(a: CypherValue, b: CypherValue): CypherValue {
  if (a === null || b === null) return null;
  if (isNumber(a) && isNumber(b)) return float(toDouble(a) ** toDouble(b));
  return mismatch('^', a, b);
}

/** Unary minus. */
export function negate(value: CypherValue): CypherValue {
  if (value === null) return null;
  if (typeof value === 'number') return Number.isInteger(value) ? 0 - value : -value;
  if (typeof value === 'bigint') return subtractIntegers(0, value);
  if (value instanceof CypherFloat) return new CypherFloat(-value.value);
  throw operandError(`There is no negative of ${describe(value)}: use - with numbers.`);
}

function mismatch(operator: string, a: CypherValue, b: CypherValue): never {
  throw operandError(
    `${describe(a)} ${operator} ${describe(b)} is not defined (${kindOf(a)} ${operator} ${kindOf(b)}).`,
  );
}
