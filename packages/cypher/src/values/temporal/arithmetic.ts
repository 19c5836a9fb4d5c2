/** `+` and `-` between temporal values and durations, and a duration times or divided by a number. */
import { runtimeError } from '../../errors.ts';
import type { CypherValue, TemporalInstant } from '../types.ts';
import { addMonths, NANOS_PER_DAY, NANOS_PER_SECOND, SECONDS_PER_DAY } from './calendar.ts';
import { CypherDate } from './date.ts';
import { CypherDateTime } from './date-time.ts';
import { CypherDuration } from './duration.ts';
import { approximateDuration, makeDuration } from './duration-parts.ts';
import { checkEpochDay } from './limits.ts';
import { CypherLocalDateTime } from './local-date-time.ts';
import { CypherLocalTime } from './local-time.ts';
import { CypherTime } from './time.ts';
import { zonedFromInstant, zonedFromLocal } from './zones.ts';

/** `null` where the two do not add up. */
export function addTemporal(a: CypherValue, b: CypherValue): CypherValue {
  if (b instanceof CypherDuration) {
    if (a instanceof CypherDuration) return addDurations(a, b, 1);
    return isInstant(a) ? shift(a, b, 1) : null;
  }
  return a instanceof CypherDuration && isInstant(b) ? shift(b, a, 1) : null;
}

/** `null` where the second cannot be taken from the first. */
export function subtractTemporal(a: CypherValue, b: CypherValue): CypherValue {
  if (!(b instanceof CypherDuration)) return null;
  if (a instanceof CypherDuration) return addDurations(a, b, -1);
  return isInstant(a) ? shift(a, b, -1) : null;
}

export function isInstant(value: CypherValue): value is TemporalInstant {
  return (
    value instanceof CypherDate ||
    value instanceof CypherDateTime ||
    value instanceof CypherLocalDateTime ||
    value instanceof CypherLocalTime ||
    value instanceof CypherTime
  );
}

function addDurations(a: CypherDuration, b: CypherDuration, sign: 1 | -1): CypherDuration {
  return makeDuration(
    a.months + sign * b.months,
    a.days + sign * b.days,
    a.seconds + BigInt(sign) * b.seconds,
    a.nanos + sign * b.nanos,
  );
}

/**
 * Moves by months, then days, then time. A DATE moves by the whole days of the time part only; times of day
 * wrap around; a zoned datetime keeps its wall clock over months and days and its instant over hours.
 */
export function shift<T extends TemporalInstant>(value: T, duration: CypherDuration, sign: 1 | -1): T;
export function shift(value: TemporalInstant, duration: CypherDuration, sign: 1 | -1): TemporalInstant {
  if (value instanceof CypherDate) {
    const wholeDays = Number(duration.seconds / BigInt(SECONDS_PER_DAY));
    return new CypherDate(checkEpochDay(movedDay(value.epochDay, duration, sign) + sign * wholeDays));
  }
  if (value instanceof CypherLocalTime)
    return new CypherLocalTime(moveTime(value.nanoOfDay, duration, sign).nano);
  if (value instanceof CypherTime) {
    return new CypherTime(moveTime(value.nanoOfDay, duration, sign).nano, value.offsetSeconds);
  }
  const day = checkEpochDay(movedDay(value.epochDay, duration, sign));
  if (value instanceof CypherLocalDateTime) {
    const moved = moveTime(value.nanoOfDay, duration, sign);
    return new CypherLocalDateTime(checkEpochDay(day + moved.days), moved.nano);
  }
  const atDay =
    day === value.epochDay
      ? value
      : zonedFromLocal(day, value.nanoOfDay, value.zone ?? value.offsetSeconds, value.offsetSeconds);
  if (duration.seconds === 0n && duration.nanos === 0) return atDay;
  const moved = moveTime(atDay.nanoOfDay, duration, sign);
  const localDay = checkEpochDay(atDay.epochDay + moved.days);
  return zonedFromInstant(
    localDay,
    moved.nano - atDay.offsetSeconds * NANOS_PER_SECOND,
    value.zone ?? value.offsetSeconds,
  );
}

function movedDay(epochDay: number, duration: CypherDuration, sign: 1 | -1): number {
  return addMonths(epochDay, sign * duration.months) + sign * duration.days;
}

function moveTime(nanoOfDay: number, duration: CypherDuration, sign: 1 | -1): { days: number; nano: number } {
  const perDay = BigInt(SECONDS_PER_DAY);
  const days = Number(duration.seconds / perDay);
  const rest = Number(duration.seconds % perDay);
  const total = nanoOfDay + sign * (rest * NANOS_PER_SECOND + duration.nanos);
  const carry = Math.floor(total / NANOS_PER_DAY);
  return { days: sign * days + carry, nano: total - carry * NANOS_PER_DAY };
}

export function multiplyDuration(duration: CypherDuration, factor: number): CypherDuration {
  checkFactor(factor);
  if (Number.isSafeInteger(factor)) {
    const nanos = BigInt(duration.nanos) * BigInt(factor);
    return makeDuration(
      duration.months * factor,
      duration.days * factor,
      duration.seconds * BigInt(factor) + nanos / BigInt(NANOS_PER_SECOND),
      Number(nanos % BigInt(NANOS_PER_SECOND)),
    );
  }
  return approximateDuration(
    duration.months * factor,
    duration.days * factor,
    Number(duration.seconds) * factor,
    duration.nanos * factor,
  );
}

export function divideDuration(duration: CypherDuration, divisor: number): CypherDuration {
  if (divisor === 0) {
    throw runtimeError('ArithmeticError', 'DivisionByZero', 'A DURATION cannot be divided by zero.');
  }
  checkFactor(divisor);
  return approximateDuration(
    duration.months / divisor,
    duration.days / divisor,
    Number(duration.seconds) / divisor,
    duration.nanos / divisor,
  );
}

function checkFactor(factor: number): void {
  if (Number.isFinite(factor)) return;
  throw runtimeError(
    'ArithmeticError',
    'NumberOutOfRange',
    `A DURATION cannot be multiplied or divided by ${factor}: use a finite number.`,
  );
}
