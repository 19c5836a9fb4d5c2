import { describe, expect, it } from 'vitest';
import { evaluate, evaluated, failure } from '../../test/evaluate.ts';

describe('mathematical functions', () => {
  it.each([
    ['abs(-5)', '5'],
    ['abs(-5.5)', '5.5'],
    ['abs(-2.0)', '2.0'],
    ['ceil(0.1)', '1.0'],
    ['floor(-0.1)', '-1.0'],
    ['sign(-3.2)', '-1'],
    ['sign(0)', '0'],
    ['isNaN(0.0 / 0.0)', 'true'],
    ['sqrt(16)', '4.0'],
    ['log10(1000)', '3.0'],
    ['exp(0)', '1.0'],
    ['log(0)', '-Infinity'],
    ['cot(0.5) * tan(0.5) > 0.999', 'true'],
    ['degrees(pi())', '180.0'],
    ['haversin(0)', '0.0'],
    ['atan2(0, 1)', '0.0'],
    ['isNaN(acos(2))', 'true'],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it.each([
    ['round(2.5)', '3.0'],
    ['round(-2.5)', '-2.0'],
    ['round(0.49999999999999994)', '0.0'],
    ['round(2.675, 2)', '2.68'],
    ['round(-1.55, 1)', '-1.6'],
    ["round(1.25, 1, 'HALF_EVEN')", '1.2'],
    ["round(1.25, 1, 'HALF_DOWN')", '1.2'],
    ["round(-1.21, 1, 'UP')", '-1.3'],
    ["round(-1.29, 1, 'DOWN')", '-1.2'],
    ["round(-1.29, 1, 'CEILING')", '-1.2'],
    ["round(-1.21, 1, 'FLOOR')", '-1.3'],
    ['round(1e300, 3)', '1.0E300'],
    ['round(3, 2)', '3.0'],
  ])('rounds: %s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it('draws from [0, 1)', () => {
    for (let i = 0; i < 50; i++) {
      const value = Number(evaluate('rand()'));
      expect(value >= 0 && value < 1).toBe(true);
    }
  });

  it('checks what it is given', () => {
    expect(failure("round(1.5, 1, 'SIDEWAYS')")).toBe('TypeError.InvalidArgumentValue');
    expect(failure('abs(-9223372036854775808)')).toBe('ArithmeticError.NumberOutOfRange');
  });
});
