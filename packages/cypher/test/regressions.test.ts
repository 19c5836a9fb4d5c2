/** Differences that the differential test found, each cut down to what it was about. What Neo4j 5.26 answers. */
import { describe, expect, it } from 'vitest';
import { evaluated, failure } from './evaluate.ts';

describe('as Neo4j answers', () => {
  it.each([
    // A CASE with commas inside a list comprehension was taken for a list of predicates.
    ['[x IN CASE 2 WHEN 1, 2 THEN [1, 2] END WHERE x > 1 | x]', '[2]'],
    // reverse() of a value whose type is not known was taken for a STRING.
    ['[x IN reverse(coalesce(null, [1, 2])) | x]', '[2, 1]'],
    ["replace('ab', '', '-')", "'-a-b-'"],
    // toString() writes seconds even where they are zero, and no zeros at the end of a fraction.
    ["toString(localtime('10:20'))", "'10:20:00'"],
    ["toString(time('10:20:00.120+01:00'))", "'10:20:00.12+01:00'"],
    ['toString(point({x: 1, y: 2}))', "'point({x: 1.0, y: 2.0, crs: \\'cartesian\\'})'"],
    // Fractions of durations cascade in doubles, to the last nanosecond.
    ["duration('P1M') / 3", "'P10DT3H29M42S'"],
    ['duration({months: 0.1})', "'P3DT1H2M54.599999999S'"],
    ["duration('P1DT1S') * 0.3", "'PT7H12M0.299999999S'"],
    ['duration({months: 160.66666666666666})', "'P13Y4M20DT6H59M23.999999974S'"],
    // Lengths count code points.
    ["size('😀')", '1'],
    ["left('😀a', 1)", "'😀'"],
    ["substring('😀a', 1)", "'a'"],
    ["toInteger('0x1F')", 'null'],
    ["toInteger(' 1')", 'null'],
    ['{a: 1} < {a: 2}', 'true'],
    ['{a: 1} < {}', 'false'],
    [
      'valueType([[1], ["a"]])',
      "'LIST<LIST<STRING NOT NULL> NOT NULL | LIST<INTEGER NOT NULL> NOT NULL> NOT NULL'",
    ],
    ["datetime({year: 2020, timezone: 'europe/paris'})", "'2020-01-01T00:00+01:00[Europe/Paris]'"],
    ["date.truncate('decade', date('-0505-01-01'))", "'-0500-01-01'"],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it.each([
    // The INTEGER 0 divides no FLOAT either.
    ['0.1 / size([])', 'ArithmeticError.DivisionByZero'],
    ["toInteger('1e30')", 'TypeError.InvalidArgumentValue'],
    ["localtime.truncate('day', date('2020-01-01'))", 'ArgumentError.InvalidArgumentValue'],
    ["point({x: 1, y: 2, z: 3, crs: 'cartesian'})", 'TypeError.InvalidArgumentValue'],
    ["time('10:20[Europe/Paris]')", 'ArgumentError.InvalidArgumentValue'],
    ['date({year: 2020.0})', 'ArgumentError.InvalidArgumentValue'],
  ])('%s ends in %s', (expression, code) => {
    expect(failure(expression)).toBe(code);
  });
});
