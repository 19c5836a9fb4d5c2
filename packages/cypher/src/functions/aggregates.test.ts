import { describe, expect, it } from 'vitest';
import { CypherDuration } from '../values/temporal/duration.ts';
import { toCypherText } from '../values/text.ts';
import { type CypherValue, float } from '../values/types.ts';
import { aggregateFunctions } from './aggregates.ts';
import type { EvaluationContext } from './spec.ts';

function over(name: string, values: readonly CypherValue[], argument?: CypherValue): string {
  const spec = aggregateFunctions.find(candidate => candidate.name === name)!;
  const accumulator = spec.create({} as EvaluationContext);
  for (const value of values) accumulator.step(value, argument);
  return toCypherText(accumulator.result());
}

describe('aggregating functions', () => {
  it.each([
    ['count', [1, null, 2], '2'],
    ['collect', [1, null, 'a'], "[1, 'a']"],
    ['sum', [], '0'],
    ['sum', [1, 2, null], '3'],
    ['sum', [0.1, 0.2, 0.3], '0.6'],
    ['sum', [1, float(1)], '2.0'],
    ['avg', [], 'null'],
    ['avg', [1, 2], '1.5'],
    ['min', [2, null, 'a', 1.5], "'a'"],
    ['max', [2, null, 'a', Number.NaN], 'NaN'],
    ['stDev', [1], '0.0'],
    ['stDev', [2, 4, 4, 4, 5, 5, 7, 9], '2.138089935299395'],
    ['stDevP', [2, 4, 4, 4, 5, 5, 7, 9], '2.0'],
  ] as [string, CypherValue[], string][])('%s of %j is %s', (name, values, result) => {
    expect(over(name, values)).toBe(result);
  });

  it.each([
    ['percentileCont', [10, 20, 30], 0.25, '15.0'],
    ['percentileCont', [10, 20, 30], float(1), '30'],
    ['percentileDisc', [10, 20, 30], 0.25, '10'],
    ['percentileDisc', [10, 20, 30], 0.5, '20'],
    ['percentileDisc', [10, 20, 30], 0, '10'],
    ['percentileDisc', [], 0.5, 'null'],
  ] as [string, CypherValue[], CypherValue, string][])('%s of %j at %s is %s', (name, values, at, result) => {
    expect(over(name, values, at)).toBe(result);
  });

  it('adds and averages durations', () => {
    const hour = new CypherDuration(0, 0, 3600n, 0);
    const month = new CypherDuration(1, 0, 0n, 0);
    expect(over('sum', [hour, month])).toBe("'P1MT1H'");
    expect(over('avg', [hour, hour])).toBe("'PT1H'");
    expect(() => over('sum', [1, hour])).toThrow(/mix/);
  });

  it('ends exactly at the limit of 64 bits', () => {
    expect(() => over('sum', [2n ** 63n - 1n, 1])).toThrow(/range of INTEGER/);
    expect(() => over('sum', ['a'])).toThrow(/numbers/);
    expect(() => over('percentileDisc', [1], 1.1)).toThrow(/0.0 to 1.0/);
  });
});
