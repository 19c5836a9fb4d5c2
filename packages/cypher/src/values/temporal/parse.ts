/** Temporal values from strings: ISO 8601 in the long and the compact forms that Cypher takes. */
import { NANOS_PER_HOUR, NANOS_PER_MINUTE, NANOS_PER_SECOND } from './calendar.ts';
import { type DateFields, dateFromFields } from './date-fields.ts';
import type { CypherDuration } from './duration.ts';
import { approximateDuration, makeDuration } from './duration-parts.ts';
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
  if (at === -1) return { epochDay: parseDate(text), nanoOfDay: 0, zone: undefined, offset: undefined };
  return { epochDay: parseDate(text.slice(0, at)), ...parseTime(text.slice(at + 1)) };
}

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

/** `P12Y5M14DT16H12M70.5S`, each amount with an optional sign, the last with an optional fraction, or `P2012-02-02T14:37:21.545`. */
export function parseDuration(text: string): CypherDuration {
  const units = DURATION_UNITS.exec(text);
  if (units !== null) return fromUnits(units[1] === '-' ? -1 : 1, units.slice(2));
  const date = DURATION_DATE.exec(text);
  if (date === null) throw unreadable(text, 'DURATION', 'P1Y2M10DT2H30M');
  const sign = date[1] === '-' ? -1 : 1;
  const part = (long: number, compact: number) => sign * Number(date[long] ?? date[compact] ?? 0);
  const seconds = part(8, 11) * 3600 + part(9, 12) * 60 + part(10, 13);
  const nanos = sign * Number((date[14] ?? '').padEnd(9, '0'));
  return makeDuration(part(2, 5) * 12 + part(3, 6), part(4, 7), BigInt(seconds), nanos);
}

function fromUnits(sign: 1 | -1, amounts: readonly (string | undefined)[]): CypherDuration {
  const present = amounts.filter(amount => amount !== undefined);
  if (present.slice(0, -1).some(amount => /[.,]/.test(amount))) {
    throw temporalError('Only the last amount of a DURATION can have a fraction.');
  }
  const texts = amounts.map(amount => (amount ?? '0').replace(',', '.'));
  const [years, months, weeks, days, hours, minutes] = texts.map(text => sign * Number(text)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  // Seconds are read digit by digit: a double has too few for nanoseconds.
  const [second = '0', fraction = ''] = texts[6]!.split('.');
  const negative = second.startsWith('-') ? -sign : sign;
  const nanos = negative * Number(fraction.slice(0, 9).padEnd(9, '0'));
  const allMonths = years * 12 + months;
  const allDays = weeks * 7 + days;
  const whole = [allMonths, allDays, hours, minutes].every(Number.isInteger);
  if (!whole) {
    return approximateDuration(
      allMonths,
      allDays,
      hours * 3600 + minutes * 60 + sign * Number(second),
      nanos,
    );
  }
  const seconds =
    BigInt(hours) * 3600n + BigInt(minutes) * 60n + BigInt(sign) * BigInt(second.replace('+', ''));
  return makeDuration(allMonths, allDays, seconds, nanos);
}

function unreadable(text: string, type: string, example: string): Error {
  return temporalError(
    `${JSON.stringify(text.slice(0, 60))} cannot be read as a ${type}: write it like '${example}'.`,
  );
}
