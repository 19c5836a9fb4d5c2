import { type CypherValue, isNode, isPath, isRelationship, toJSON } from '@entente/cypher';
import type { QueryResult } from '../contract.ts';

/**
 * An answer as JSON that tells value and type, without what drivers may number as they like: element ids and
 * identities.
 */
export function answerOf({ columns, rows }: Pick<QueryResult, 'columns' | 'rows'>): unknown {
  return { columns, rows: rows.map(row => row.map(plain)) };
}

function plain(value: CypherValue): unknown {
  if (value === null || typeof value !== 'object') return toJSON(value);
  if (isNode(value)) return { node: [...value.labels].sort(), properties: mapped(value.properties) };
  if (isRelationship(value)) return { relationship: value.type, properties: mapped(value.properties) };
  if (isPath(value)) return { path: value.nodes.map(plain), by: value.relationships.map(plain) };
  if (Array.isArray(value)) return value.map(plain);
  if (Object.getPrototypeOf(value) === null) return { map: mapped(value as Record<string, CypherValue>) };
  return toJSON(value);
}

function mapped(properties: Readonly<Record<string, CypherValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(properties)
      .map(([key, item]) => [key, plain(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
