/** Components of temporal values: `date.year`, `time.offset`, `duration.minutesOfHour`. */
import { normalizeInteger } from '../integers.ts';
import type { CypherInteger, TemporalValue } from '../types.ts';
import {
  civilOf,
  dayOfWeek,
  dayOfYear,
  isoWeekOf,
  NANOS_PER_HOUR,
  NANOS_PER_MINUTE,
  NANOS_PER_SECOND,
  quarterDayOf,
} from './calendar.ts';
import { CypherDate } from './date.ts';
import type { CypherDateTime } from './date-time.ts';
import { CypherDuration } from './duration.ts';
import { formatOffset } from './format.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { CypherLocalTime } from './local-time.ts';
import { CypherTime } from './time.ts';

/** `undefined` where the type has no such component. Names are case-sensitive. */
export function temporalComponent(value: TemporalValue, name: string): CypherInteger | string | undefined {
  if (value instanceof CypherDuration) return durationComponent(value, name);
  if (value instanceof CypherDate) return dateComponent(value.epochDay, name);
  if (value instanceof CypherLocalTime) return timeComponent(value.nanoOfDay, name);
  if (value instanceof CypherTime) {
    return timeComponent(value.nanoOfDay, name) ?? zoneComponent(value.offsetSeconds, null, name);
  }
  const common = dateComponent(value.epochDay, name) ?? timeComponent(value.nanoOfDay, name);
  if (common !== undefined || value instanceof CypherLocalDateTime) return common;
  return zoneComponent(value.offsetSeconds, value.zone, name) ?? epochComponent(value, name);
}

/** All components of a temporal value's type, for completion. */
export const DATE_COMPONENTS = [
  'year',
  'quarter',
  'month',
  'week',
  'weekYear',
  'day',
  'ordinalDay',
  'weekDay',
  'dayOfWeek',
  'dayOfQuarter',
] as const;
export const TIME_COMPONENTS = [
  'hour',
  'minute',
  'second',
  'millisecond',
  'microsecond',
  'nanosecond',
] as const;
export const ZONE_COMPONENTS = ['timezone', 'offset', 'offsetMinutes', 'offsetSeconds'] as const;

function dateComponent(epochDay: number, name: string): number | undefined {
  switch (name) {
    case 'year':
      return civilOf(epochDay).year;
    case 'month':
      return civilOf(epochDay).month;
    case 'day':
      return civilOf(epochDay).day;
    case 'quarter':
      return quarterDayOf(epochDay).quarter;
    case 'dayOfQuarter':
      return quarterDayOf(epochDay).dayOfQuarter;
    case 'week':
      return isoWeekOf(epochDay).week;
    case 'weekYear':
      return isoWeekOf(epochDay).weekYear;
    case 'weekDay':
    case 'dayOfWeek':
      return dayOfWeek(epochDay);
    case 'ordinalDay':
      return dayOfYear(civilOf(epochDay));
    default:
      return undefined;
  }
}

function timeComponent(nanoOfDay: number, name: string): number | undefined {
  const nanos = nanoOfDay % NANOS_PER_SECOND;
  switch (name) {
    case 'hour':
      return Math.floor(nanoOfDay / NANOS_PER_HOUR);
    case 'minute':
      return Math.floor((nanoOfDay % NANOS_PER_HOUR) / NANOS_PER_MINUTE);
    case 'second':
      return Math.floor((nanoOfDay % NANOS_PER_MINUTE) / NANOS_PER_SECOND);
    case 'millisecond':
      return Math.floor(nanos / 1_000_000);
    case 'microsecond':
      return Math.floor(nanos / 1_000);
    case 'nanosecond':
      return nanos;
    default:
      return undefined;
  }
}

function zoneComponent(offset: number, zone: string | null, name: string): number | string | undefined {
  switch (name) {
    case 'timezone':
      return zone ?? formatOffset(offset);
    case 'offset':
      return formatOffset(offset);
    case 'offsetMinutes':
      return Math.trunc(offset / 60) + 0;
    case 'offsetSeconds':
      return offset;
    default:
      return undefined;
  }
}

function epochComponent(value: CypherDateTime, name: string): CypherInteger | undefined {
  if (name !== 'epochSeconds' && name !== 'epochMillis') return undefined;
  const second = Math.floor(value.nanoOfDay / NANOS_PER_SECOND) - value.offsetSeconds;
  const seconds = BigInt(value.epochDay) * 86_400n + BigInt(second);
  if (name === 'epochSeconds') return normalizeInteger(seconds);
  const millis = Math.floor((value.nanoOfDay % NANOS_PER_SECOND) / 1_000_000);
  return normalizeInteger(seconds * 1000n + BigInt(millis));
}

function durationComponent(value: CypherDuration, name: string): CypherInteger | undefined {
  const { months, days, seconds, nanos } = value;
  switch (name) {
    case 'years':
      return Math.trunc(months / 12) + 0;
    case 'quarters':
      return Math.trunc(months / 3) + 0;
    case 'months':
      return months;
    case 'weeks':
      return Math.trunc(days / 7) + 0;
    case 'days':
      return days;
    case 'hours':
      return normalizeInteger(seconds / 3600n);
    case 'minutes':
      return normalizeInteger(seconds / 60n);
    case 'seconds':
      return normalizeInteger(seconds);
    case 'milliseconds':
      return normalizeInteger(seconds * 1_000n + BigInt(Math.floor(nanos / 1_000_000)));
    case 'microseconds':
      return normalizeInteger(seconds * 1_000_000n + BigInt(Math.floor(nanos / 1_000)));
    case 'nanoseconds':
      return normalizeInteger(seconds * 1_000_000_000n + BigInt(nanos));
    case 'quartersOfYear':
      return Math.trunc((months % 12) / 3) + 0;
    case 'monthsOfYear':
      return (months % 12) + 0;
    case 'monthsOfQuarter':
      return (months % 3) + 0;
    case 'daysOfWeek':
      return (days % 7) + 0;
    case 'minutesOfHour':
      return Number((seconds / 60n) % 60n);
    case 'secondsOfMinute':
      return Number(seconds % 60n);
    case 'millisecondsOfSecond':
      return Math.floor(nanos / 1_000_000);
    case 'microsecondsOfSecond':
      return Math.floor(nanos / 1_000);
    case 'nanosecondsOfSecond':
      return nanos;
    default:
      return undefined;
  }
}
