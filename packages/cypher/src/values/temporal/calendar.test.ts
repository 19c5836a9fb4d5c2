import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  civilOf,
  dayOfWeek,
  dayOfYear,
  epochDayOf,
  firstWeekStart,
  isoWeekOf,
  MAX_YEAR,
  MIN_YEAR,
} from './calendar.ts';

const days = fc.integer({ min: epochDayOf(MIN_YEAR, 1, 1), max: epochDayOf(MAX_YEAR, 12, 31) });
/** What `Date` reaches. */
const near = fc.integer({ min: -100_000_000, max: 100_000_000 });

describe('the calendar', () => {
  it('agrees with Date wherever Date reaches', () => {
    fc.assert(
      fc.property(near, day => {
        const date = new Date(day * 86_400_000);
        const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(civilOf(day)).toEqual(civil);
        expect(dayOfWeek(day)).toBe(date.getUTCDay() || 7);
      }),
      { numRuns: 2000 },
    );
  });

  it('is its own inverse over all years', () => {
    fc.assert(
      fc.property(days, day => {
        const civil = civilOf(day);
        expect(epochDayOf(civil.year, civil.month, civil.day)).toBe(day);
        expect(epochDayOf(civil.year, 1, 1) + dayOfYear(civil) - 1).toBe(day);
        const { weekYear, week } = isoWeekOf(day);
        expect(firstWeekStart(weekYear) + (week - 1) * 7 + dayOfWeek(day) - 1).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes back from months added and taken away but for the end of the month', () => {
    fc.assert(
      fc.property(near, fc.integer({ min: -5000, max: 5000 }), (day, months) => {
        const back = addMonths(addMonths(day, months), -months);
        expect(day - back).toBeGreaterThanOrEqual(0);
        expect(day - back).toBeLessThanOrEqual(3);
      }),
      { numRuns: 1000 },
    );
  });
});
