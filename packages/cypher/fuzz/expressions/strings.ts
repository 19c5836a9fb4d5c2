/** Random STRING expressions, and lists of them. */

import type { Scope } from '../scope.ts';
import { expression } from './expression.ts';
import { literal } from './literal.ts';

export function string(scope: Scope, depth: number): string {
  const { random } = scope;
  const string = () => expression(scope, 'string', depth);
  return random.among<string>(
    [2, () => `(${string()} + ${expression(scope, random.pick(['string', 'int', 'float']), depth)})`],
    [1, () => `${random.pick(['toUpper', 'toLower', 'trim', 'ltrim', 'rtrim', 'reverse'])}(${string()})`],
    [1, () => `${random.pick(['left', 'right', 'substring'])}(${string()}, ${random.int(0, 3)})`],
    [1, () => `replace(${string()}, ${string()}, ${string()})`],
    [0.5, () => `(${string()} || ${string()})`],
    [0.3, () => `btrim(${string()}, 'a')`],
    [0.3, () => `${literal(scope, 'point')}.crs`],
    [0.3, () => `toStringOrNull(${expression(scope, 'any', depth)})`],
    [
      2,
      () =>
        `toString(${expression(scope, random.pick(['int', 'float', 'bool', 'date', 'datetime', 'duration', 'localtime', 'time', 'localdatetime', 'point']), depth)})`,
    ],
    [1, () => `head(${expression(scope, 'strings', depth)})`],
    [0.5, () => `valueType(${expression(scope, random.pick(['int', 'ints', 'any', 'map']), depth)})`],
    [scope.of('rel').length > 0 ? 1 : 0, () => `type(${random.pick(scope.of('rel'))})`],
  );
}

export function strings(scope: Scope, depth: number): string {
  const { random } = scope;
  const x = scope.fresh('x');
  const nodes = scope.of('node');
  return random.among<string>(
    [1, () => `split(${expression(scope, 'string', depth)}, ${random.pick(["','", "' '", "'a'"])})`],
    [1, () => `[${random.times(0, 3, () => expression(scope, 'string', depth)).join(', ')}]`],
    [1, () => `[${x} IN ${expression(scope, 'ints', depth)} | toString(${x})]`],
    [0.5, () => `toStringList(${expression(scope, 'ints', depth)})`],
    [
      nodes.length > 0 ? 1 : 0,
      () => `[${x} IN ['i', 's', 'l'] WHERE ${x} IN keys(${random.pick(nodes)}) | ${x}]`,
    ],
    [
      nodes.length > 0 ? 1 : 0,
      () => `[${x} IN ['A', 'B', 'C'] WHERE ${x} IN labels(${random.pick(nodes)}) | ${x}]`,
    ],
  );
}
