import fc from 'fast-check';
import { expect, it } from 'vitest';
import { values } from '../../test/arbitrary.ts';
import { compare } from './comparison.ts';
import { equals } from './equality.ts';
import { equivalent, groupKey, groupKeyOfRow } from './equivalence.ts';
import { fromJSON, toJSON } from './json.ts';
import { order } from './order.ts';
import { toCypherText } from './text.ts';
import { isMap } from './types.ts';

it('orders all values totally', () => {
  fc.assert(
    fc.property(values, values, values, (a, b, c) => {
      expect(Math.sign(order(a, b))).toBe(-Math.sign(order(b, a)) + 0);
      expect(order(a, a)).toBe(0);
      if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 3000 },
  );
});

it('puts equivalent values, and only those, at one place of the order', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      expect(equivalent(a, b)).toBe(order(a, b) === 0);
    }),
    { numRuns: 3000 },
  );
});

it('has an equality that is symmetric and implies equivalence', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const same = equals(a, b);
      expect(equals(b, a)).toBe(same);
      if (same === true) expect(equivalent(a, b)).toBe(true);
      if (same === false && !JSON.stringify([toJSON(a), toJSON(b)]).includes('NaN')) {
        expect(equivalent(a, b)).toBe(false);
      }
    }),
    { numRuns: 3000 },
  );
});

it('compares in the order of ORDER BY where it compares at all', () => {
  fc.assert(
    fc.property(values, values, (a, b) => {
      const result = compare(a, b);
      // Lists and maps compare element by element, where unlike types and NULLs make the answer unknown.
      if (result === null || Number.isNaN(result) || Array.isArray(a) || isMap(a)) return;
      expect(Math.sign(result)).toBe(Math.sign(order(a, b)));
    }),
    { numRuns: 3000 },
  );
});

it('survives JSON', () => {
  fc.assert(
    fc.property(values, value => {
      const back = fromJSON(JSON.parse(JSON.stringify(toJSON(value))));
      expect(groupKey(back)).toEqual(groupKey(value));
      expect(toCypherText(back)).toBe(toCypherText(value));
    }),
    { numRuns: 3000 },
  );
});

it('gives rows one key exactly when their values are pairwise equivalent', () => {
  const row = fc.array(values, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(row, row, (a, b) => {
      const same = equivalent(a[0]!, b[0]!) && equivalent(a[1]!, b[1]!);
      expect(groupKeyOfRow(a) === groupKeyOfRow(b)).toBe(same);
    }),
    { numRuns: 2000 },
  );
});
