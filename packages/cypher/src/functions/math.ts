/** Numeric and logarithmic functions. Neo4j Cypher Manual 5, "Mathematical functions". */

import { negate } from '../values/arithmetic.ts';
import { argumentError } from '../values/mismatch.ts';
import { type CypherValue, float, isInteger, toDouble } from '../values/types.ts';
import { double, number, string } from './arguments.ts';
import { optional, param, scalar, sig } from './define.ts';
import type { ScalarSpec, Signature } from './spec.ts';

const NUMBER = param('value', 'NUMBER');
const toFloat: Signature = sig([NUMBER], 'FLOAT');

function real(name: string, doc: string, compute: (value: number) => number): ScalarSpec {
  return scalar(name, 'math', toFloat, doc, ([value]) => float(compute(double(name, value!))));
}

function constant(name: string, doc: string, value: number): ScalarSpec {
  return scalar(name, 'math', sig([], 'FLOAT'), doc, () => value);
}

const MODES = ['UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN'] as const;
type Mode = (typeof MODES)[number];

/** Rounds a decimal, written out, so that 2.675 is 2.675 and not the double below it. */
function roundDecimal(value: number, precision: number, mode: Mode): number {
  const [mantissa, exponent = '0'] = Math.abs(value).toString().split('e') as [string, string?];
  const [whole, fraction = ''] = mantissa.split('.') as [string, string?];
  const digits = BigInt(whole + fraction);
  // value = digits * 10^scale
  const scale = Number(exponent) - fraction.length;
  if (scale >= -precision) return value;
  const divisor = 10n ** BigInt(-precision - scale);
  const quotient = digits / divisor;
  const rest = digits % divisor;
  const half = rest * 2n === divisor ? 0 : rest * 2n > divisor ? 1 : -1;
  const up = rest !== 0n && awayFromZero(mode, value < 0, half, quotient % 2n === 1n);
  const magnitude = Number(`${quotient + (up ? 1n : 0n)}e${-precision}`);
  return value < 0 ? -magnitude : magnitude;
}

function awayFromZero(mode: Mode, negative: boolean, half: -1 | 0 | 1, odd: boolean): boolean {
  switch (mode) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return !negative;
    case 'FLOOR':
      return negative;
    case 'HALF_UP':
      return half >= 0;
    case 'HALF_DOWN':
      return half > 0;
    case 'HALF_EVEN':
      return half > 0 || (half === 0 && odd);
  }
}

function round(args: readonly CypherValue[]): CypherValue {
  const value = double('round', args[0]!);
  if (!Number.isFinite(value)) return float(value);
  // Without precision ties go up (toward positive infinity), as Java's `Math.round`.
  if (args.length === 1) {
    const below = Math.floor(value);
    return float(value - below >= 0.5 ? below + 1 : below);
  }
  // A FLOAT as the precision is cut off, as in Neo4j.
  const precision = Math.trunc(double('round', args[1]!));
  if (!(precision >= 0)) throw argumentError(`round() takes a precision of 0 or more, not ${precision}.`);
  const mode = args.length > 2 ? string('round', args[2]!).toUpperCase() : 'HALF_UP';
  if (!(MODES as readonly string[]).includes(mode)) {
    throw argumentError(`round() knows the modes ${MODES.join(', ')}, not ${mode.slice(0, 20)}.`);
  }
  if (args.length === 2 && precision === 0) return round([args[0]!]);
  return float(precision > 330 ? value : roundDecimal(value, precision, mode as Mode));
}

export const mathFunctions: readonly ScalarSpec[] = [
  scalar(
    'abs',
    'math',
    [sig([param('value', 'INTEGER')], 'INTEGER'), sig([param('value', 'FLOAT')], 'FLOAT')],
    'The absolute value of a number.',
    ([value]) => {
      const given = number('abs', value!);
      if (isInteger(given)) return given < 0 ? negate(given) : given;
      return float(Math.abs(toDouble(given)));
    },
  ),
  real('ceil', 'The smallest whole number that is not less, as FLOAT.', value => Math.ceil(value)),
  real('floor', 'The largest whole number that is not greater, as FLOAT.', value => Math.floor(value)),
  scalar(
    'round',
    'math',
    sig([NUMBER, optional('precision', 'NUMBER'), optional('mode', 'STRING')], 'FLOAT'),
    'The number rounded to a whole, or to so many decimal places by the mode UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN or HALF_EVEN.',
    round,
  ),
  scalar('sign', 'math', sig([NUMBER], 'INTEGER'), '-1, 0 or 1: the sign of a number.', ([value]) => {
    const given = double('sign', value!);
    return given > 0 ? 1 : given < 0 ? -1 : 0;
  }),
  scalar(
    'isNaN',
    'math',
    sig([NUMBER], 'BOOLEAN'),
    'True for the FLOAT NaN (not a number).',
    ([value]) => Number.isNaN(double('isNaN', value!)),
    { kind: 'predicate' },
  ),
  scalar(
    'rand',
    'math',
    sig([], 'FLOAT'),
    'A random FLOAT from 0 (inclusive) to 1.',
    (_, context) => float(context.random()),
    {
      deterministic: false,
    },
  ),
  real('sqrt', 'The square root.', Math.sqrt),
  real('exp', 'e to the power of a number.', Math.exp),
  real('log', 'The natural logarithm.', Math.log),
  real('log10', 'The logarithm to the base 10.', Math.log10),
  constant('e', 'The base of the natural logarithm.', Math.E),
  constant('pi', 'The circle number π.', Math.PI),
];
