/** Random BOOLEAN expressions: comparisons, logic, quantifiers, tests of the graph. */

import { elementPattern, pathPattern } from '../patterns.ts';
import { LABELS, SCALAR_KINDS, type Scope, TYPES } from '../scope.ts';
import { existsSubquery } from '../subqueries.ts';
import { expression } from './expression.ts';

export function boolean(scope: Scope, depth: number): string {
  const { random } = scope;
  const bool = () => expression(scope, 'bool', depth);
  const kind = random.pick(SCALAR_KINDS);
  const comparable = random.pick([
    'int',
    'float',
    'string',
    'date',
    'datetime',
    'point',
    'time',
    'ints',
    'any',
  ] as const);
  return random.among<string>(
    [
      3,
      () =>
        `(${expression(scope, comparable, depth)} ${random.pick(['<', '<=', '>', '>=', '=', '<>'])} ${expression(scope, comparable, depth)})`,
    ],
    [1, () => `(${expression(scope, kind, depth)} = ${expression(scope, kind, depth)})`],
    [2, () => `(${bool()} ${random.pick(['AND', 'OR', 'XOR'])} ${bool()})`],
    [1, () => `(NOT ${bool()})`],
    [1, () => `(${expression(scope, kind, depth)} IS ${random.pick(['', 'NOT '])}NULL)`],
    [
      1,
      () =>
        `(${expression(scope, 'string', depth)} ${random.pick(['STARTS WITH', 'ENDS WITH', 'CONTAINS'])} ${expression(scope, 'string', depth)})`,
    ],
    [
      0.5,
      () =>
        `(${expression(scope, 'string', depth)} =~ ${random.pick(["'a.*'", "'[ab]+'", "'(?i)ABC'", "''"])})`,
    ],
    [1, () => `(${expression(scope, 'int', depth)} IN ${expression(scope, 'ints', depth)})`],
    [1, () => quantifier(scope, depth)],
    [0.5, () => `isEmpty(${expression(scope, random.pick(['string', 'ints', 'map']), depth)})`],
    [
      0.5,
      () =>
        `(${expression(scope, 'any', depth)} IS :: ${random.pick(['INTEGER', 'STRING NOT NULL', 'LIST<ANY>', 'FLOAT | BOOLEAN', 'PROPERTY VALUE'])})`,
    ],
    [0.5, () => `(1 < ${expression(scope, 'int', depth)} <= 5)`],
    [
      0.7,
      () =>
        `point.withinBBox(${expression(scope, 'point', depth)}, ${expression(scope, 'point', depth)}, ${expression(scope, 'point', depth)})`,
    ],
    [0.3, () => `toBoolean(${expression(scope, random.pick(['string', 'bool', 'int']), depth)})`],
    [0.3, () => existsSubquery(scope)],
    [scope.of('node').length > 0 ? 2 : 0, () => labelTest(scope)],
    [scope.of('node').length > 1 ? 1 : 0, () => sameEntity(scope)],
    [scope.of('node').length > 0 ? 1 : 0, () => existence(scope)],
  );
}

function quantifier(scope: Scope, depth: number): string {
  const x = scope.fresh('x');
  const where = expression(scope.with([[x, 'int']]), 'bool', depth);
  return `${scope.random.pick(['all', 'any', 'none', 'single'])}(${x} IN ${expression(scope, 'ints', depth)} WHERE ${where})`;
}

function labelTest(scope: Scope): string {
  const { random } = scope;
  const [a, b] = [random.pick(LABELS), random.pick(LABELS)];
  return `(${random.pick(scope.of('node'))}:${random.pick([a, `${a}|${b}`, `${a}&${b}`, `!${a}`, `(${a}|${b})&!C`, '%'])})`;
}

function sameEntity(scope: Scope): string {
  const nodes = scope.of('node');
  return `(${scope.random.pick(nodes)} ${scope.random.pick(['=', '<>'])} ${scope.random.pick(nodes)})`;
}

function existence(scope: Scope): string {
  const { random } = scope;
  const start = random.pick(scope.of('node'));
  const step = random.pick(['-->', '<--', '--', ...TYPES.map(type => `-[:${type}]->`)]);
  const end = elementPattern(scope);
  return random.among<string>(
    [1, () => `(${random.chance(0.3) ? 'NOT ' : ''}(${start})${step}${end})`],
    [1, () => `EXISTS { (${start})${step}${end} }`],
    [1, () => `EXISTS { MATCH ${pathPattern(scope.with([]), { named: false }).text} WHERE ${start}.i > 0 }`],
  );
}
