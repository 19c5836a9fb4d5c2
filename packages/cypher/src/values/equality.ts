/**
 * Equality as `=` and `IN` have it: three-valued, NULL where a NULL keeps it from being known.
 * openCypher CIP2016-06-14, "Equality".
 */
import { CypherPoint } from './spatial/point.ts';
import { CypherDate } from './temporal/date.ts';
import { CypherDateTime } from './temporal/date-time.ts';
import { CypherDuration } from './temporal/duration.ts';
import { CypherLocalDateTime } from './temporal/local-date-time.ts';
import { CypherLocalTime } from './temporal/local-time.ts';
import { CypherTime } from './temporal/time.ts';
import {
  CypherFloat,
  type CypherMap,
  CypherNode,
  CypherPath,
  CypherRelationship,
  type CypherValue,
  isMap,
  isNumber,
} from './types.ts';

/** `a = b`. Constant time but for lists, maps and paths. Values of different types are not equal. */
export function equals(a: CypherValue, b: CypherValue): boolean | null {
  if (a === null || b === null) return null;
  if (typeof a !== 'object' && typeof b !== 'object') {
    // Loose equality would turn strings into numbers; only `number` against `bigint` may differ in type.
    if (typeof a === typeof b) return a === b;
    return mixed(a, b);
  }
  if (a instanceof CypherFloat || b instanceof CypherFloat) return mixed(a, b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a)) return Array.isArray(b) ? listsEqual(a, b) : false;
  if (Array.isArray(b)) return false;
  const known = objectsEqual(a, b);
  return known === undefined ? mapsEqual(a as CypherMap, b as CypherMap) : known;
}

/** NaN is equal to nothing, itself included. */
function mixed(a: CypherValue, b: CypherValue): boolean {
  if (!isNumber(a) || !isNumber(b)) return false;
  const left = a instanceof CypherFloat ? a.value : a;
  const right = b instanceof CypherFloat ? b.value : b;
  // Exact also between `number` and `bigint`.
  return left <= right && left >= right;
}

/** `undefined` for two maps. Also used where NULLs inside cannot matter. */
export function objectsEqual(a: object, b: object): boolean | undefined {
  if (a instanceof CypherNode) return b instanceof CypherNode && a.elementId === b.elementId;
  if (a instanceof CypherRelationship) return b instanceof CypherRelationship && a.elementId === b.elementId;
  if (a instanceof CypherPath) return b instanceof CypherPath && pathsEqual(a, b);
  if (a instanceof CypherDate) return b instanceof CypherDate && a.epochDay === b.epochDay;
  if (a instanceof CypherLocalTime) return b instanceof CypherLocalTime && a.nanoOfDay === b.nanoOfDay;
  if (a instanceof CypherTime) {
    return b instanceof CypherTime && a.nanoOfDay === b.nanoOfDay && a.offsetSeconds === b.offsetSeconds;
  }
  if (a instanceof CypherLocalDateTime) {
    return b instanceof CypherLocalDateTime && a.epochDay === b.epochDay && a.nanoOfDay === b.nanoOfDay;
  }
  if (a instanceof CypherDateTime) return b instanceof CypherDateTime && dateTimesEqual(a, b);
  if (a instanceof CypherDuration) return b instanceof CypherDuration && durationsEqual(a, b);
  if (a instanceof CypherPoint) return b instanceof CypherPoint && pointsEqual(a, b);
  return isMap(b as CypherValue) ? undefined : false;
}

function listsEqual(a: readonly CypherValue[], b: readonly CypherValue[]): boolean | null {
  if (a.length !== b.length) return false;
  let unknown = false;
  for (let i = 0; i < a.length; i++) {
    const same = equals(a[i]!, b[i]!);
    if (same === false) return false;
    if (same === null) unknown = true;
  }
  return unknown ? null : true;
}

function mapsEqual(a: CypherMap, b: CypherMap): boolean | null {
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  for (const key of keys) if (!Object.hasOwn(b, key)) return false;
  let unknown = false;
  for (const key of keys) {
    const same = equals(a[key]!, b[key]!);
    if (same === false) return false;
    if (same === null) unknown = true;
  }
  return unknown ? null : true;
}

function pathsEqual(a: CypherPath, b: CypherPath): boolean {
  if (a.relationships.length !== b.relationships.length) return false;
  for (let i = 0; i < a.nodes.length; i++) {
    if (a.nodes[i]!.elementId !== b.nodes[i]!.elementId) return false;
  }
  for (let i = 0; i < a.relationships.length; i++) {
    if (a.relationships[i]!.elementId !== b.relationships[i]!.elementId) return false;
  }
  return true;
}

/** The same instant in another zone is another value, as in Neo4j. */
function dateTimesEqual(a: CypherDateTime, b: CypherDateTime): boolean {
  return (
    a.epochDay === b.epochDay &&
    a.nanoOfDay === b.nanoOfDay &&
    a.offsetSeconds === b.offsetSeconds &&
    a.zone === b.zone
  );
}

function durationsEqual(a: CypherDuration, b: CypherDuration): boolean {
  return a.months === b.months && a.days === b.days && a.seconds === b.seconds && a.nanos === b.nanos;
}

function pointsEqual(a: CypherPoint, b: CypherPoint): boolean {
  return a.srid === b.srid && a.x === b.x && a.y === b.y && a.z === b.z;
}
