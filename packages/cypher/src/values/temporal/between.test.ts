import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instants } from '../../../test/arbitrary.ts';
import { shift } from './arithmetic.ts';
import { durationBetween, durationInSeconds } from './between.ts';
import { compareInstants } from './compare.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { parseDuration } from './parse.ts';

const local = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 86_399_999_999_999 }))
  .map(([day, nano]) => new CypherLocalDateTime(day, nano));

it('measures what has to be added', () => {
  fc.assert(
    fc.property(local, local, (a, b) => {
      for (const between of [durationBetween, durationInSeconds]) {
        expect(compareInstants(shift(a, between(a, b), 1), b)).toBe(0);
      }
    }),
    { numRuns: 2000 },
  );
});

it('measures between any two, and nothing from a value to itself', () => {
  fc.assert(
    fc.property(instants, instants, (a, b) => {
      expect(String(durationBetween(a, a))).toBe('PT0S');
      const text = String(durationBetween(a, b));
      expect(String(parseDuration(text))).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
