/** Temporal values from strings: ISO 8601 in the long and the compact forms that Cypher takes. */
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './calendar.ts';
import { type DateFields, dateFromFields } from './date-fields.ts';
import type { CypherDuration } from './duration.ts';
import { durationFromFixed, fixed } from './duration-parts.ts';
import { temporalError } from './limits.ts';
import { parseOffset, parseZone, type Zone } from './zones.ts';

const LONG_DATE =
  /^(\d{4}|[+-]\d{1,9})(?:-(\d{1,2})(?:-(\d{1,2}))?|-W(\d{1,2})(?:-(\d))?|-Q(\d)(?:-(\d{1,2}))?|-(\d{3}))?$/;
const COMPACT_DATE = /^(\d{4})(?:(\d{2})(\d{2})?|W(\d{2})(\d)?|Q(\d)(\d{2})?|(\d{3}))$/;
const LONG_TIME = /^(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?$/;
const COMPACT_TIME = /^(\d{2})(?:(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?)?$/;
const ZONE = /(Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[([^\]]+)\])?$/i;

export interface ParsedTime {
  readonly nanoOfDay: number;
  /** `undefined` where none was written. */
  readonly zone: Zone | undefined;
  /** The offset that was written beside a named zone. */
  readonly offset: number | undefined;
}

export interface ParsedDateTime extends ParsedTime {
  readonly epochDay: number;
}

/** @throws CypherError where the text is no date. Same below. */
export function parseDate(text: string): number {
  const match = LONG_DATE.exec(text) ?? COMPACT_DATE.exec(text);
  if (match === null) throw unreadable(text, 'DATE', '2015-07-21');
  const names = [
    'year',
    'month',
    'day',
    'week',
    'dayOfWeek',
    'quarter',
    'dayOfQuarter',
    'ordinalDay',
  ] as const;
  const fields: { -readonly [K in keyof DateFields]: DateFields[K] } = {};
  names.forEach((name, i) => {
    const digits = match[i + 1];
    if (digits !== undefined) fields[name] = Number(digits);
  });
  return dateFromFields(fields);
}

/** A time with or without zone. */
export function parseTime(text: string): ParsedTime {
  const zone = ZONE.exec(text)!;
  const nanoOfDay = clockOf(text.slice(0, zone.index));
  if (nanoOfDay === null) throw unreadable(text, 'time', '21:40:32.142');
  return { nanoOfDay, ...zoneOf(zone) };
}

/** A date, and a time (midnight where missing) with or without zone. */
export function parseDateTime(text: string): ParsedDateTime {
  const at = text.search(/[Tt]/);
  // A zone's name may hold a `T`; a date holds no `[`.
  const bracket = text.indexOf('[');
  if (at === -1 || (bracket !== -1 && bracket < at)) {
    const zone = bracket === -1 ? undefined : ZONE.exec(text.slice(bracket))!;
    const epochDay = parseDate(bracket === -1 ? text : text.slice(0, bracket));
    return { epochDay, nanoOfDay: 0, ...(zone === undefined ? NO_ZONE : zoneOf(zone)) };
  }
  return { epochDay: parseDate(text.slice(0, at)), ...parseTime(text.slice(at + 1)) };
}

const NO_ZONE = { zone: undefined, offset: undefined };

function zoneOf(match: RegExpExecArray): { zone: Zone | undefined; offset: number | undefined } {
  const offset = match[1] === undefined ? undefined : parseOffset(match[1])!;
  return match[2] === undefined ? { zone: offset, offset: undefined } : { zone: parseZone(match[2]), offset };
}

function clockOf(text: string): number | null {
  const match = LONG_TIME.exec(text) ?? COMPACT_TIME.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2] ?? 0), Number(match[3] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) {
    throw temporalError(`${text} is no time of day: hours go to 23, minutes and seconds to 59.`);
  }
  const fraction = Number((match[4] ?? '').padEnd(9, '0'));
  return hour * NANOS_PER_HOUR + minute * NANOS_PER_MINUTE + second * NANOS_PER_SECOND + fraction;
}

const AMOUNT = '([+-]?\\d{1,18}(?:[.,]\\d{1,18})?)';
const DURATION_UNITS = new RegExp(
  `^([+-]?)P(?=.)(?:${AMOUNT}Y)?(?:${AMOUNT}M)?(?:${AMOUNT}W)?(?:${AMOUNT}D)?(?:T(?=.)(?:${AMOUNT}H)?(?:${AMOUNT}M)?(?:${AMOUNT}S)?)?$`,
  'i',
);
const DURATION_DATE =
  /^([+-]?)P(?:(\d{4})-(\d{2})-(\d{2})|(\d{4})(\d{2})(\d{2}))(?:T(?:(\d{2}):(\d{2}):(\d{2})|(\d{2})(\d{2})(\d{2}))(?:[.,](\d{1,9}))?)?$/i;

/** `P12Y5M14DT16H12M70.5S`, each amount with optional sign and fraction, or `P2012-02-02T14:37:21.545`. */
export function parseDuration(text: string): CypherDuration {
  const units = DURATION_UNITS.exec(text);
  if (units !== null) {
    const sign = units[1] === '-' ? -1n : 1n;
    const [years, months, weeks, days, hours, minutes, seconds] = units
      .slice(2)
      .map(amount => (amount === undefined ? 0n : sign * fixed(amount.replace(',', '.')))) as [
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    return durationFromFixed(
      years * 12n + months,
      weeks * 7n + days,
      hours * 3600n + minutes * 60n + seconds,
      0n,
    );
  }
  const date = DURATION_DATE.exec(text);
  if (date === null) throw unreadable(text, 'DURATION', 'P1Y2M10DT2H30M');
  const sign = date[1] === '-' ? -1n : 1n;
  const part = (long: number, compact: number) => sign * fixed(date[long] ?? date[compact] ?? '0');
  const fraction = sign * fixed((date[14] ?? '').padEnd(9, '0'));
  return durationFromFixed(
    part(2, 5) * 12n + part(3, 6),
    part(4, 7),
    part(8, 11) * 3600n + part(9, 12) * 60n + part(10, 13),
    fraction,
  );
}

function unreadable(text: string, type: string, example: string): Error {
  return temporalError(
    `${JSON.stringify(text.slice(0, 60))} cannot be read as a ${type}: write it like '${example}'.`,
  );
}
