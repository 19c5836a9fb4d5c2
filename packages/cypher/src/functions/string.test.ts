import { describe, expect, it } from 'vitest';
import { evaluated, failure } from '../../test/evaluate.ts';

describe('string functions', () => {
  it.each([
    ["toUpper('Straße')", "'STRASSE'"],
    ["toLower('ÀB')", "'àb'"],
    ["trim('\\t a b  ')", "'a b'"],
    ["ltrim('  a ')", "'a '"],
    ["rtrim(' a  ')", "' a'"],
    ["btrim('xxaxyx', 'xy')", "'a'"],
    ["ltrim('😀😀a', '😀')", "'a'"],
    ["left('hello', 2)", "'he'"],
    ["left('hello', 20)", "'hello'"],
    ["right('hello', 2)", "'lo'"],
    ["right('hello', 0)", "''"],
    ["substring('hello', 1)", "'ello'"],
    ["substring('hello', 1, 3)", "'ell'"],
    ["substring('hello', 9)", "''"],
    ["replace('aaa', 'a', '$&')", "'$&$&$&'"],
    ["replace('aaa', 'a', 'b', 2)", "'bba'"],
    ["split('a,b,,c', ',')", "['a', 'b', '', 'c']"],
    ["split('a,b;c', [',', ';'])", "['a', 'b', 'c']"],
    ["split('abc', '')", "['a', 'b', 'c']"],
    ["reverse('a😀b')", "'b😀a'"],
    ["normalize('e\\u0301') = '\\u00e9'", 'true'],
    ["normalize('ﬁ', 'NFKD')", "'fi'"],
    ["char_length('abc')", '3'],
    ['toString(1.0)', "'1.0'"],
    ["toString(date('2015-07-21'))", "'2015-07-21'"],
    ['toStringOrNull([1])', 'null'],
    ['toStringList([1, 2.5, [3], null])', "['1', '2.5', null, null]"],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it.each([
    ['toUpper(null)', 'null'],
    ["replace('a', null, 'b')", 'null'],
    ["split(null, ',')", 'null'],
  ])('gives NULL for %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it.each([
    ["left('a', -1)", 'TypeError.InvalidArgumentValue'],
    ["normalize('a', 'NFX')", 'TypeError.InvalidArgumentValue'],
    ['toUpper(1)', 'SyntaxError.InvalidArgumentType'],
    ["toUpper(head([1, 'a']))", 'TypeError.InvalidArgumentValue'],
    ["left('a')", 'SyntaxError.InvalidNumberOfArguments'],
  ])('%s ends in %s', (expression, code) => {
    expect(failure(expression)).toBe(code);
  });
});
