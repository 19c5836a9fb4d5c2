/** Random temporal expressions. */

import type { Kind, Scope } from '../scope.ts';
import { expression, leaf } from './expression.ts';
import { literal } from './literal.ts';

export function date(scope: Scope, depth: number): string {
  const { random } = scope;
  return random.among<string>(
    [
      2,
      () =>
        `(${expression(scope, 'date', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
    ],
    [
      1,
      () =>
        `date.truncate('${random.pick(['year', 'quarter', 'month', 'week', 'decade', 'weekYear'])}', ${expression(scope, 'date', depth)})`,
    ],
    [1, () => `date({year: ${random.int(1990, 2030)}, month: ${random.int(1, 12)}})`],
    [1, () => `date({date: ${present(scope, 'date', depth)}, day: ${random.int(1, 28)}})`],
    [1, () => `date(${expression(scope, 'datetime', depth)})`],
  );
}

export function localTime(scope: Scope, depth: number): string {
  return scope.random.among<string>(
    [1, () => `(${expression(scope, 'localtime', depth)} + ${expression(scope, 'duration', depth)})`],
    [1, () => `localtime(${expression(scope, 'datetime', depth)})`],
  );
}

export function time(scope: Scope, depth: number): string {
  return `(${expression(scope, 'time', depth)} + ${expression(scope, 'duration', depth)})`;
}

export function localDateTime(scope: Scope, depth: number): string {
  const { random } = scope;
  return random.among<string>(
    [
      2,
      () =>
        `(${expression(scope, 'localdatetime', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
    ],
    [
      1,
      () =>
        `localdatetime.truncate('${random.pick(['century', 'month', 'week', 'minute'])}', ${expression(scope, 'localdatetime', depth)})`,
    ],
    [1, () => `localdatetime(${expression(scope, 'datetime', depth)})`],
  );
}

export function dateTime(scope: Scope, depth: number): string {
  const { random } = scope;
  return random.among<string>(
    [
      2,
      () =>
        `(${expression(scope, 'datetime', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
    ],
    [
      1,
      () =>
        `datetime.truncate('${random.pick(['year', 'day', 'hour', 'week'])}', ${expression(scope, 'datetime', depth)})`,
    ],
    [
      1,
      () =>
        `datetime({date: ${present(scope, 'date', depth)}, hour: ${random.int(0, 23)}, timezone: '${random.pick(['+02:00', 'Asia/Tokyo', 'America/New_York'])}'})`,
    ],
  );
}

export function duration(scope: Scope, depth: number): string {
  const { random } = scope;
  const instant = () => expression(scope, random.pick(['date', 'datetime']), depth);
  return random.among<string>(
    [
      1,
      () =>
        `(${expression(scope, 'duration', depth)} ${random.pick(['+', '-'])} ${expression(scope, 'duration', depth)})`,
    ],
    [1, () => `(${leaf(scope, 'duration')} ${random.pick(['*', '/'])} ${random.pick(['2', '0.5', '3'])})`],
    [
      1,
      () =>
        `duration({${random.pick(['days', 'months', 'hours', 'weeks'])}: ${random.pick(['1.5', '2', '-0.25'])}})`,
    ],
    [
      2,
      () =>
        `duration.${random.pick(['between', 'inDays', 'inMonths', 'inSeconds'])}(${instant()}, ${instant()})`,
    ],
  );
}

/** Never NULL: which of several rows is reached first decides whether Neo4j comes upon its error for NULL. */
function present(scope: Scope, kind: Kind, depth: number): string {
  return `coalesce(${expression(scope, kind, depth)}, ${literal(scope, kind)})`;
}
