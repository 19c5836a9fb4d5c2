/** Making durations: from whole parts, and from fractions that cascade into smaller units as in Neo4j. */
import { runtimeError } from '../../errors.ts';
import { CypherDuration } from './duration.ts';

const BILLION = 1_000_000_000n;
const NANOS_PER_DAY = 86_400e9;
/** 365.2425 / 12 days: what a fraction of a month is worth. */
const NANOS_PER_MONTH = 2_629_746e9;

const MAX_LONG = 2n ** 63n - 1n;

/**
 * @param nanos of any size and sign; whole seconds are carried.
 * @throws CypherError `ArithmeticError` beyond the range of a part.
 */
export function makeDuration(
  months: number,
  days: number,
  seconds: bigint,
  nanos: number | bigint,
): CypherDuration {
  let total = seconds;
  let rest: number;
  if (typeof nanos === 'number' && Number.isSafeInteger(nanos)) {
    const carry = Math.floor(nanos / 1e9);
    total += BigInt(carry);
    rest = nanos - carry * 1e9;
  } else {
    const big = BigInt(nanos);
    let carry = big / BILLION;
    if (big % BILLION < 0n) carry -= 1n;
    total += carry;
    rest = Number(big - carry * BILLION);
  }
  const fits =
    Number.isSafeInteger(months) && Number.isSafeInteger(days) && total <= MAX_LONG && total >= -MAX_LONG;
  if (!fits) throw tooLong();
  return new CypherDuration(months + 0, days + 0, total, rest + 0);
}

/**
 * A duration of parts that may be fractions: those of months become days, of days seconds, of seconds
 * nanoseconds. In doubles and step by step as Neo4j does it, so that the last nanosecond is the same.
 * @throws CypherError where a part is not finite or beyond its range.
 */
export function approximateDuration(
  months: number,
  days: number,
  seconds: number,
  nanos: number,
): CypherDuration {
  const wholeMonths = Math.trunc(months);
  const allDays = days + ((months - wholeMonths) * NANOS_PER_MONTH) / NANOS_PER_DAY;
  const wholeDays = Math.trunc(allDays);
  const allSeconds = seconds + (allDays - wholeDays) * 86_400;
  const wholeSeconds = Math.trunc(allSeconds);
  const allNanos = Math.trunc(nanos + (allSeconds - wholeSeconds) * 1e9);
  if (!Number.isFinite(wholeSeconds) || !Number.isFinite(allNanos)) throw tooLong();
  return makeDuration(wholeMonths, wholeDays, BigInt(wholeSeconds), BigInt(allNanos));
}

function tooLong(): Error {
  return runtimeError('ArithmeticError', 'NumberOutOfRange', 'The DURATION is too long to be represented.');
}
