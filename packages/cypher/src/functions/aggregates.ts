/** Aggregating functions. openCypher 9, "Aggregating functions". NULLs are passed over. */
import { runtimeError } from '../errors.ts';
import { add, divide } from '../values/arithmetic.ts';
import { describe, unexpected } from '../values/mismatch.ts';
import { order } from '../values/order.ts';
import { checkList, MAX_LIST } from '../values/sizes.ts';
import { CypherDuration } from '../values/temporal/duration.ts';
import {
  type CypherFloat,
  type CypherInteger,
  type CypherValue,
  float,
  isInteger,
  isNumber,
  toDouble,
} from '../values/types.ts';
import { aggregate, param, sig } from './define.ts';
import type { Accumulator, AggregateSpec } from './spec.ts';

const ANY = param('value', 'ANY');
const NUMBER = param('value', 'NUMBER');

class Count implements Accumulator {
  #count = 0;
  step(value: CypherValue): void {
    if (value !== null) this.#count++;
  }
  result(): CypherValue {
    return this.#count;
  }
}

class Collect implements Accumulator {
  readonly #values: CypherValue[] = [];
  step(value: CypherValue): void {
    if (value === null) return;
    if (this.#values.length >= MAX_LIST) checkList(this.#values.length + 1);
    this.#values.push(value);
  }
  result(): CypherValue {
    return this.#values;
  }
}

/** `min` for sign -1, `max` for 1, by the order of ORDER BY. */
class Extreme implements Accumulator {
  readonly #sign: 1 | -1;
  #best: CypherValue = null;
  constructor(sign: 1 | -1) {
    this.#sign = sign;
  }
  step(value: CypherValue): void {
    if (value === null) return;
    if (this.#best === null || order(value, this.#best) * this.#sign > 0) this.#best = value;
  }
  result(): CypherValue {
    return this.#best;
  }
}

/** INTEGERs exactly, FLOATs with Kahan's correction, durations by part. */
class Sum implements Accumulator {
  readonly #name: string;
  #integers: CypherInteger = 0;
  #total = 0;
  #correction = 0;
  #floats = false;
  #duration: CypherValue = null;
  #count = 0;
  constructor(name: string) {
    this.#name = name;
  }
  step(value: CypherValue): void {
    if (value === null) return;
    if (value instanceof CypherDuration) {
      if (this.#count > 0 && this.#duration === null) throw this.#mixed();
      this.#duration = this.#duration === null ? value : add(this.#duration, value);
    } else if (!isNumber(value)) {
      throw unexpected(this.#name, 'numbers or DURATIONs', value);
    } else {
      if (this.#duration !== null) throw this.#mixed();
      if (isInteger(value)) this.#integers = add(this.#integers, value) as CypherInteger;
      else this.#addFloat(toDouble(value));
    }
    this.#count++;
  }
  #addFloat(value: number): void {
    this.#floats = true;
    const corrected = value - this.#correction;
    const next = this.#total + corrected;
    // Infinities have no remainder: Infinity - Infinity would turn the sum into NaN.
    this.#correction = Number.isFinite(next) ? next - this.#total - corrected : 0;
    this.#total = next;
  }
  #mixed(): Error {
    return runtimeError(
      'TypeError',
      'InvalidArgumentValue',
      `${this.#name}() cannot mix numbers and DURATIONs.`,
    );
  }
  get count(): number {
    return this.#count;
  }
  result(): CypherValue {
    if (this.#duration !== null) return this.#duration;
    return this.#floats ? float(this.#total + Number(this.#integers)) : this.#integers;
  }
}

class Average implements Accumulator {
  readonly #sum = new Sum('avg');
  step(value: CypherValue): void {
    this.#sum.step(value);
  }
  result(): CypherValue {
    const count = this.#sum.count;
    if (count === 0) return null;
    const sum = this.#sum.result();
    return sum instanceof CypherDuration
      ? divide(sum, count)
      : float(toDouble(sum as CypherInteger | CypherFloat) / count);
  }
}

/** Welford's method: stable in one pass. */
class Deviation implements Accumulator {
  readonly #name: string;
  readonly #population: boolean;
  #count = 0;
  #mean = 0;
  #squares = 0;
  constructor(name: string, population: boolean) {
    this.#name = name;
    this.#population = population;
  }
  step(value: CypherValue): void {
    if (value === null) return;
    if (!isNumber(value)) throw unexpected(this.#name, 'numbers', value);
    const number = toDouble(value);
    this.#count++;
    const delta = number - this.#mean;
    this.#mean += delta / this.#count;
    this.#squares += delta * (number - this.#mean);
  }
  result(): CypherValue {
    if (this.#count === 0) return null;
    const divisor = this.#population ? this.#count : this.#count - 1;
    return float(divisor <= 0 ? 0 : Math.sqrt(this.#squares / divisor));
  }
}

class Percentile implements Accumulator {
  readonly #name: string;
  readonly #continuous: boolean;
  readonly #values: (CypherInteger | CypherFloat)[] = [];
  #percentile: number | undefined;
  constructor(name: string, continuous: boolean) {
    this.#name = name;
    this.#continuous = continuous;
  }
  step(value: CypherValue, argument: CypherValue = null): void {
    this.#percentile ??= this.#check(argument);
    if (value === null) return;
    if (!isNumber(value)) throw unexpected(this.#name, 'numbers', value);
    this.#values.push(value);
  }
  #check(argument: CypherValue): number {
    const percentile = isNumber(argument) ? toDouble(argument) : Number.NaN;
    if (percentile >= 0 && percentile <= 1) return percentile;
    throw runtimeError(
      'ArgumentError',
      'NumberOutOfRange',
      `${this.#name}() takes a percentile from 0.0 to 1.0, not ${describe(argument)}.`,
    );
  }
  result(): CypherValue {
    const values = this.#values;
    const percentile = this.#percentile ?? 0;
    if (values.length === 0) return null;
    values.sort(order);
    if (!this.#continuous) {
      const at = Math.ceil(percentile * values.length) - 1;
      return values[Math.max(0, at)]!;
    }
    const position = percentile * (values.length - 1);
    const below = Math.floor(position);
    // As in Neo4j: where nothing is interpolated it is the value itself, INTEGER or FLOAT.
    if (below === position) return values[below]!;
    const low = toDouble(values[below]!);
    const high = toDouble(values[Math.ceil(position)]!);
    const weight = position - below;
    return float(low * (1 - weight) + high * weight);
  }
}

export const aggregateFunctions: readonly AggregateSpec[] = [
  aggregate(
    'count',
    sig([ANY], 'INTEGER'),
    'The number of values that are not NULL; count(*) counts rows.',
    () => new Count(),
  ),
  aggregate('collect', sig([ANY], 'LIST'), 'All values that are not NULL as a list.', () => new Collect()),
  aggregate(
    'sum',
    [sig([NUMBER], 'NUMBER'), sig([param('value', 'DURATION')], 'DURATION')],
    'The sum of numbers or durations; 0 of none.',
    () => new Sum('sum'),
  ),
  aggregate(
    'avg',
    [sig([NUMBER], 'FLOAT'), sig([param('value', 'DURATION')], 'DURATION')],
    'The average of numbers or durations.',
    () => new Average(),
  ),
  aggregate('min', sig([ANY], 'ANY'), 'The least value in the order of ORDER BY.', () => new Extreme(-1), {
    ignoresDuplicates: true,
  }),
  aggregate('max', sig([ANY], 'ANY'), 'The greatest value in the order of ORDER BY.', () => new Extreme(1), {
    ignoresDuplicates: true,
  }),
  aggregate(
    'stDev',
    sig([NUMBER], 'FLOAT'),
    'The standard deviation of a sample (divided by n - 1).',
    () => new Deviation('stDev', false),
  ),
  aggregate(
    'stDevP',
    sig([NUMBER], 'FLOAT'),
    'The standard deviation of a whole population (divided by n).',
    () => new Deviation('stDevP', true),
  ),
  aggregate(
    'percentileCont',
    sig([NUMBER, param('percentile', 'NUMBER')], 'FLOAT'),
    'The percentile from 0.0 to 1.0, interpolated between the two nearest values.',
    () => new Percentile('percentileCont', true),
  ),
  aggregate(
    'percentileDisc',
    sig([NUMBER, param('percentile', 'NUMBER')], 'NUMBER'),
    'The percentile from 0.0 to 1.0, always one of the values.',
    () => new Percentile('percentileDisc', false),
  ),
];
