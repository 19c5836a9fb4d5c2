/**
 * The values Cypher computes with, as plain JavaScript.
 *
 * | Cypher | JavaScript |
 * |---|---|
 * | NULL | `null` |
 * | BOOLEAN | `boolean` |
 * | INTEGER | an integral `number` within ±(2^53 - 1); beyond, to int64, `bigint` (one form only, see `normalizeInteger`) |
 * | FLOAT | a non-integral `number`, `NaN` or `±Infinity`; a float with an integral value is a {@link CypherFloat} |
 * | STRING | `string` |
 * | LIST | array |
 * | MAP | object without prototype (own keys only are read, so `__proto__` is a key like any other) |
 * | NODE, RELATIONSHIP, PATH | {@link CypherNode}, {@link CypherRelationship}, {@link CypherPath} |
 * | temporal, POINT | {@link TemporalValue}, {@link CypherPoint} |
 *
 * Values are never changed after they were made; share them freely.
 */
import type { CypherPoint } from './spatial/point.ts';
import type { CypherDate } from './temporal/date.ts';
import type { CypherDateTime } from './temporal/date-time.ts';
import type { CypherDuration } from './temporal/duration.ts';
import type { CypherLocalDateTime } from './temporal/local-date-time.ts';
import type { CypherLocalTime } from './temporal/local-time.ts';
import type { CypherTime } from './temporal/time.ts';

/**
 * Key under which the classes below carry their kind. A symbol, so that no key of a map can imitate it; from
 * the global registry, so that two copies of this package in one page understand each other's values.
 */
export const KIND: unique symbol = Symbol.for('@entente/cypher/kind') as never;

/** What {@link kindOf} tells apart: Cypher's type names, as `valueType()` prints them without `NOT NULL`. */
export type ValueKind = 'NULL' | 'BOOLEAN' | 'INTEGER' | 'FLOAT' | 'STRING' | 'LIST' | 'MAP' | ObjectKind;

/** The kinds that classes carry under {@link KIND}. */
export type ObjectKind =
  | 'NODE'
  | 'RELATIONSHIP'
  | 'PATH'
  | 'FLOAT'
  | 'DATE'
  | 'LOCAL TIME'
  | 'ZONED TIME'
  | 'LOCAL DATETIME'
  | 'ZONED DATETIME'
  | 'DURATION'
  | 'POINT';

export type CypherInteger = number | bigint;
export type CypherList = readonly CypherValue[];
export type CypherMap = { readonly [key: string]: CypherValue };

export type TemporalInstant =
  | CypherDate
  | CypherLocalTime
  | CypherTime
  | CypherLocalDateTime
  | CypherDateTime;
export type TemporalValue = TemporalInstant | CypherDuration;

/** Any value of Cypher. */
export type CypherValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | CypherFloat
  | CypherList
  | CypherMap
  | CypherNode
  | CypherRelationship
  | CypherPath
  | TemporalValue
  | CypherPoint;

/**
 * A FLOAT whose value is integral (`1.0`, `-0.0`, `1e300`) and so would be read as INTEGER as a bare number.
 * Arithmetic gives one back only where the result is integral; make floats with {@link float}.
 */
export class CypherFloat {
  declare readonly [KIND]: 'FLOAT';
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
  valueOf(): number {
    return this.value;
  }
  toString(): string {
    return floatToString(this.value);
  }
}
tag(CypherFloat, 'FLOAT');

/** The FLOAT of a JavaScript number, boxed only where it is integral. */
export function float(value: number): number | CypherFloat {
  return Number.isInteger(value) ? new CypherFloat(value) : value;
}

/** A FLOAT as Cypher writes it: always told from an INTEGER (`1.0`, `1.0E10`, `NaN`, `Infinity`). */
export function floatToString(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return '-0.0';
  const magnitude = Math.abs(value);
  if (value === 0 || (magnitude >= 1e-3 && magnitude < 1e7)) {
    const text = String(value);
    return text.includes('.') ? text : text + '.0';
  }
  const [mantissa, exponent] = value.toExponential().split('e') as [string, string];
  return (mantissa.includes('.') ? mantissa : mantissa + '.0') + 'E' + exponent.replace('+', '');
}

/**
 * A node. The engine's own nodes are subclasses that read the live graph, and whose getters throw
 * `EntityNotFound` (`DeletedEntityAccess`) once the node is deleted; {@link node} makes a detached one.
 * Two nodes are equal when their `elementId` is.
 */
export abstract class CypherNode {
  declare readonly [KIND]: 'NODE';
  abstract readonly elementId: string;
  /** The number `id()` gives and ORDER BY goes by. */
  abstract readonly identity: number;
  abstract readonly labels: readonly string[];
  abstract readonly properties: CypherMap;
}
tag(CypherNode, 'NODE');

/** A relationship; see {@link CypherNode} for what deleted ones do. */
export abstract class CypherRelationship {
  declare readonly [KIND]: 'RELATIONSHIP';
  abstract readonly elementId: string;
  abstract readonly identity: number;
  abstract readonly type: string;
  abstract readonly startNodeElementId: string;
  abstract readonly endNodeElementId: string;
  abstract readonly properties: CypherMap;
}
tag(CypherRelationship, 'RELATIONSHIP');

/** A path: `nodes` has one element more than `relationships`, each of which joins its two neighbours. */
export class CypherPath {
  declare readonly [KIND]: 'PATH';
  readonly nodes: readonly CypherNode[];
  readonly relationships: readonly CypherRelationship[];
  constructor(nodes: readonly CypherNode[], relationships: readonly CypherRelationship[]) {
    this.nodes = nodes;
    this.relationships = relationships;
  }
  get length(): number {
    return this.relationships.length;
  }
}
tag(CypherPath, 'PATH');

class DetachedNode extends CypherNode {
  override readonly elementId: string;
  override readonly identity: number;
  override readonly labels: readonly string[];
  override readonly properties: CypherMap;
  constructor(elementId: string, identity: number, labels: readonly string[], properties: CypherMap) {
    super();
    this.elementId = elementId;
    this.identity = identity;
    this.labels = labels;
    this.properties = properties;
  }
}

class DetachedRelationship extends CypherRelationship {
  override readonly elementId: string;
  override readonly identity: number;
  override readonly type: string;
  override readonly startNodeElementId: string;
  override readonly endNodeElementId: string;
  override readonly properties: CypherMap;
  constructor(from: RelationshipFields) {
    super();
    this.elementId = from.elementId;
    this.identity = from.identity ?? 0;
    this.type = from.type;
    this.startNodeElementId = from.startNodeElementId;
    this.endNodeElementId = from.endNodeElementId;
    this.properties = from.properties ?? EMPTY_MAP;
  }
}

export interface NodeFields {
  readonly elementId: string;
  readonly identity?: number;
  readonly labels?: readonly string[];
  readonly properties?: CypherMap;
}

export interface RelationshipFields {
  readonly elementId: string;
  readonly identity?: number;
  readonly type: string;
  readonly startNodeElementId: string;
  readonly endNodeElementId: string;
  readonly properties?: CypherMap;
}

/** A node that belongs to no graph: from the wire, or for tests. */
export function node(fields: NodeFields): CypherNode {
  return new DetachedNode(
    fields.elementId,
    fields.identity ?? 0,
    fields.labels ?? [],
    fields.properties ?? EMPTY_MAP,
  );
}

/** A relationship that belongs to no graph. */
export function relationship(fields: RelationshipFields): CypherRelationship {
  return new DetachedRelationship(fields);
}

const EMPTY_MAP: CypherMap = Object.freeze(Object.create(null));

/** A MAP of the given entries; later entries win. */
export function mapOf(entries: Iterable<readonly [string, CypherValue]>): CypherMap {
  const map: Record<string, CypherValue> = Object.create(null);
  for (const [key, value] of entries) map[key] = value;
  return map;
}

/** An own entry of a map, `null` where the key is missing: never what a prototype has. */
export function mapGet(map: CypherMap, key: string): CypherValue {
  return Object.hasOwn(map, key) ? map[key]! : null;
}

/** The Cypher type of a value. Constant time, no allocation. */
export function kindOf(value: CypherValue): ValueKind {
  switch (typeof value) {
    case 'number':
      return Number.isInteger(value) ? 'INTEGER' : 'FLOAT';
    case 'string':
      return 'STRING';
    case 'boolean':
      return 'BOOLEAN';
    case 'bigint':
      return 'INTEGER';
    default:
      if (value === null) return 'NULL';
      if (Array.isArray(value)) return 'LIST';
      return (value as { readonly [KIND]?: ObjectKind })[KIND] ?? 'MAP';
  }
}

export function isNode(value: CypherValue): value is CypherNode {
  return value instanceof CypherNode;
}

export function isRelationship(value: CypherValue): value is CypherRelationship {
  return value instanceof CypherRelationship;
}

export function isPath(value: CypherValue): value is CypherPath {
  return value instanceof CypherPath;
}

export function isList(value: CypherValue): value is CypherList {
  return Array.isArray(value);
}

/** True for a plain map: not for nodes, temporal values and the other classes. */
export function isMap(value: CypherValue): value is CypherMap {
  return kindOf(value) === 'MAP';
}

export function isInteger(value: CypherValue): value is CypherInteger {
  return typeof value === 'number' ? Number.isInteger(value) : typeof value === 'bigint';
}

export function isFloat(value: CypherValue): value is number | CypherFloat {
  return typeof value === 'number' ? !Number.isInteger(value) : value instanceof CypherFloat;
}

export function isNumber(value: CypherValue): value is CypherInteger | CypherFloat {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof CypherFloat;
}

/** Any number as a JavaScript double; a `bigint` is rounded. */
export function toDouble(value: CypherInteger | CypherFloat): number {
  return typeof value === 'number' ? value : Number(value);
}

/** Puts a class's kind on its prototype, so that instances do not grow by it. */
export function tag(type: { readonly prototype: object }, kind: ObjectKind): void {
  Object.defineProperty(type.prototype, KIND, { value: kind });
}
