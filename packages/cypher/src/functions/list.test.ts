import { describe, expect, it } from 'vitest';
import { evaluated, failure } from '../../test/evaluate.ts';

describe('list functions', () => {
  it.each([
    ['range(1, 4)', '[1, 2, 3, 4]'],
    ['range(5, 1, -2)', '[5, 3, 1]'],
    ['range(1, 0)', '[]'],
    [
      'range(9223372036854775805, 9223372036854775807)',
      '[9223372036854775805, 9223372036854775806, 9223372036854775807]',
    ],
    ['size([1, null])', '2'],
    ["size('abc')", '3'],
    ['head([1, 2])', '1'],
    ['head([])', 'null'],
    ['last([1, 2])', '2'],
    ['tail([1, 2, 3])', '[2, 3]'],
    ['tail([])', '[]'],
    ['reverse([1, null, 2])', '[2, null, 1]'],
    ['isEmpty([])', 'true'],
    ["isEmpty('a')", 'false'],
    ['isEmpty({})', 'true'],
    ['keys({a: 1, b: null})', "['a', 'b']"],
    ['coalesce(null, 2, 3)', '2'],
    ['nullIf(1, 1.0)', 'null'],
    ["nullIf('a', 'b')", "'a'"],
    ['valueType([1, null])', "'LIST<INTEGER> NOT NULL'"],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it('limits ranges before they fill the memory', () => {
    expect(failure('range(0, 9223372036854775807)')).toBe('LimitError.ListTooLong');
    expect(failure('range(1, 2, 0)')).toBe('ArgumentError.NumberOutOfRange');
  });
});
