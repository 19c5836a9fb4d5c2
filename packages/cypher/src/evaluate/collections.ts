import type { BoundList, BoundMap, BoundMapProjection } from '../bind/bound.ts';
import { propertiesOf } from '../values/property.ts';
import type { CypherValue } from '../values/types.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';

export function compileList(expression: BoundList, scope: Scope): Evaluate {
  const items = expression.items.map(item => compile(item, scope));
  return (batch, row) => items.map(item => item(batch, row));
}

export function compileMap(expression: BoundMap, scope: Scope): Evaluate {
  const entries = expression.entries.map(({ key, value }) => ({ key, value: compile(value, scope) }));
  return (batch, row) => {
    const map: Record<string, CypherValue> = Object.create(null);
    for (const { key, value } of entries) map[key] = value(batch, row);
    return map;
  };
}

export function compileMapProjection(expression: BoundMapProjection, scope: Scope): Evaluate {
  const subject = compile(expression.subject, scope);
  const { all } = expression;
  const entries = expression.entries.map(({ key, value }) => ({ key, value: compile(value, scope) }));
  return (batch, row) => {
    const of = subject(batch, row);
    if (of === null) return null;
    const map: Record<string, CypherValue> = Object.create(null);
    if (all) {
      const properties = propertiesOf(of);
      for (const key of Object.keys(properties)) map[key] = properties[key]!;
    }
    for (const { key, value } of entries) map[key] = value(batch, row);
    return map;
  };
}
