/** Random POINT expressions. */

import type { Scope } from '../scope.ts';
import { expression } from './expression.ts';
import { literal } from './literal.ts';

export function point(scope: Scope, depth: number): string {
  const { random } = scope;
  const number = () => expression(scope, random.pick(['int', 'float']), depth);
  return random.among<string>(
    [2, () => literal(scope, 'point')],
    [1, () => `point({x: ${number()}, y: ${number()}})`],
    [0.5, () => `point({x: ${number()}, y: ${number()}, z: ${number()}})`],
  );
}
