import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { add, divide, modulo, multiply, negate, power, subtract } from './arithmetic.ts';
import { MAX_INTEGER, MIN_INTEGER, normalizeInteger } from './integers.ts';
import { CypherFloat, type CypherValue, float, isInteger } from './types.ts';

const integers = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.maxSafeInteger(),
  fc.bigInt({ min: MIN_INTEGER, max: MAX_INTEGER }).map(normalizeInteger),
);

function outcome(compute: () => CypherValue | bigint): unknown {
  try {
    const value = compute();
    return isInteger(value as CypherValue) ? String(value) : value;
  } catch (error) {
    if (error instanceof CypherError) return error.kind;
    throw error;
  }
}

function exact(compute: () => bigint): unknown {
  try {
    return String(normalizeInteger(compute()));
  } catch {
    return 'ArithmeticError';
  }
}

it('computes INTEGERs as 64-bit machines do, with overflow an error', () => {
  fc.assert(
    fc.property(integers, integers, (a, b) => {
      const [x, y] = [BigInt(a), BigInt(b)];
      expect(outcome(() => add(a, b))).toBe(exact(() => x + y));
      expect(outcome(() => subtract(a, b))).toBe(exact(() => x - y));
      expect(outcome(() => multiply(a, b))).toBe(exact(() => x * y));
      expect(outcome(() => divide(a, b))).toBe(exact(() => x / y));
      expect(outcome(() => modulo(a, b))).toBe(exact(() => x % y));
      expect(outcome(() => negate(a))).toBe(exact(() => -x));
    }),
    { numRuns: 2000 },
  );
});

it('never gives the number -0 as an INTEGER', () => {
  for (const value of [multiply(0, -5), divide(-1, 2), modulo(-4, 2), negate(0), subtract(0, 0)]) {
    expect(Object.is(value, 0)).toBe(true);
  }
});

describe('FLOAT', () => {
  it('stays FLOAT when integral', () => {
    expect(add(1.5, 0.5)).toEqual(new CypherFloat(2));
    expect(add(float(1), 1)).toEqual(new CypherFloat(2));
    expect(divide(float(4), 2)).toEqual(new CypherFloat(2));
    expect(power(2, 3)).toEqual(new CypherFloat(8));
  });
  it('follows IEEE 754', () => {
    expect(divide(float(1), float(0))).toBe(Infinity);
    expect(divide(float(0), float(0))).toBeNaN();
    expect(() => divide(float(1), 0)).toThrow(/divided by zero/);
    expect(modulo(float(5), 0)).toBeNaN();
  });
});

describe('+', () => {
  it('joins strings and lists, and strings with scalars', () => {
    expect(add('a', 'b')).toBe('ab');
    expect(add('a', 1)).toBe('a1');
    expect(add(float(1), 'a')).toBe('1.0a');
    expect(add([1], [2])).toEqual([1, 2]);
    expect(add([1], 2)).toEqual([1, 2]);
    expect(add(1, [2])).toEqual([1, 2]);
  });
  it('gives NULL for NULL', () => {
    expect(add(null, 1)).toBeNull();
    expect(add([1], null)).toBeNull();
    expect(add(null, [1])).toBeNull();
  });
  it('refuses what does not add up, naming both', () => {
    expect(() => add(true, 1)).toThrow(/BOOLEAN true \+ INTEGER 1/);
    expect(() => multiply('a', 2)).toThrow(CypherError);
  });
});
