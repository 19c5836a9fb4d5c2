/** Random INTEGER and FLOAT expressions. */

import { pathPattern } from '../patterns.ts';
import type { Scope } from '../scope.ts';
import { countSubquery } from '../subqueries.ts';
import { expression, leaf } from './expression.ts';
import { literal } from './literal.ts';

export function integer(scope: Scope, depth: number): string {
  const { random } = scope;
  const int = () => expression(scope, 'int', depth);
  const string = () => expression(scope, 'string', depth);
  return random.among<string>(
    [4, () => `(${int()} ${random.pick(['+', '-', '*'])} ${int()})`],
    [1, () => `(${int()} ${random.pick(['/', '%'])} ${random.pick(['2', '3', '-2'])})`],
    [1, () => `size(${expression(scope, random.pick(['ints', 'strings', 'string']), depth)})`],
    [1, () => `abs(${int()})`],
    [1, () => `sign(${expression(scope, 'float', depth)})`],
    [1, () => `toInteger(${expression(scope, random.pick(['float', 'string']), depth)})`],
    [1, () => `${expression(scope, 'ints', depth)}[${random.int(-3, 3)}]`],
    [1, () => `head(${expression(scope, 'ints', depth)})`],
    [1, () => `last(${expression(scope, 'ints', depth)})`],
    [
      1,
      () =>
        `${expression(scope, 'date', depth)}.${random.pick(['year', 'month', 'day', 'week', 'ordinalDay', 'dayOfQuarter', 'weekYear'])}`,
    ],
    [
      0.5,
      () =>
        `${expression(scope, 'datetime', depth)}.${random.pick(['hour', 'minute', 'epochSeconds', 'epochMillis', 'offsetSeconds'])}`,
    ],
    [
      0.5,
      () =>
        `${expression(scope, 'duration', depth)}.${random.pick(['months', 'days', 'seconds', 'hours', 'minutesOfHour', 'quarters'])}`,
    ],
    [1, () => `char_length(${string()})`],
    [1, () => reduce(scope, depth)],
    [1, () => `-${leaf(scope, 'int')}`],
    [
      scope.of('node').length > 0 ? 1 : 0,
      () => `COUNT { ${pathPattern(scope.with([]), { named: false }).text} }`,
    ],
    [0.5, () => countSubquery(scope)],
    [scope.of('nodes', 'rels').length > 0 ? 2 : 0, () => `size(${random.pick(scope.of('nodes', 'rels'))})`],
    [scope.of('node').length > 0 ? 0.7 : 0, () => patternSum(scope)],
    [scope.of('node').length > 1 ? 0.3 : 0, () => `length(${shortestPathOf(scope)})`],
    [
      0.5,
      () =>
        `${expression(scope, 'localdatetime', depth)}.${random.pick(['year', 'quarter', 'dayOfWeek', 'hour', 'millisecond', 'nanosecond'])}`,
    ],
    [0.3, () => `${literal(scope, 'point')}.srid`],
    [scope.of('path').length > 0 ? 2 : 0, () => `length(${random.pick(scope.of('path'))})`],
  );
}

export function float(scope: Scope, depth: number): string {
  const { random } = scope;
  const number = () => expression(scope, random.pick(['int', 'float']), depth);
  return random.among<string>(
    [3, () => `(${expression(scope, 'float', depth)} ${random.pick(['+', '-', '*', '/'])} ${number()})`],
    [1, () => `toFloat(${expression(scope, random.pick(['int', 'string', 'float']), depth)})`],
    [
      1,
      () => `${random.pick(['ceil', 'floor', 'round', 'sqrt', 'exp', 'log', 'sin', 'degrees'])}(${number()})`,
    ],
    [1, () => `round(${expression(scope, 'float', depth)}, ${random.int(0, 2)})`],
    [0.5, () => `(${leaf(scope, 'int')} ^ 2)`],
    [0.7, () => `point.distance(${expression(scope, 'point', depth)}, ${expression(scope, 'point', depth)})`],
    [0.3, () => `${expression(scope, 'point', depth)}.${random.pick(['x', 'y'])}`],
    [
      0.3,
      () =>
        `${random.pick(['atan2', 'haversin', 'cot', 'acos', 'log10', 'radians'])}(${number()}${''})`.replace(
          /^atan2\((.*)\)$/,
          'atan2($1, 2)',
        ),
    ],
  );
}

function reduce(scope: Scope, depth: number): string {
  const acc = scope.fresh('acc');
  const x = scope.fresh('x');
  const inner = scope.with([
    [acc, 'int'],
    [x, 'int'],
  ]);
  // Sums, not products: a product of a product soon leaves 64 bits.
  return `reduce(${acc} = ${leaf(scope, 'int')}, ${x} IN ${expression(scope, 'ints', depth)} | ${acc} + ${leaf(inner, 'int')})`;
}

/** The order of a pattern comprehension's elements is open: their sum is not. */
function patternSum(scope: Scope): string {
  const { random } = scope;
  const [from, to, acc, x] = [
    random.pick(scope.of('node')),
    scope.fresh('n'),
    scope.fresh('acc'),
    scope.fresh('x'),
  ];
  const inner = scope.with([[to, 'node']]);
  const step = random.pick(['-->', '<--', '--', '-[:R|S]->', '-[:R*1..2]->']);
  const where = random.chance(0.4) ? ` WHERE ${expression(inner, 'bool', 1)}` : '';
  return `reduce(${acc} = 0, ${x} IN [(${from})${step}(${to})${where} | coalesce(${to}.i, 0)] | ${acc} + ${x})`;
}

function shortestPathOf(scope: Scope): string {
  const [from, to] = scope.random.shuffled(scope.of('node'));
  return `shortestPath((${from})-[${scope.random.pick(['', ':R', ':R|S'])}*..4]-${scope.random.pick(['', '>'])}(${to}))`;
}
