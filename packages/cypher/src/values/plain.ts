/**
 * Between Cypher values and what callers write and read in JavaScript. Not lossless: for that see `json.ts`.
 */
import { CypherError } from '../errors.ts';
import { normalizeInteger } from './integers.ts';
import { NANOS_PER_DAY } from './temporal/calendar.ts';
import { zonedFromInstant } from './temporal/zones.ts';
import {
  CypherFloat,
  type CypherMap,
  type CypherNode,
  type CypherPath,
  type CypherRelationship,
  type CypherValue,
  KIND,
  kindOf,
} from './types.ts';

export interface PlainNode {
  readonly elementId: string;
  readonly labels: readonly string[];
  readonly properties: { readonly [key: string]: PlainValue };
}

export interface PlainRelationship {
  readonly elementId: string;
  readonly type: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly properties: { readonly [key: string]: PlainValue };
}

export type PlainValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }
  | PlainNode
  | PlainRelationship
  | { readonly nodes: readonly PlainNode[]; readonly relationships: readonly PlainRelationship[] };

/** FLOATs become numbers, temporal values and points text, nodes, relationships and paths plain objects. */
export function toPlain(value: CypherValue): PlainValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (value instanceof CypherFloat) return value.value;
  switch (kindOf(value)) {
    case 'MAP':
      return plainMap(value as CypherMap);
    case 'NODE':
      return plainNode(value as CypherNode);
    case 'RELATIONSHIP':
      return plainRelationship(value as CypherRelationship);
    case 'PATH': {
      const { nodes, relationships } = value as CypherPath;
      return { nodes: nodes.map(plainNode), relationships: relationships.map(plainRelationship) };
    }
    default:
      return String(value);
  }
}

function plainMap(map: CypherMap): { readonly [key: string]: PlainValue } {
  const result: Record<string, PlainValue> = Object.create(null);
  for (const key of Object.keys(map)) result[key] = toPlain(map[key]!);
  return result;
}

function plainNode({ elementId, labels, properties }: CypherNode): PlainNode {
  return { elementId, labels, properties: plainMap(properties) };
}

function plainRelationship(value: CypherRelationship): PlainRelationship {
  const { elementId, type, startNodeElementId, endNodeElementId, properties } = value;
  return { elementId, type, startNodeElementId, endNodeElementId, properties: plainMap(properties) };
}

const MAX_DEPTH = 1_000;

/**
 * A parameter from JavaScript: integral numbers are INTEGERs (beyond 2^53 FLOATs), `undefined` is NULL, `Date` a
 * ZONED DATETIME in UTC, a `Map` with string keys or a plain object a MAP, an iterable array-like a LIST;
 * Cypher's own values stay. Objects are copied, so later changes to them do not matter.
 * @throws CypherError `TypeError.UnsupportedParameter` for functions, symbols, instances of other classes and
 * cycles; `ArithmeticError` for INTEGERs beyond int64.
 */
export function fromPlain(value: unknown, depth = 0): CypherValue {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? new CypherFloat(value) : value + 0;
    case 'bigint':
      return normalizeInteger(value);
    case 'object':
      return value === null ? null : objectFromPlain(value, depth);
    default:
      throw refused(`a ${typeof value}`);
  }
}

function objectFromPlain(value: object, depth: number): CypherValue {
  if (depth > MAX_DEPTH) throw refused('a value that contains itself or is nested too deep');
  if ((value as { readonly [KIND]?: unknown })[KIND] !== undefined) return value as unknown as CypherValue;
  if (Array.isArray(value)) return value.map(item => fromPlain(item, depth + 1));
  if (value instanceof Date) return dateFromPlain(value);
  if (value instanceof Map) return mapFromPlain(value, depth);
  if (ArrayBuffer.isView(value) && Symbol.iterator in value) {
    return Array.from(value as Iterable<unknown> & typeof value, item => fromPlain(item, depth + 1));
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  // A plain object of another realm has a prototype of its own that has none.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    throw refused(`an instance of ${value.constructor?.name || 'a class'}`);
  }
  return mapFromPlain(Object.entries(value), depth);
}

function mapFromPlain(entries: Iterable<readonly [unknown, unknown]>, depth: number): CypherMap {
  const map: Record<string, CypherValue> = Object.create(null);
  for (const [key, item] of entries) {
    if (typeof key !== 'string') throw refused(`a map whose key is a ${typeof key}`);
    map[key] = fromPlain(item, depth + 1);
  }
  return map;
}

function dateFromPlain(date: Date): CypherValue {
  const millis = date.getTime();
  if (Number.isNaN(millis)) throw refused('an invalid Date');
  const perDay = NANOS_PER_DAY / 1_000_000;
  const day = Math.floor(millis / perDay);
  return zonedFromInstant(day, (millis - day * perDay) * 1_000_000, 0);
}

function refused(what: string): CypherError {
  return new CypherError({
    phase: 'compile time',
    kind: 'TypeError',
    detail: 'UnsupportedParameter',
    message: `A parameter cannot be ${what}: use null, booleans, numbers, bigints, strings, arrays, plain objects, Dates and Cypher's own values.`,
  });
}
