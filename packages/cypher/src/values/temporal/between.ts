/**
 * The duration from one temporal value to another. What one of the two lacks (a date, a zone) it takes from
 * the other; a missing time is midnight.
 */
import type { TemporalInstant } from '../types.ts';
import { addMonths, civilOf, NANOS_PER_SECOND } from './calendar.ts';
import { CypherDate } from './date.ts';
import { CypherDateTime } from './date-time.ts';
import type { CypherDuration } from './duration.ts';
import { makeDuration } from './duration-parts.ts';
import { CypherLocalTime } from './local-time.ts';
import { CypherTime } from './time.ts';
import { type Zone, zonedFromInstant, zonedFromLocal } from './zones.ts';

/** A point on the local time line and, where it has a zone, on the universal one. */
interface Moment {
  readonly day: number;
  readonly nano: number;
  readonly zone: Zone | undefined;
  readonly offset: number;
}

interface Pair {
  readonly from: Moment;
  /** In the zone of `from`. */
  readonly to: Moment;
  /** False where neither or only one has a date: then only time counts. */
  readonly dated: boolean;
}

/** Months, then days, then time. */
export function durationBetween(from: TemporalInstant, to: TemporalInstant): CypherDuration {
  const pair = align(from, to);
  if (!pair.dated) return timeBetween(pair.from, pair.to, 0, 0);
  const months = monthsUntil(pair.from, pair.to);
  const afterMonths = moveTo(pair.from, addMonths(pair.from.day, months));
  const days = daysUntil(afterMonths, pair.to);
  return timeBetween(moveTo(afterMonths, afterMonths.day + days), pair.to, months, days);
}

export function durationInMonths(from: TemporalInstant, to: TemporalInstant): CypherDuration {
  const pair = align(from, to);
  return makeDuration(pair.dated ? monthsUntil(pair.from, pair.to) : 0, 0, 0n, 0);
}

export function durationInDays(from: TemporalInstant, to: TemporalInstant): CypherDuration {
  const pair = align(from, to);
  return makeDuration(0, pair.dated ? daysUntil(pair.from, pair.to) : 0, 0n, 0);
}

export function durationInSeconds(from: TemporalInstant, to: TemporalInstant): CypherDuration {
  const pair = align(from, to);
  return timeBetween(pair.from, pair.to, 0, 0);
}

function align(from: TemporalInstant, to: TemporalInstant): Pair {
  const fromDay = dayOf(from);
  const toDay = dayOf(to);
  const day = fromDay ?? toDay ?? 0;
  const fromZone = zoneOf(from);
  const toZone = zoneOf(to);
  const a = moment(from, fromDay ?? day, fromZone ?? toZone);
  const b = moment(to, toDay ?? day, toZone ?? fromZone);
  return { from: a, to: inZoneOf(b, a), dated: fromDay !== undefined && toDay !== undefined };
}

function dayOf(value: TemporalInstant): number | undefined {
  return value instanceof CypherLocalTime || value instanceof CypherTime ? undefined : value.epochDay;
}

function zoneOf(value: TemporalInstant): Zone | undefined {
  if (value instanceof CypherTime) return value.offsetSeconds;
  return value instanceof CypherDateTime ? (value.zone ?? value.offsetSeconds) : undefined;
}

function moment(value: TemporalInstant, day: number, zone: Zone | undefined): Moment {
  const nano = value instanceof CypherDate ? 0 : value.nanoOfDay;
  if (zone === undefined) return { day, nano, zone, offset: 0 };
  const preferred = value instanceof CypherDateTime ? value.offsetSeconds : undefined;
  const zoned = zonedFromLocal(day, nano, zone, preferred);
  return { day: zoned.epochDay, nano: zoned.nanoOfDay, zone, offset: zoned.offsetSeconds };
}

function inZoneOf(value: Moment, other: Moment): Moment {
  if (other.zone === undefined || value.zone === other.zone) return value;
  const zoned = zonedFromInstant(value.day, value.nano - value.offset * NANOS_PER_SECOND, other.zone);
  return { day: zoned.epochDay, nano: zoned.nanoOfDay, zone: other.zone, offset: zoned.offsetSeconds };
}

function moveTo(value: Moment, day: number): Moment {
  if (value.zone === undefined) return { ...value, day };
  const zoned = zonedFromLocal(day, value.nano, value.zone, value.offset);
  return { day: zoned.epochDay, nano: zoned.nanoOfDay, zone: value.zone, offset: zoned.offsetSeconds };
}

/** The last day that is reached in full, seen from `from`. */
function endDay(from: Moment, to: Moment): number {
  if (to.day > from.day && to.nano < from.nano) return to.day - 1;
  return to.day < from.day && to.nano > from.nano ? to.day + 1 : to.day;
}

function monthsUntil(from: Moment, to: Moment): number {
  const a = civilOf(from.day);
  const b = civilOf(endDay(from, to));
  const packed = (b.year * 12 + b.month) * 32 + b.day - ((a.year * 12 + a.month) * 32 + a.day);
  return Math.trunc(packed / 32) + 0;
}

function daysUntil(from: Moment, to: Moment): number {
  return endDay(from, to) - from.day;
}

function timeBetween(from: Moment, to: Moment, months: number, days: number): CypherDuration {
  const seconds = BigInt(to.day - from.day) * 86_400n - BigInt(to.offset - from.offset);
  return makeDuration(months, days, seconds, to.nano - from.nano);
}
