/** Functions that make durations. openCypher 9, "Duration functions". */

import { describe, unexpected } from '../values/mismatch.ts';
import { isInstant } from '../values/temporal/arithmetic.ts';
import {
  durationBetween,
  durationInDays,
  durationInMonths,
  durationInSeconds,
} from '../values/temporal/between.ts';
import { CypherDuration } from '../values/temporal/duration.ts';
import { approximateDuration, makeDuration } from '../values/temporal/duration-parts.ts';
import { temporalError } from '../values/temporal/limits.ts';
import { parseDuration } from '../values/temporal/parse.ts';
import {
  type CypherMap,
  type CypherValue,
  isMap,
  isNumber,
  type TemporalInstant,
  toDouble,
} from '../values/types.ts';
import { INSTANTS, param, scalar, sig } from './define.ts';
import type { ScalarSpec } from './spec.ts';

/** Each component as so many of months, days, seconds or nanoseconds. */
const PARTS: Readonly<Record<string, readonly ['months' | 'days' | 'seconds' | 'nanos', bigint]>> = {
  years: ['months', 12n],
  quarters: ['months', 3n],
  months: ['months', 1n],
  weeks: ['days', 7n],
  days: ['days', 1n],
  hours: ['seconds', 3600n],
  minutes: ['seconds', 60n],
  seconds: ['seconds', 1n],
  milliseconds: ['nanos', 1_000_000n],
  microseconds: ['nanos', 1_000n],
  nanoseconds: ['nanos', 1n],
};

function fromMap(map: CypherMap): CypherDuration {
  const exact = { months: 0n, days: 0n, seconds: 0n, nanos: 0n };
  const rough = { months: 0, days: 0, seconds: 0, nanos: 0 };
  let whole = true;
  const names = Object.keys(map);
  if (names.length === 0) throw temporalError('A duration needs at least one component.');
  for (const name of names) {
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (part === undefined) {
      throw temporalError(
        `A duration has no component ${name.slice(0, 40)}: use ${Object.keys(PARTS).join(', ')}.`,
      );
    }
    const value = map[name]!;
    if (!isNumber(value) || !Number.isFinite(toDouble(value))) {
      throw temporalError(`The ${name} of a duration must be a finite number, not ${describe(value)}.`);
    }
    const [unit, size] = part;
    if (Number.isInteger(toDouble(value)))
      exact[unit] += BigInt(typeof value === 'bigint' ? value : toDouble(value)) * size;
    else whole = false;
    rough[unit] += toDouble(value) * Number(size);
  }
  return whole
    ? makeDuration(Number(exact.months), Number(exact.days), exact.seconds, exact.nanos)
    : approximateDuration(rough.months, rough.days, rough.seconds, rough.nanos);
}

function difference(
  which: string,
  doc: string,
  compute: (from: TemporalInstant, to: TemporalInstant) => CypherDuration,
): ScalarSpec {
  const name = `duration.${which}`;
  return scalar(
    name,
    'duration',
    sig([param('from', INSTANTS), param('to', INSTANTS)], 'DURATION'),
    doc,
    ([from, to]) => compute(instantOf(name, from!), instantOf(name, to!)),
    { typesAtRuntime: true },
  );
}

function instantOf(name: string, value: CypherValue): TemporalInstant {
  if (isInstant(value)) return value;
  throw unexpected(name, 'a temporal value', value);
}

export const durationFunctions: readonly ScalarSpec[] = [
  scalar(
    'duration',
    'duration',
    sig([param('input', ['STRING', 'MAP', 'DURATION'])], 'DURATION'),
    'A DURATION from a string in ISO 8601 or a map of components, whose fractions become smaller units.',
    ([input]) => {
      if (typeof input === 'string') return parseDuration(input);
      if (input instanceof CypherDuration) return input;
      if (isMap(input!)) return fromMap(input);
      throw unexpected('duration', 'a STRING or a MAP', input!);
    },
  ),
  difference(
    'between',
    'The duration between two temporal values in months, days and seconds.',
    durationBetween,
  ),
  difference('inMonths', 'The whole months between two temporal values.', durationInMonths),
  difference('inDays', 'The whole days between two temporal values.', durationInDays),
  difference('inSeconds', 'The seconds between two temporal values.', durationInSeconds),
];
