/** Making durations: from whole parts, and from fractions that cascade into smaller units as in Neo4j. */
import { runtimeError } from '../../errors.ts';
import { CypherDuration } from './duration.ts';

const BILLION = 1_000_000_000n;
const NANOS_PER_DAY = 86_400n * BILLION;
/** 365.2425 / 12 days: what a fraction of a month is worth. */
const NANOS_PER_MONTH = 2_629_746n * BILLION;

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
  if (!fits) {
    throw runtimeError('ArithmeticError', 'NumberOutOfRange', 'The DURATION is too long to be represented.');
  }
  return new CypherDuration(months + 0, days + 0, total, rest + 0);
}

const SCALE_DIGITS = 30;
const SCALE = 10n ** BigInt(SCALE_DIGITS);

/**
 * A number as its shortest decimal, scaled by 10^30: exact for what people write, where a double is not.
 * @param value a finite number, or decimal digits with optional sign and fraction.
 */
export function fixed(value: number | bigint | string): bigint {
  if (typeof value === 'bigint') return value * SCALE;
  const [mantissa, exponent = '0'] = String(value).split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const negative = whole.startsWith('-');
  const digits = BigInt(whole.replace(/^[+-]/, '') + fraction);
  const shift = SCALE_DIGITS + Number(exponent) - fraction.length;
  const scaled = shift >= 0 ? digits * 10n ** BigInt(shift) : digits / 10n ** BigInt(-shift);
  return negative ? -scaled : scaled;
}

/** Parts scaled by {@link fixed}. Fractions of months become days, of days seconds, of seconds nanoseconds. */
export function durationFromFixed(
  months: bigint,
  days: bigint,
  seconds: bigint,
  nanos: bigint,
): CypherDuration {
  const wholeMonths = months / SCALE;
  const dayNanos = days * NANOS_PER_DAY + (months % SCALE) * NANOS_PER_MONTH;
  const wholeDays = dayNanos / (SCALE * NANOS_PER_DAY);
  const secondNanos = seconds * BILLION + (dayNanos % (SCALE * NANOS_PER_DAY));
  const wholeSeconds = secondNanos / (SCALE * BILLION);
  const wholeNanos = (nanos + (secondNanos % (SCALE * BILLION))) / SCALE;
  return makeDuration(Number(wholeMonths), Number(wholeDays), wholeSeconds, wholeNanos);
}

/** A duration of fractional parts. */
export function approximateDuration(
  months: number,
  days: number,
  seconds: number,
  nanos: number,
): CypherDuration {
  return durationFromFixed(fixed(months), fixed(days), fixed(seconds), fixed(nanos));
}
