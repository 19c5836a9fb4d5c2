/**
 * Expressions with a variable of their own. Aggregate functions may stand in the list, never in what is done with
 * each element.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundExpression, Slot } from './bound.ts';
import { bindExpression, bindPredicate } from './expression.ts';
import { ANY, BOOLEAN, type StaticType } from './static-type.ts';

function bindList(b: Binder, list: ast.Expression, env: Env): BoundExpression {
  const bound = bindExpression(b, list, env);
  b.expectType(bound, ['LIST'], 'What stands right of IN');
  return bound;
}

function elementOf(list: BoundExpression): StaticType {
  return { type: list.elements ?? 'ANY' };
}

/** The scope inside, in which the variable hides one of the same name. */
function inside(b: Binder, env: Env, variable: ast.Name, type: StaticType): { inner: Env; slot: Slot } {
  const scope = env.scope.child();
  const slot = b.newSlot(variable.name, type);
  scope.declare(variable.name, slot);
  return { inner: { scope, sink: undefined }, slot };
}

export function bindListComprehension(b: Binder, e: ast.ListComprehension, env: Env): BoundExpression {
  const list = bindList(b, e.list, env);
  const { inner, slot } = inside(b, env, e.variable, elementOf(list));
  const where = e.where && bindPredicate(b, e.where, inner);
  const projection = e.projection && bindExpression(b, e.projection, inner);
  const type = projection === undefined ? list.elements : projection.type;
  const elements = type === 'ANY' ? undefined : type;
  return {
    kind: 'listComprehension',
    slot,
    list,
    where,
    projection,
    type: 'LIST',
    elements,
    start: e.start,
    end: e.end,
  };
}

export function bindListPredicate(b: Binder, e: ast.ListPredicate, env: Env): BoundExpression {
  const list = bindList(b, e.list, env);
  const { inner, slot } = inside(b, env, e.variable, elementOf(list));
  if (e.where === undefined)
    b.fail(e, 'UnexpectedSyntax', `\`${e.quantifier}(x IN list WHERE …)\` needs its WHERE.`);
  const where = bindPredicate(b, e.where, inner);
  return {
    kind: 'listPredicate',
    quantifier: e.quantifier,
    slot,
    list,
    where,
    ...BOOLEAN,
    start: e.start,
    end: e.end,
  };
}

export function bindReduce(b: Binder, e: ast.ReduceExpression, env: Env): BoundExpression {
  const init = bindExpression(b, e.init, env);
  const list = bindList(b, e.list, env);
  const outer = inside(b, env, e.accumulator, ANY);
  const { inner, slot } = inside(b, outer.inner, e.variable, elementOf(list));
  const body = bindExpression(b, e.body, inner);
  return {
    kind: 'reduce',
    accumulator: outer.slot,
    init,
    slot,
    list,
    body,
    ...ANY,
    start: e.start,
    end: e.end,
  };
}
