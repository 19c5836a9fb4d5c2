import { describe, expect, it } from 'vitest';
import { evaluated, failure } from '../../test/evaluate.ts';

describe('conversions', () => {
  it.each([
    ["toInteger('42')", '42'],
    ["toInteger('-7.9')", '-7'],
    ["toInteger('1e3')", '1000'],
    ["toInteger('9223372036854775807')", '9223372036854775807'],
    ["toIntegerOrNull('9223372036854775808')", 'null'],
    ["toInteger('0x1F')", 'null'],
    ["toFloat('1f')", '1.0'],
    ["toInteger('x')", 'null'],
    ['toInteger(true)', '1'],
    ['toInteger(1e300)', '9223372036854775807'],
    ['toInteger(-0.5)', '0'],
    ["toFloat('1')", '1.0'],
    ["toFloat('.5')", '0.5'],
    ["toFloat('one')", 'null'],
    ['toFloat(2)', '2.0'],
    ["toBoolean('TRUE')", 'true'],
    ["toBoolean('yes')", 'null'],
    ['toBoolean(0)', 'false'],
    ["toIntegerList(['1', 2.9, null, [1]])", '[1, 2, null, null]'],
    ["toFloatList(['1', 2])", '[1.0, 2.0]'],
    ["toBooleanList(['true', 1, 'x'])", '[true, true, null]'],
    ['toIntegerOrNull([1])', 'null'],
    ['toFloatOrNull({})', 'null'],
    ['toBooleanOrNull(1.5)', 'null'],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it('refuses types that cannot be converted', () => {
    expect(failure('toInteger(head([[1]]))')).toBe('TypeError.InvalidArgumentValue');
    expect(failure("toInteger('9223372036854775808')")).toBe('TypeError.InvalidArgumentValue');
    expect(failure('toFloat(true)')).toBe('SyntaxError.InvalidArgumentType');
  });
});
