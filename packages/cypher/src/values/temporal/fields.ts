/** Reading the maps that temporal values are made from: `{year: 1984, week: 10, timezone: '+01:00'}`. */
import { describe } from '../mismatch.ts';
import { type CypherMap, type CypherValue, isInteger, mapGet, type TemporalInstant } from '../types.ts';
import { isInstant } from './arithmetic.ts';
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './calendar.ts';
import { checkField, type DateFields, needs } from './date-fields.ts';
import { temporalError } from './limits.ts';
import { parseZone, type Zone } from './zones.ts';

export interface TimeFields {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly millisecond?: number;
  readonly microsecond?: number;
  readonly nanosecond?: number;
}

/** A map that has been read: which components are there, and which values to take others from. */
export interface TemporalFields {
  readonly date: DateFields;
  readonly time: TimeFields;
  readonly from: { readonly date?: TemporalInstant; readonly time?: TemporalInstant };
  readonly zone: Zone | undefined;
  readonly epochSeconds: bigint | undefined;
  readonly epochMillis: bigint | undefined;
  /** Nothing but a zone: the present is meant. */
  readonly zoneOnly: boolean;
}

const DATE_NAMES = new Set([
  'year',
  'month',
  'day',
  'week',
  'dayOfWeek',
  'quarter',
  'dayOfQuarter',
  'ordinalDay',
]);
const TIME_NAMES = new Set(['hour', 'minute', 'second', 'millisecond', 'microsecond', 'nanosecond']);

/** A component that is NULL counts as missing. @throws CypherError for unknown keys and values of the wrong type. */
export function readFields(map: CypherMap): TemporalFields {
  const date: Record<string, number> = Object.create(null);
  const time: Record<string, number> = Object.create(null);
  const from: { date?: TemporalInstant; time?: TemporalInstant } = {};
  let zone: Zone | undefined;
  let epochSeconds: bigint | undefined;
  let epochMillis: bigint | undefined;
  const keys = Object.keys(map);
  for (const key of keys) {
    const value = mapGet(map, key);
    if (DATE_NAMES.has(key)) {
      if (value !== null) date[key] = whole(key, value);
    } else if (TIME_NAMES.has(key)) {
      if (value !== null) time[key] = whole(key, value);
    } else if (key === 'date') from.date = instant(key, value);
    else if (key === 'time') from.time = instant(key, value);
    else if (key === 'datetime') from.date = from.time = instant(key, value);
    else if (key === 'timezone') zone = parseZone(zoneText(value));
    else if (key === 'epochSeconds') epochSeconds = BigInt(whole(key, value));
    else if (key === 'epochMillis') epochMillis = BigInt(whole(key, value));
    else throw temporalError(`A temporal value has no component ${key.slice(0, 40)}.`);
  }
  return {
    date,
    time,
    from,
    zone,
    epochSeconds,
    epochMillis,
    zoneOnly: keys.length === 1 && zone !== undefined,
  };
}

function whole(name: string, value: CypherValue): number {
  if (isInteger(value)) return Number(value);
  throw temporalError(`The ${name} must be an INTEGER, not ${describe(value)}.`);
}

function instant(name: string, value: CypherValue): TemporalInstant {
  if (isInstant(value)) return value;
  throw temporalError(`The ${name} must be a temporal value, not ${describe(value)}.`);
}

function zoneText(value: CypherValue): string {
  if (typeof value === 'string') return value;
  throw temporalError(`The timezone must be a STRING, not ${describe(value)}.`);
}

/**
 * Nanoseconds of the day. Components that are missing come from the base, else are zero; coarser ones must be
 * there.
 */
export function timeFromFields(fields: TimeFields, base: number | undefined): number {
  const { hour, minute, second } = fields;
  if (base === undefined) {
    if (minute !== undefined && hour === undefined) needs('minute', 'hour');
    if (second !== undefined && minute === undefined) needs('second', 'minute');
    const subsecond = fields.millisecond ?? fields.microsecond ?? fields.nanosecond;
    if (subsecond !== undefined && second === undefined) needs('a fraction of a second', 'second');
  }
  const from = base ?? 0;
  const h = checkField('hour', hour ?? Math.floor(from / NANOS_PER_HOUR), 0, 23);
  const m = checkField('minute', minute ?? Math.floor((from % NANOS_PER_HOUR) / NANOS_PER_MINUTE), 0, 59);
  const s = checkField('second', second ?? Math.floor((from % NANOS_PER_MINUTE) / NANOS_PER_SECOND), 0, 59);
  return (
    h * NANOS_PER_HOUR +
    m * NANOS_PER_MINUTE +
    s * NANOS_PER_SECOND +
    fractionFrom(fields, from % NANOS_PER_SECOND)
  );
}

/** Beside a coarser unit, a finer one counts only what that unit leaves. */
function fractionFrom(fields: TimeFields, base: number): number {
  const { millisecond, microsecond, nanosecond } = fields;
  if (millisecond === undefined && microsecond === undefined && nanosecond === undefined) return base;
  const micros = millisecond === undefined ? 999_999 : 999;
  const nanos = microsecond !== undefined ? 999 : millisecond !== undefined ? 999_999 : 999_999_999;
  return (
    checkField('millisecond', millisecond ?? 0, 0, 999) * 1_000_000 +
    checkField('microsecond', microsecond ?? 0, 0, micros) * 1_000 +
    checkField('nanosecond', nanosecond ?? 0, 0, nanos)
  );
}
