/** Order of temporal values of one type, total: zones decide where instants are the same. */
import type { TemporalInstant } from '../types.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './calendar.ts';
import { CypherDate } from './date.ts';
import type { CypherDateTime } from './date-time.ts';
import type { CypherDuration } from './duration.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { CypherLocalTime } from './local-time.ts';
import { CypherTime } from './time.ts';

/** Both must be of the same class. */
export function compareInstants(a: TemporalInstant, b: TemporalInstant): number {
  if (a instanceof CypherDate) return a.epochDay - (b as CypherDate).epochDay;
  if (a instanceof CypherLocalTime) return a.nanoOfDay - (b as CypherLocalTime).nanoOfDay;
  if (a instanceof CypherTime) return compareTimes(a, b as CypherTime);
  if (a instanceof CypherLocalDateTime) {
    const other = b as CypherLocalDateTime;
    return a.epochDay - other.epochDay || a.nanoOfDay - other.nanoOfDay;
  }
  return compareDateTimes(a as CypherDateTime, b as CypherDateTime);
}

function compareTimes(a: CypherTime, b: CypherTime): number {
  return (
    a.nanoOfDay - a.offsetSeconds * NANOS_PER_SECOND - (b.nanoOfDay - b.offsetSeconds * NANOS_PER_SECOND) ||
    a.offsetSeconds - b.offsetSeconds
  );
}

function compareDateTimes(a: CypherDateTime, b: CypherDateTime): number {
  const x = utcOf(a);
  const y = utcOf(b);
  if (x.day !== y.day) return x.day - y.day;
  if (x.nano !== y.nano) return x.nano - y.nano;
  if (a.offsetSeconds !== b.offsetSeconds) return a.offsetSeconds - b.offsetSeconds;
  const zoneA = a.zone ?? '';
  const zoneB = b.zone ?? '';
  return zoneA < zoneB ? -1 : zoneA > zoneB ? 1 : 0;
}

function utcOf(value: CypherDateTime): { day: number; nano: number } {
  const nano = value.nanoOfDay - value.offsetSeconds * NANOS_PER_SECOND;
  const shift = Math.floor(nano / NANOS_PER_DAY);
  return { day: value.epochDay + shift, nano: nano - shift * NANOS_PER_DAY };
}

/** Average seconds of a month, 365.2425 / 12 days: only to put durations in an order. */
const SECONDS_PER_MONTH = 2_629_746n;

/** By average length, then by months, days and seconds. Durations have an order but are not comparable by `<`. */
export function compareDurations(a: CypherDuration, b: CypherDuration): number {
  const x = averageSeconds(a);
  const y = averageSeconds(b);
  if (x !== y) return x < y ? -1 : 1;
  return a.nanos - b.nanos || a.months - b.months || a.days - b.days;
}

function averageSeconds(duration: CypherDuration): bigint {
  return BigInt(duration.months) * SECONDS_PER_MONTH + BigInt(duration.days) * 86_400n + duration.seconds;
}
