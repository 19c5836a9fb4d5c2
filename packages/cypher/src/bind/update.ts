/**
 * SET, REMOVE, DELETE.
 */
import type { TypeName } from '../functions/spec.ts';
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type {
  BoundDelete,
  BoundExpression,
  BoundRemove,
  BoundRemoveItem,
  BoundSet,
  BoundSetItem,
} from './bound.ts';
import { bindExpression } from './expression.ts';
import type { Scope } from './scope.ts';

const ENTITIES: readonly TypeName[] = ['NODE', 'RELATIONSHIP'];

export function bindSet(b: Binder, clause: ast.SetClause, scope: Scope): BoundSet {
  b.writes = true;
  const items = clause.items.map(item => bindSetItem(b, item, scope));
  return { kind: 'set', items, start: clause.start, end: clause.end };
}

export function bindSetItem(b: Binder, item: ast.SetItem, scope: Scope): BoundSetItem {
  const env: Env = { scope, sink: undefined };
  const at = { start: item.start, end: item.end };
  switch (item.kind) {
    case 'SetProperty': {
      const target = entity(b, item.target.object, env);
      return {
        kind: 'setProperty',
        target,
        key: item.target.key.name,
        value: bindExpression(b, item.value, env),
        ...at,
      };
    }
    case 'SetDynamicProperty': {
      const target = entity(b, item.target.object, env);
      const key = bindExpression(b, item.target.index, env);
      return { kind: 'setDynamicProperty', target, key, value: bindExpression(b, item.value, env), ...at };
    }
    case 'SetAll':
    case 'SetMerge': {
      const target = entity(b, item.target, env);
      const value = bindExpression(b, item.value, env);
      b.expectType(value, ['MAP', 'NODE', 'RELATIONSHIP'], 'What properties are set from');
      return { kind: item.kind === 'SetAll' ? 'setAll' : 'setMerge', target, value, ...at };
    }
    case 'SetLabels': {
      const target = bindExpression(b, item.target, env);
      b.expectType(target, ['NODE'], 'What is given labels');
      return { kind: 'setLabels', target, labels: item.labels.map(({ name }) => name), ...at };
    }
  }
}

export function bindRemove(b: Binder, clause: ast.RemoveClause, scope: Scope): BoundRemove {
  b.writes = true;
  const items = clause.items.map(item => bindRemoveItem(b, item, scope));
  return { kind: 'remove', items, start: clause.start, end: clause.end };
}

function bindRemoveItem(b: Binder, item: ast.RemoveItem, scope: Scope): BoundRemoveItem {
  const env: Env = { scope, sink: undefined };
  const at = { start: item.start, end: item.end };
  switch (item.kind) {
    case 'RemoveProperty':
      return {
        kind: 'removeProperty',
        target: entity(b, item.target.object, env),
        key: item.target.key.name,
        ...at,
      };
    case 'RemoveDynamicProperty': {
      const key = bindExpression(b, item.target.index, env);
      return { kind: 'removeDynamicProperty', target: entity(b, item.target.object, env), key, ...at };
    }
    case 'RemoveLabels': {
      const target = bindExpression(b, item.target, env);
      b.expectType(target, ['NODE'], 'What loses labels');
      return { kind: 'removeLabels', target, labels: item.labels.map(({ name }) => name), ...at };
    }
  }
}

export function bindDelete(b: Binder, clause: ast.DeleteClause, scope: Scope): BoundDelete {
  b.writes = true;
  const expressions = clause.expressions.map(e => {
    if (e.kind === 'HasLabels') {
      b.fail(e, 'InvalidDelete', 'DELETE takes nodes, relationships and paths; use REMOVE for labels.');
    }
    const bound = bindExpression(b, e, { scope, sink: undefined });
    b.expectType(bound, [...ENTITIES, 'PATH'], 'What is deleted');
    return bound;
  });
  return { kind: 'delete', detach: clause.detach, expressions, start: clause.start, end: clause.end };
}

function entity(b: Binder, e: ast.Expression, env: Env): BoundExpression {
  const bound = bindExpression(b, e, env);
  b.expectType(bound, ENTITIES, 'What has its properties changed');
  return bound;
}
