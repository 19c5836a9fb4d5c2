import type { BoundIndex, BoundProperty, BoundSlice, BoundVariable } from '../bind/bound.ts';
import { runtimeError } from '../errors.ts';
import { LiveNode, LiveRelationship } from '../graph/entities.ts';
import { describe } from '../values/mismatch.ts';
import { propertyOf } from '../values/property.ts';
import {
  type CypherMap,
  type CypherValue,
  isInteger,
  isNumber,
  kindOf,
  mapGet,
  toDouble,
} from '../values/types.ts';
import { asList } from './as-list.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';

export function compileVariable(expression: BoundVariable, scope: Scope): Evaluate {
  const { slot } = expression;
  const { graph } = scope;
  switch (scope.representation(slot)) {
    case 'node':
      return (batch, row) => {
        const id = (batch.columns[slot] as Int32Array)[row]!;
        return id < 0 ? null : graph.node(id);
      };
    case 'relationship':
      return (batch, row) => {
        const id = (batch.columns[slot] as Int32Array)[row]!;
        return id < 0 ? null : graph.relationship(id);
      };
    case 'local':
      return batch => batch.runtime.locals[slot]!;
    case 'value':
      return (batch, row) => (batch.columns[slot] as CypherValue[])[row]!;
  }
}

export function compileProperty(expression: BoundProperty, scope: Scope): Evaluate {
  const { object, key } = expression;
  const { graph } = scope;
  if (object.kind === 'variable') {
    const { slot } = object;
    const representation = scope.representation(slot);
    if (representation === 'node' || representation === 'relationship') {
      const property = (representation === 'node' ? graph.nodeProperties : graph.relationshipProperties).key(
        key,
      );
      return (batch, row) => {
        const id = (batch.columns[slot] as Int32Array)[row]!;
        return id < 0 ? null : property.get(id);
      };
    }
  }
  const nodeProperty = graph.nodeProperties.key(key);
  const relationshipProperty = graph.relationshipProperties.key(key);
  const evaluate = compile(object, scope);
  return (batch, row) => {
    const value = evaluate(batch, row);
    if (value === null) return null;
    if (value instanceof LiveNode && value.graph === graph) return nodeProperty.get(value.id);
    if (value instanceof LiveRelationship && value.graph === graph) return relationshipProperty.get(value.id);
    return propertyOf(value, key);
  };
}

/** `list[i]`, `map['key']`, `node['key']`. */
export function compileIndex(expression: BoundIndex, scope: Scope): Evaluate {
  const object = compile(expression.object, scope);
  const index = compile(expression.index, scope);
  const { graph } = scope;
  return (batch, row) => {
    const value = object(batch, row);
    const at = index(batch, row);
    if (value === null || at === null) return null;
    if (Array.isArray(value)) {
      if (!isInteger(at)) throw wrongIndex(`A list takes an INTEGER index, not ${describe(at)}.`);
      const position = Number(at);
      return value[position < 0 ? value.length + position : position] ?? null;
    }
    const kind = kindOf(value);
    if (kind === 'NODE' || kind === 'RELATIONSHIP' || kind === 'MAP') {
      if (typeof at !== 'string') {
        throw runtimeError(
          'TypeError',
          'MapElementAccessByNonString',
          `A key must be a STRING, not ${describe(at)}.`,
        );
      }
      if (kind === 'MAP') return mapGet(value as CypherMap, at);
      const node = graph.nodeId(value);
      if (node >= 0) return graph.nodeProperties.key(at).get(node);
      const relationship = graph.relationshipId(value);
      if (relationship >= 0) return graph.relationshipProperties.key(at).get(relationship);
    }
    if (
      typeof at === 'string' &&
      kind !== 'STRING' &&
      kind !== 'INTEGER' &&
      kind !== 'FLOAT' &&
      kind !== 'BOOLEAN'
    ) {
      return propertyOf(value, at);
    }
    throw runtimeError('TypeError', 'InvalidArgumentType', `${describe(value)} cannot be indexed.`);
  };
}

export function compileSlice(expression: BoundSlice, scope: Scope): Evaluate {
  const object = compile(expression.object, scope);
  const from = expression.from === undefined ? undefined : compile(expression.from, scope);
  const to = expression.to === undefined ? undefined : compile(expression.to, scope);
  return (batch, row) => {
    const value = asList(object(batch, row));
    if (value === null) return null;
    const start = from === undefined ? 0 : from(batch, row);
    const end = to === undefined ? undefined : to(batch, row);
    if (start === null || end === null) return null;
    // FLOATs that are found when the query runs are cut off, as in Neo4j.
    if (!isNumber(start) || (end !== undefined && !isNumber(end))) {
      throw wrongIndex('The bounds of a slice must be INTEGERs.');
    }
    return value.slice(toDouble(start), end === undefined ? undefined : toDouble(end));
  };
}

function wrongIndex(message: string): Error {
  return runtimeError('TypeError', 'ListElementAccessByNonInteger', message);
}
