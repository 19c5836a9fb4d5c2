/** Dates from their components, over a base date where there is one. */
import {
  civilOf,
  dayOfWeek,
  daysInMonth,
  daysInYear,
  epochDayOf,
  firstWeekStart,
  isoWeekOf,
  MAX_YEAR,
  MIN_YEAR,
  quarterDayOf,
  weeksInYear,
} from './calendar.ts';
import { temporalError } from './limits.ts';

export interface DateFields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly week?: number;
  readonly dayOfWeek?: number;
  readonly quarter?: number;
  readonly dayOfQuarter?: number;
  readonly ordinalDay?: number;
}

/**
 * The epoch day of a calendar, week, quarter or ordinal date. Components that are missing come from the base,
 * else are the first; coarser ones must be there.
 * @throws CypherError for a date that does not exist or components that do not go together.
 */
export function dateFromFields(fields: DateFields, base?: number): number {
  if (fields.week !== undefined || fields.dayOfWeek !== undefined) return weekDate(fields, base);
  if (fields.quarter !== undefined || fields.dayOfQuarter !== undefined) return quarterDate(fields, base);
  if (fields.ordinalDay !== undefined) {
    refuse(fields, ['month', 'day'], 'ordinalDay');
    const year = yearOf(fields, base);
    return epochDayOf(year, 1, 1) + checkField('ordinalDay', fields.ordinalDay, 1, daysInYear(year)) - 1;
  }
  const year = yearOf(fields, base);
  if (base === undefined && fields.day !== undefined && fields.month === undefined) needs('day', 'month');
  const civil = base === undefined ? undefined : civilOf(base);
  const month = checkField('month', fields.month ?? civil?.month ?? 1, 1, 12);
  const last = daysInMonth(year, month);
  // A day taken over from the base follows the month's end, one that was written must exist.
  const day =
    fields.day === undefined ? Math.min(civil?.day ?? 1, last) : checkField('day', fields.day, 1, last);
  return epochDayOf(year, month, day);
}

function weekDate(fields: DateFields, base: number | undefined): number {
  refuse(fields, ['month', 'day', 'quarter', 'dayOfQuarter', 'ordinalDay'], 'week');
  if (base === undefined && fields.week === undefined) needs('dayOfWeek', 'week');
  const of = base === undefined ? undefined : isoWeekOf(base);
  const weekYear = fields.year === undefined && of !== undefined ? of.weekYear : yearOf(fields, base);
  const week = checkField('week', fields.week ?? of!.week, 1, weeksInYear(weekYear));
  const day = checkField('dayOfWeek', fields.dayOfWeek ?? (base === undefined ? 1 : dayOfWeek(base)), 1, 7);
  return firstWeekStart(weekYear) + (week - 1) * 7 + day - 1;
}

function quarterDate(fields: DateFields, base: number | undefined): number {
  refuse(fields, ['month', 'day', 'ordinalDay'], 'quarter');
  if (base === undefined && fields.quarter === undefined) needs('dayOfQuarter', 'quarter');
  const of = base === undefined ? undefined : quarterDayOf(base);
  const year = yearOf(fields, base);
  const quarter = checkField('quarter', fields.quarter ?? of!.quarter, 1, 4);
  const start = epochDayOf(year, quarter * 3 - 2, 1);
  const length = (quarter === 4 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, quarter * 3 + 1, 1)) - start;
  return start + checkField('dayOfQuarter', fields.dayOfQuarter ?? of?.dayOfQuarter ?? 1, 1, length) - 1;
}

function yearOf(fields: DateFields, base: number | undefined): number {
  if (fields.year !== undefined) return checkField('year', fields.year, MIN_YEAR, MAX_YEAR);
  if (base === undefined) throw temporalError('A date needs at least a year.');
  return civilOf(base).year;
}

/** @throws CypherError outside the bounds. */
export function checkField(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw temporalError(`The ${name} ${value} is not between ${least} and ${most}.`);
}

function refuse(fields: DateFields, names: readonly (keyof DateFields)[], beside: string): void {
  for (const name of names) {
    if (fields[name] !== undefined) throw temporalError(`A date cannot have both ${beside} and ${name}.`);
  }
}

export function needs(name: string, coarser: string): never {
  throw temporalError(`${name} cannot be given without ${coarser}.`);
}
