/** Cutting temporal values off below a unit, and setting finer components after it. */
import { describe } from '../mismatch.ts';
import { type CypherMap, mapOf, type TemporalInstant } from '../types.ts';
import {
  civilOf,
  dayOfWeek,
  epochDayOf,
  firstWeekStart,
  isoWeekOf,
  NANOS_PER_HOUR,
  NANOS_PER_MINUTE,
  NANOS_PER_SECOND,
  quarterDayOf,
} from './calendar.ts';
import { type Clock, fromFields, project, type TemporalType } from './construct.ts';
import { CypherDate } from './date.ts';
import { CypherDateTime } from './date-time.ts';
import { readFields } from './fields.ts';
import { checkEpochDay, temporalError } from './limits.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { CypherLocalTime } from './local-time.ts';
import { CypherTime } from './time.ts';
import { type Zone, zonedFromLocal } from './zones.ts';

const DATE_UNITS = ['millennium', 'century', 'decade', 'year', 'weekYear', 'quarter', 'month', 'week', 'day'];
const NANOS: Readonly<Record<string, number>> = {
  hour: NANOS_PER_HOUR,
  minute: NANOS_PER_MINUTE,
  second: NANOS_PER_SECOND,
  millisecond: 1_000_000,
  microsecond: 1_000,
};

/**
 * @param unit a unit of dates (`millennium` … `day`) or times (`hour` … `microsecond`), without case
 * @param fields components finer than the unit, and for zoned types a `timezone` to see the wall clock in
 * @throws CypherError where the value or the type lacks the unit
 */
export function truncate(
  type: TemporalType,
  unit: string,
  value: TemporalInstant,
  fields: CypherMap,
  clock: Clock,
): TemporalInstant {
  const name = unitNamed(unit);
  const isDateUnit = DATE_UNITS.includes(name);
  const hasTime = type !== 'date';
  if (!isDateUnit && !hasTime) throw temporalError(`A date cannot be truncated to the ${name}.`);
  if (isDateUnit && name !== 'day' && (type === 'time' || type === 'localtime')) {
    throw temporalError(`A ${type} cannot be truncated to the ${name}.`);
  }
  if (value instanceof CypherDate && (!isDateUnit || type === 'time' || type === 'localtime')) {
    throw temporalError(`${value} has no time to truncate.`);
  }
  const day = 'epochDay' in value ? truncateDay(name, value.epochDay) : undefined;
  const nano = 'nanoOfDay' in value && !isDateUnit ? value.nanoOfDay - (value.nanoOfDay % NANOS[name]!) : 0;
  const { timezone, ...rest } = readableFields(name, nano, fields);
  const zone = timezone === undefined ? undefined : readFields(mapOf([['timezone', timezone]])).zone;
  if (zone !== undefined && type !== 'time' && type !== 'datetime') {
    throw temporalError(`A ${type} has no time zone.`);
  }
  const base = project(type, rebuild(value, day, nano, zone, clock), clock);
  if (Object.keys(rest).length === 0) return base;
  const read = readFields(mapOf(Object.entries(rest)));
  return fromFields(type, { ...read, from: { date: base, time: base } }, clock);
}

function unitNamed(unit: string): string {
  const known = [...DATE_UNITS, ...Object.keys(NANOS)];
  const name = known.find(candidate => candidate.toLowerCase() === unit.toLowerCase());
  if (name !== undefined) return name;
  throw temporalError(`${describe(unit)} is no unit of time: use ${known.join(', ')}.`);
}

/** What the unit kept of the second stands beside finer components that are set. */
function readableFields(unit: string, nano: number, fields: CypherMap): CypherMap {
  const kept = nano % NANOS_PER_SECOND;
  const finer = (name: string) => Object.hasOwn(fields, name);
  if (unit === 'millisecond' && (finer('microsecond') || finer('nanosecond'))) {
    return { ...fields, millisecond: Math.floor(kept / 1_000_000) };
  }
  return unit === 'microsecond' && finer('nanosecond')
    ? { ...fields, microsecond: Math.floor(kept / 1_000) }
    : fields;
}

function truncateDay(unit: string, epochDay: number): number {
  const { year, month } = civilOf(epochDay);
  switch (unit) {
    case 'millennium':
      return checkEpochDay(epochDayOf(Math.trunc(year / 1000) * 1000 + 0, 1, 1));
    case 'century':
      return checkEpochDay(epochDayOf(Math.trunc(year / 100) * 100 + 0, 1, 1));
    case 'decade':
      return checkEpochDay(epochDayOf(Math.trunc(year / 10) * 10 + 0, 1, 1));
    case 'year':
      return epochDayOf(year, 1, 1);
    case 'weekYear':
      return firstWeekStart(isoWeekOf(epochDay).weekYear);
    case 'quarter':
      return epochDayOf(year, quarterDayOf(epochDay).quarter * 3 - 2, 1);
    case 'month':
      return epochDayOf(year, month, 1);
    case 'week':
      return epochDay - dayOfWeek(epochDay) + 1;
    default:
      return epochDay;
  }
}

function rebuild(
  value: TemporalInstant,
  day: number | undefined,
  nano: number,
  zone: Zone | undefined,
  clock: Clock,
): TemporalInstant {
  if (day === undefined) {
    const offset = zone ?? ('offsetSeconds' in value ? value.offsetSeconds : undefined);
    if (offset === undefined) return new CypherLocalTime(nano);
    const seen = typeof offset === 'number' ? offset : zonedFromLocal(0, nano, offset).offsetSeconds;
    return new CypherTime(nano, seen);
  }
  if (zone !== undefined) return zonedFromLocal(day, nano, zone);
  if (value instanceof CypherDateTime) {
    return zonedFromLocal(day, nano, value.zone ?? value.offsetSeconds, value.offsetSeconds);
  }
  if (value instanceof CypherDate) {
    // Only the date is known: types with a time see midnight.
    return new CypherLocalDateTime(day, 0);
  }
  return project('localdatetime', new CypherLocalDateTime(day, nano), clock);
}
