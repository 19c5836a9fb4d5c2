/** Functions that make and cut temporal values. openCypher 9, "Temporal functions". */

import { unexpected } from '../values/mismatch.ts';
import { isInstant } from '../values/temporal/arithmetic.ts';
import {
  type Clock,
  construct,
  defaultZone,
  present,
  type TemporalType,
} from '../values/temporal/construct.ts';
import { truncate } from '../values/temporal/truncate.ts';
import { type CypherValue, mapOf, type TemporalInstant } from '../values/types.ts';
import { integer, map, string } from './arguments.ts';
import { INSTANTS, optional, param, scalar, sig } from './define.ts';
import type { EvaluationContext, ScalarSpec, TypeName } from './spec.ts';

const READS = { readsContext: true };
const EMPTY = mapOf([]);

function clockOf(context: EvaluationContext, now: bigint = context.statementTime): Clock {
  return { now, zone: defaultZone(context.timeZone) };
}

function instantOf(name: string, value: CypherValue): TemporalInstant {
  if (isInstant(value)) return value;
  throw unexpected(name, 'a temporal value', value);
}

/** The present by one of the three clocks, in the zone given. */
function reading(
  type: TemporalType,
  result: TypeName,
  which: 'transaction' | 'statement' | 'realtime',
  now: (context: EvaluationContext) => bigint,
): ScalarSpec {
  const name = `${type}.${which}`;
  return scalar(
    name,
    'temporal',
    sig([optional('timezone', 'STRING')], result),
    `The present ${result} by the clock of the ${which === 'realtime' ? 'host' : which}.`,
    ([zone], context) => {
      const clock = clockOf(context, now(context));
      return present(type, zone === undefined ? clock : { ...clock, zone: defaultZone(string(name, zone)) });
    },
    which === 'realtime' ? { deterministic: false } : READS,
  );
}

function family(type: TemporalType, result: TypeName): ScalarSpec[] {
  const truncateName = `${type}.truncate`;
  return [
    scalar(
      type,
      'temporal',
      sig([optional('input', ['STRING', 'MAP', ...INSTANTS])], result),
      `A ${result} from a string in ISO 8601, a map of components or another temporal value; without argument the present.`,
      ([input], context) =>
        input === undefined ? present(type, clockOf(context)) : construct(type, input, clockOf(context)),
      READS,
    ),
    reading(type, result, 'transaction', context => context.transactionTime),
    reading(type, result, 'statement', context => context.statementTime),
    reading(type, result, 'realtime', context => context.realTime()),
    scalar(
      truncateName,
      'temporal',
      sig([param('unit', 'STRING'), optional('input', INSTANTS), optional('fields', 'MAP')], result),
      `A ${result} cut off below a unit, with finer components set from a map.`,
      ([unit, input, fields], context) => {
        const clock = clockOf(context);
        const value = input === undefined ? present(type, clock) : instantOf(truncateName, input);
        const finer = fields === undefined ? EMPTY : map(truncateName, fields);
        return truncate(type, string(truncateName, unit!), value, finer, clock);
      },
      READS,
    ),
  ];
}

export const temporalFunctions: readonly ScalarSpec[] = [
  ...family('date', 'DATE'),
  ...family('localtime', 'LOCAL TIME'),
  ...family('time', 'ZONED TIME'),
  ...family('localdatetime', 'LOCAL DATETIME'),
  ...family('datetime', 'ZONED DATETIME'),
  scalar(
    'datetime.fromEpoch',
    'temporal',
    sig([param('seconds', 'NUMBER'), param('nanoseconds', 'NUMBER')], 'ZONED DATETIME'),
    'The ZONED DATETIME so many seconds and nanoseconds after 1970-01-01T00:00Z.',
    ([seconds, nanos]) => {
      const whole = BigInt(integer('datetime.fromEpoch', seconds!)) * 1_000_000_000n;
      return present('datetime', { now: whole + BigInt(integer('datetime.fromEpoch', nanos!)), zone: 0 });
    },
  ),
  scalar(
    'datetime.fromEpochMillis',
    'temporal',
    sig([param('milliseconds', 'NUMBER')], 'ZONED DATETIME'),
    'The ZONED DATETIME so many milliseconds after 1970-01-01T00:00Z.',
    ([millis]) => {
      const nanos = BigInt(integer('datetime.fromEpochMillis', millis!)) * 1_000_000n;
      return present('datetime', { now: nanos, zone: 0 });
    },
  ),
];
