/** Temporal values from strings, maps, other temporal values, and the clock. */
import { unexpected } from '../mismatch.ts';
import { type CypherMap, type CypherValue, isMap, type TemporalInstant } from '../types.ts';
import { isInstant } from './arithmetic.ts';
import { NANOS_PER_DAY, NANOS_PER_SECOND } from './calendar.ts';
import { CypherDate } from './date.ts';
import { dateFromFields } from './date-fields.ts';
import { CypherDateTime } from './date-time.ts';
import { readFields, type TemporalFields, timeFromFields } from './fields.ts';
import { temporalError } from './limits.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { CypherLocalTime } from './local-time.ts';
import { parseDate, parseDateTime, parseTime } from './parse.ts';
import { CypherTime } from './time.ts';
import { parseZone, type Zone, zonedFromInstant, zonedFromLocal } from './zones.ts';

/** What constructors need to know of the statement. */
export interface Clock {
  /** Nanoseconds since 1970-01-01T00:00Z. */
  readonly now: bigint;
  /** The zone of values that name none. */
  readonly zone: Zone;
}

/** The zone a context's `timeZone` names; UTC is the plain offset, written `Z`. */
export function defaultZone(name: string): Zone {
  return name === 'UTC' ? 0 : parseZone(name);
}

export type TemporalType = 'date' | 'localtime' | 'time' | 'localdatetime' | 'datetime';

/** The present, in a zone. */
export function present(type: TemporalType, clock: Clock): TemporalInstant {
  const day = clock.now / BigInt(NANOS_PER_DAY) - (clock.now % BigInt(NANOS_PER_DAY) < 0n ? 1n : 0n);
  const nano = Number(clock.now - day * BigInt(NANOS_PER_DAY));
  return project(type, zonedFromInstant(Number(day), nano, clock.zone), clock);
}

/** @throws CypherError for what cannot be read as a value of the type. */
export function construct(type: TemporalType, input: CypherValue, clock: Clock): TemporalInstant {
  if (typeof input === 'string') return fromString(type, input, clock);
  if (isInstant(input)) {
    // Only the map `{date: …}` takes the missing time for midnight.
    if (type !== 'date' && input instanceof CypherDate) throw temporalError(`${input} has no time.`);
    return project(type, input, clock);
  }
  if (isMap(input)) return fromMap(type, input, clock);
  throw unexpected(type, 'a STRING, a MAP or a temporal value', input);
}

function fromString(type: TemporalType, text: string, clock: Clock): TemporalInstant {
  if (type === 'date') return new CypherDate(parseDate(text));
  const timeOnly = type === 'time' || type === 'localtime';
  const parsed = timeOnly ? { epochDay: 0, ...parseTime(text) } : parseDateTime(text);
  if (type === 'localtime' || type === 'localdatetime') {
    if (parsed.zone !== undefined) throw temporalError(`A ${type} has no time zone: ${text.slice(0, 60)}`);
    return type === 'localtime'
      ? new CypherLocalTime(parsed.nanoOfDay)
      : new CypherLocalDateTime(parsed.epochDay, parsed.nanoOfDay);
  }
  const zone = parsed.zone ?? clock.zone;
  if (type === 'time' && typeof parsed.zone === 'string') {
    throw temporalError(`A time without date has no named zone but an offset: ${text.slice(0, 60)}`);
  }
  if (type === 'time') return new CypherTime(parsed.nanoOfDay, offsetNow(zone, clock));
  const value = zonedFromLocal(parsed.epochDay, parsed.nanoOfDay, zone, parsed.offset);
  if (parsed.offset !== undefined && value.offsetSeconds !== parsed.offset) {
    throw temporalError(`The offset and the time zone of ${text.slice(0, 60)} do not go together.`);
  }
  return value;
}

/** A zone's offset at the clock's time: what a time without date has to go by. */
function offsetNow(zone: Zone, clock: Clock): number {
  return typeof zone === 'number'
    ? zone
    : (present('time', { now: clock.now, zone }) as CypherTime).offsetSeconds;
}

/** What a type keeps of another value. */
export function project(type: TemporalType, value: TemporalInstant, clock: Clock): TemporalInstant {
  switch (type) {
    case 'date':
      return new CypherDate(dayOf(value));
    case 'localtime':
      return new CypherLocalTime(nanoOf(value));
    case 'time':
      return new CypherTime(nanoOf(value), offsetOf(value) ?? offsetNow(clock.zone, clock));
    case 'localdatetime':
      return new CypherLocalDateTime(dayOf(value), value instanceof CypherDate ? 0 : nanoOf(value));
    case 'datetime':
      if (value instanceof CypherDateTime) return value;
      return zonedFromLocal(
        dayOf(value),
        value instanceof CypherDate ? 0 : nanoOf(value),
        offsetOf(value) ?? clock.zone,
      );
  }
}

function dayOf(value: TemporalInstant): number {
  if ('epochDay' in value) return value.epochDay;
  throw temporalError(`${value} has no date.`);
}

function nanoOf(value: TemporalInstant): number {
  if ('nanoOfDay' in value) return value.nanoOfDay;
  throw temporalError(`${value} has no time.`);
}

function offsetOf(value: TemporalInstant): number | undefined {
  return 'offsetSeconds' in value ? value.offsetSeconds : undefined;
}

function zoneOf(value: TemporalInstant): Zone | undefined {
  return value instanceof CypherDateTime ? (value.zone ?? value.offsetSeconds) : offsetOf(value);
}

function fromMap(type: TemporalType, map: CypherMap, clock: Clock): TemporalInstant {
  const fields = readFields(map);
  if (fields.zoneOnly) return present(type, { now: clock.now, zone: fields.zone! });
  return fromFields(type, fields, clock);
}

/** A value of the components given, over the values to take from. */
export function fromFields(type: TemporalType, fields: TemporalFields, clock: Clock): TemporalInstant {
  refuseOther(type, fields);
  switch (type) {
    case 'date':
      return new CypherDate(dayFrom(fields));
    case 'localtime':
      return new CypherLocalTime(nanoFrom(fields, true));
    case 'time':
      return timeFrom(fields, clock);
    case 'localdatetime':
      return new CypherLocalDateTime(dayFrom(fields), nanoFrom(fields, false));
    case 'datetime':
      return dateTimeFrom(fields, clock);
  }
}

function refuseOther(type: TemporalType, fields: TemporalFields): void {
  const hasDate = Object.keys(fields.date).length > 0;
  const hasTime = Object.keys(fields.time).length > 0;
  if (type === 'date' && hasTime) throw temporalError('A DATE has no components of time.');
  if ((type === 'time' || type === 'localtime') && hasDate) {
    throw temporalError(`A ${type} has no components of a date.`);
  }
  if (fields.zone !== undefined && type !== 'time' && type !== 'datetime') {
    throw temporalError(`A ${type} has no time zone.`);
  }
}

function dayFrom(fields: TemporalFields): number {
  return dateFromFields(fields.date, fields.from.date === undefined ? undefined : dayOf(fields.from.date));
}

function nanoFrom(fields: TemporalFields, hourNeeded: boolean): number {
  if (fields.from.time !== undefined) return timeFromFields(fields.time, nanoOf(fields.from.time));
  if (hourNeeded && fields.time.hour === undefined) throw temporalError('A time needs at least an hour.');
  return timeFromFields(fields.time, undefined);
}

function timeFrom(fields: TemporalFields, clock: Clock): CypherTime {
  const nano = nanoFrom(fields, true);
  const own = fields.from.time === undefined ? undefined : offsetOf(fields.from.time);
  if (fields.zone === undefined) return new CypherTime(nano, own ?? offsetNow(clock.zone, clock));
  const offset = offsetNow(fields.zone, clock);
  if (own === undefined) return new CypherTime(nano, offset);
  const moved = (nano + (offset - own) * NANOS_PER_SECOND) % NANOS_PER_DAY;
  return new CypherTime((moved + NANOS_PER_DAY) % NANOS_PER_DAY, offset);
}

function dateTimeFrom(fields: TemporalFields, clock: Clock): CypherDateTime {
  const epoch = epochNanos(fields);
  if (epoch !== undefined)
    return present('datetime', { now: epoch, zone: fields.zone ?? clock.zone }) as CypherDateTime;
  const day = dayFrom(fields);
  const nano = nanoFrom(fields, false);
  const from = fields.from.time;
  const own = from === undefined ? undefined : zoneOf(from);
  if (own === undefined) return zonedFromLocal(day, nano, fields.zone ?? clock.zone);
  const value = zonedFromLocal(day, nano, own, offsetOf(from!));
  if (fields.zone === undefined) return value;
  // A time that had a zone keeps its instant when it gets another.
  return zonedFromInstant(
    value.epochDay,
    value.nanoOfDay - value.offsetSeconds * NANOS_PER_SECOND,
    fields.zone,
  );
}

function epochNanos(fields: TemporalFields): bigint | undefined {
  const { epochSeconds, epochMillis } = fields;
  if (epochSeconds === undefined && epochMillis === undefined) return undefined;
  const fraction = BigInt(fields.time.nanosecond ?? 0);
  return epochSeconds === undefined
    ? epochMillis! * 1_000_000n + fraction
    : epochSeconds * 1_000_000_000n + fraction;
}
