import type { BoundListComprehension, BoundListPredicate, BoundReduce } from '../bind/bound.ts';
import type { CypherValue } from '../values/types.ts';
import { asList } from './as-list.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';
import { truth } from './logic.ts';

export function compileListComprehension(expression: BoundListComprehension, scope: Scope): Evaluate {
  const { slot } = expression;
  scope.declareLocal(slot);
  const list = compile(expression.list, scope);
  const where = expression.where === undefined ? undefined : compile(expression.where, scope);
  const projection = expression.projection === undefined ? undefined : compile(expression.projection, scope);
  return (batch, row) => {
    const items = asList(list(batch, row));
    if (items === null) return null;
    const { runtime } = batch;
    const result: CypherValue[] = [];
    for (const item of items) {
      runtime.tick();
      runtime.locals[slot] = item;
      if (where !== undefined && truth(where(batch, row)) !== true) continue;
      result.push(projection === undefined ? item : projection(batch, row));
    }
    return result;
  };
}

/** `all`, `any`, `none`, `single` in three-valued logic. */
export function compileListPredicate(expression: BoundListPredicate, scope: Scope): Evaluate {
  const { slot, quantifier } = expression;
  scope.declareLocal(slot);
  const list = compile(expression.list, scope);
  const where = compile(expression.where, scope);
  return (batch, row) => {
    const items = asList(list(batch, row));
    if (items === null) return null;
    const { runtime } = batch;
    let hits = 0;
    let unknown = 0;
    for (const item of items) {
      runtime.tick();
      runtime.locals[slot] = item;
      const value = truth(where(batch, row));
      if (value === null) unknown++;
      else if (value) {
        hits++;
        if (quantifier === 'any') return true;
        if (quantifier === 'none') return false;
        if (hits > 1 && quantifier === 'single') return false;
      } else if (quantifier === 'all') return false;
    }
    if (unknown > 0) return null;
    return quantifier === 'all' || quantifier === 'none' ? true : quantifier === 'any' ? false : hits === 1;
  };
}

export function compileReduce(expression: BoundReduce, scope: Scope): Evaluate {
  const { accumulator, slot } = expression;
  const init = compile(expression.init, scope);
  const list = compile(expression.list, scope);
  scope.declareLocal(accumulator);
  scope.declareLocal(slot);
  const body = compile(expression.body, scope);
  return (batch, row) => {
    const items = asList(list(batch, row));
    if (items === null) return null;
    const { runtime } = batch;
    let value = init(batch, row);
    for (const item of items) {
      runtime.tick();
      runtime.locals[accumulator] = value;
      runtime.locals[slot] = item;
      value = body(batch, row);
    }
    return value;
  };
}
