import { describe, expect, it } from 'vitest';
import { evaluate, evaluated, failure } from '../../test/evaluate.ts';

describe('temporal values', () => {
  it.each([
    ["date('2020-02-29')", '2020-02-29'],
    ["date('20200229')", '2020-02-29'],
    ["date('2020-W53-5')", '2021-01-01'],
    ["date('2020-Q3-10')", '2020-07-10'],
    ["date('2020-366')", '2020-12-31'],
    ["date('+12345-06-07')", '+12345-06-07'],
    ["date('-0044-03-15')", '-0044-03-15'],
    ["localtime('0730')", '07:30'],
    ["time('07:30:15.5+0530')", '07:30:15.500+05:30'],
    ["localdatetime('2020-02-29T07')", '2020-02-29T07:00'],
    ["datetime('2020-02-29T07:30')", '2020-02-29T07:30Z'],
    ["datetime('2020-07-01T12:00[America/New_York]')", '2020-07-01T12:00-04:00[America/New_York]'],
    ['date({year: 2020, week: 53, dayOfWeek: 5})', '2021-01-01'],
    ["date({date: date('2020-03-31'), month: 2})", '2020-02-29'],
    ["datetime({epochMillis: 1000, timezone: 'Asia/Tokyo'})", '1970-01-01T09:00:01+09:00[Asia/Tokyo]'],
    ['datetime.fromEpoch(-1, 0)', '1969-12-31T23:59:59Z'],
    ["time({time: time('10:00+01:00'), timezone: '+03:00'})", '12:00+03:00'],
    ["date.truncate('week', date('2020-03-01'))", '2020-02-24'],
    ["localtime.truncate('minute', localtime('10:20:30'), {nanosecond: 7})", '10:20:00.000000007'],
  ])('%s is %s', (expression, text) => {
    expect(evaluated(expression)).toBe(`'${text}'`);
  });

  it.each([
    ["datetime('2020-03-29T02:30[Europe/Paris]')", '2020-03-29T03:30+02:00[Europe/Paris]'],
    ["datetime('2020-10-25T02:30[Europe/Paris]')", '2020-10-25T02:30+02:00[Europe/Paris]'],
    ["datetime('2020-10-25T02:30+01:00[Europe/Paris]')", '2020-10-25T02:30+01:00[Europe/Paris]'],
    [
      "datetime('2020-10-24T12:00[Europe/Paris]') + duration({days: 1})",
      '2020-10-25T12:00+01:00[Europe/Paris]',
    ],
    [
      "datetime('2020-10-24T12:00[Europe/Paris]') + duration({hours: 24})",
      '2020-10-25T11:00+01:00[Europe/Paris]',
    ],
    ["date('2020-01-31') + duration('P1M')", '2020-02-29'],
    ["date('2020-03-31') - duration('P1M')", '2020-02-29'],
    ["localtime('23:30') + duration('PT1H')", '00:30'],
  ])('over months and changes of the clock: %s is %s', (expression, text) => {
    expect(evaluated(expression)).toBe(`'${text}'`);
  });

  it.each([
    ["duration('P1.5Y')", 'P1Y6M'],
    ["duration('PT-90S')", 'PT-1M-30S'],
    ["duration('P1M-1D')", 'P1M-1D'],
    ['duration({days: 0.1})', 'PT2H24M'],
    ["duration('P1D') * 1.5", 'P1DT12H'],
    ["duration('P1M') / 2", 'P15DT5H14M33S'],
    ["duration('P1DT1H') * -1", 'P-1DT-1H'],
    ["duration.between(date('2020-01-31'), date('2020-03-01'))", 'P1M1D'],
    [
      "duration.between(datetime('2020-03-28T12:00[Europe/Paris]'), datetime('2020-03-29T12:00[Europe/Paris]'))",
      'P1D',
    ],
    [
      "duration.inSeconds(datetime('2020-03-28T12:00[Europe/Paris]'), datetime('2020-03-29T12:00[Europe/Paris]'))",
      'PT23H',
    ],
  ])('%s lasts %s', (expression, text) => {
    expect(evaluated(expression)).toBe(`'${text}'`);
  });

  it('reads one clock in a statement and another in real time', () => {
    expect(evaluated('datetime() = datetime.statement() AND date() = date(datetime())')).toBe('true');
    expect(evaluated('datetime.realtime() >= datetime.statement()')).toBe('true');
    expect(evaluate('timestamp()')).toBeCloseTo(Date.now(), -5);
  });

  it.each([
    "date('2019-02-29')",
    "date('2020-13-01')",
    "date('2019-W53')",
    "date('today')",
    'date({year: 2020, day: 3})',
    'date({month: 3})',
    'date({year: 2020, week: 3, month: 1})',
    "localtime('24:00')",
    "datetime('2020-01-01T00:00[Mars/Olympus]')",
    "datetime('2020-07-01T12:00+05:00[Europe/Paris]')",
    "time('10:00+19:00')",
    "duration('P')",
    "duration('1 day')",
    "date.truncate('hour', date())",
    "date('+999999999-12-31') + duration('P1D')",
    'date({year: 2020, moth: 3})',
  ])('refuses %s', expression => {
    expect(failure(expression)).toBe('ArgumentError.InvalidArgumentValue');
  });
});
