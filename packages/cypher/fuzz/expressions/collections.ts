/** Random lists of INTEGERs, and maps. */

import type { Scope } from '../scope.ts';
import { collectSubquery } from '../subqueries.ts';
import { expression } from './expression.ts';

export function integers(scope: Scope, depth: number): string {
  const { random } = scope;
  const ints = () => expression(scope, 'ints', depth);
  const x = scope.fresh('x');
  const inner = scope.with([[x, 'int']]);
  return random.among<string>(
    [1, () => `(${ints()} + ${random.chance(0.5) ? ints() : expression(scope, 'int', depth)})`],
    [1, () => `[${random.times(0, 3, () => expression(scope, 'int', depth)).join(', ')}]`],
    [1, () => `${ints()}[${random.int(-2, 2)}..${random.int(-2, 3)}]`],
    [1, () => `${random.pick(['tail', 'reverse'])}(${ints()})`],
    [
      1,
      () => random.pick(['range(-1, 3)', 'range(2, 0, -1)', 'range(0, 5, 2)', 'range(1, 1)', 'range(3, 2)']),
    ],
    [
      2,
      () =>
        `[${x} IN ${ints()} WHERE ${expression(inner, 'bool', depth)} | ${expression(inner, 'int', depth)}]`,
    ],
    [1, () => `[${x} IN ${ints()} | ${expression(inner, 'int', depth)}]`],
    [0.5, () => `toIntegerList(${expression(scope, 'strings', depth)})`],
    [0.7, () => collectSubquery(scope)],
    [
      scope.of('nodes', 'rels').length > 0 ? 2 : 0,
      () => `[${x} IN ${random.pick(scope.of('nodes', 'rels'))} | ${x}.i]`,
    ],
    [
      scope.of('path').length > 0 ? 1 : 0,
      () => `[${x} IN ${random.pick(['nodes', 'relationships'])}(${random.pick(scope.of('path'))}) | ${x}.j]`,
    ],
  );
}

export function map(scope: Scope, depth: number): string {
  const { random } = scope;
  const entities = scope.of('node', 'rel');
  return random.among<string>(
    [1, () => `{a: ${expression(scope, 'int', depth)}, b: ${expression(scope, 'string', depth)}}`],
    [
      entities.length > 0 ? 1 : 0,
      () => `${random.pick(entities)} {.i, .s, x: ${expression(scope, 'int', depth)}}`,
    ],
    [entities.length > 0 ? 0.5 : 0, () => `${random.pick(entities)} {.*}`],
    [entities.length > 0 ? 0.5 : 0, () => `properties(${random.pick(entities)})`],
  );
}
