/**
 * The proleptic ISO calendar on plain numbers: days since 1970-01-01, nanoseconds since midnight. Exact for the
 * years -999,999,999 to +999,999,999, which `Date` and the Temporal proposal do not reach.
 * Day arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
 */
export const NANOS_PER_SECOND = 1_000_000_000;
export const NANOS_PER_MINUTE = 60 * NANOS_PER_SECOND;
export const NANOS_PER_HOUR = 60 * NANOS_PER_MINUTE;
export const NANOS_PER_DAY = 24 * NANOS_PER_HOUR;
export const SECONDS_PER_DAY = 86_400;

export const MIN_YEAR = -999_999_999;
export const MAX_YEAR = 999_999_999;

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_BEFORE_MONTH = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

/** Days since 1970-01-01 of a date of the calendar. The date must exist. */
export function epochDayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function civilOf(epochDay: number): CivilDate {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Ordinal day: 1 is 1 January. */
export function dayOfYear(date: CivilDate): number {
  return DAYS_BEFORE_MONTH[date.month]! + date.day + (date.month > 2 && isLeapYear(date.year) ? 1 : 0);
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

export interface IsoWeek {
  readonly weekYear: number;
  readonly week: number;
}

export function isoWeekOf(epochDay: number): IsoWeek {
  const thursday = epochDay - dayOfWeek(epochDay) + 4;
  const { year } = civilOf(thursday);
  return { weekYear: year, week: Math.floor((thursday - epochDayOf(year, 1, 1)) / 7) + 1 };
}

/** The Monday of week 1 of a week-based year. */
export function firstWeekStart(weekYear: number): number {
  const fourth = epochDayOf(weekYear, 1, 4);
  return fourth - dayOfWeek(fourth) + 1;
}

export function weeksInYear(weekYear: number): number {
  return Math.round((firstWeekStart(weekYear + 1) - firstWeekStart(weekYear)) / 7);
}

export interface QuarterDay {
  readonly quarter: number;
  readonly dayOfQuarter: number;
}

export function quarterDayOf(epochDay: number): QuarterDay {
  const { year, month } = civilOf(epochDay);
  const quarter = Math.floor((month - 1) / 3) + 1;
  return { quarter, dayOfQuarter: epochDay - epochDayOf(year, quarter * 3 - 2, 1) + 1 };
}

/** Moves by whole months; a day that the target month lacks becomes its last. */
export function addMonths(epochDay: number, months: number): number {
  if (months === 0) return epochDay;
  const { year, month, day } = civilOf(epochDay);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  return epochDayOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
