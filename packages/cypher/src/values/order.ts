/**
 * Orderability: the total order of ORDER BY, `min` and `max`, over values of every type.
 * openCypher CIP2016-06-14, "Orderability"; points stand where Neo4j puts them.
 */
import { compareNumbers } from './integers.ts';
import type { CypherPoint } from './spatial/point.ts';
import { compareStrings } from './strings.ts';
import { compareDurations, compareInstants } from './temporal/compare.ts';
import type { CypherDuration } from './temporal/duration.ts';
import {
  CypherFloat,
  type CypherMap,
  type CypherNode,
  type CypherPath,
  type CypherRelationship,
  type CypherValue,
  isNumber,
  kindOf,
  type TemporalInstant,
  type ValueKind,
} from './types.ts';

const RANK: Readonly<Record<ValueKind, number>> = {
  MAP: 0,
  NODE: 1,
  RELATIONSHIP: 2,
  LIST: 3,
  PATH: 4,
  POINT: 5,
  'ZONED DATETIME': 6,
  'LOCAL DATETIME': 7,
  DATE: 8,
  'ZONED TIME': 9,
  'LOCAL TIME': 10,
  DURATION: 11,
  STRING: 12,
  BOOLEAN: 13,
  INTEGER: 14,
  FLOAT: 14,
  NULL: 15,
};

/**
 * Negative, zero or positive for ascending order: NULL last, NaN after all other numbers. Zero exactly for
 * equivalent values. For use in `Array.prototype.sort` as it is.
 */
export function order(a: CypherValue, b: CypherValue): number {
  if (typeof a === 'number' && typeof b === 'number') {
    if (a < b) return -1;
    if (a > b) return 1;
    if (a === b) return 0;
    return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  }
  if (typeof a === 'string' && typeof b === 'string') return compareStrings(a, b);
  const kind = kindOf(a);
  const rank = RANK[kind] - RANK[kindOf(b)];
  return rank === 0 ? orderOfKind(kind, a, b) : rank;
}

function orderOfKind(kind: ValueKind, a: CypherValue, b: CypherValue): number {
  switch (kind) {
    case 'NULL':
      return 0;
    case 'BOOLEAN':
      return Number(a) - Number(b);
    case 'INTEGER':
    case 'FLOAT':
      return orderNumbers(a, b);
    case 'STRING':
      return compareStrings(a as string, b as string);
    case 'LIST':
      return orderLists(a as readonly CypherValue[], b as readonly CypherValue[]);
    case 'MAP':
      return orderMaps(a as CypherMap, b as CypherMap);
    case 'NODE':
    case 'RELATIONSHIP':
      return orderEntities(a as CypherNode, b as CypherNode);
    case 'PATH':
      return orderPaths(a as CypherPath, b as CypherPath);
    case 'POINT':
      return orderPoints(a as CypherPoint, b as CypherPoint);
    case 'DURATION':
      return compareDurations(a as CypherDuration, b as CypherDuration);
    default:
      return compareInstants(a as TemporalInstant, b as TemporalInstant);
  }
}

function orderNumbers(a: CypherValue, b: CypherValue): number {
  if (!isNumber(a) || !isNumber(b)) return 0;
  const left = a instanceof CypherFloat ? a.value : a;
  const right = b instanceof CypherFloat ? b.value : b;
  const nan = Number(Number.isNaN(left)) - Number(Number.isNaN(right));
  return nan === 0 ? compareNumbers(left, right) : nan;
}

function orderLists(a: readonly CypherValue[], b: readonly CypherValue[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const result = order(a[i]!, b[i]!);
    if (result !== 0) return result;
  }
  return a.length - b.length;
}

/** Fewer entries first, then by sorted keys, then by the values under them. */
function orderMaps(a: CypherMap, b: CypherMap): number {
  const keysA = Object.keys(a).sort(compareStrings);
  const keysB = Object.keys(b).sort(compareStrings);
  if (keysA.length !== keysB.length) return keysA.length - keysB.length;
  for (let i = 0; i < keysA.length; i++) {
    const result = compareStrings(keysA[i]!, keysB[i]!);
    if (result !== 0) return result;
  }
  for (const key of keysA) {
    const result = order(a[key]!, b[key]!);
    if (result !== 0) return result;
  }
  return 0;
}

function orderEntities(a: CypherNode | CypherRelationship, b: CypherNode | CypherRelationship): number {
  if (a.elementId === b.elementId) return 0;
  return a.identity - b.identity || compareStrings(a.elementId, b.elementId);
}

/** Alternately by node and relationship from the start; a path that goes on is greater. */
function orderPaths(a: CypherPath, b: CypherPath): number {
  const length = Math.min(a.relationships.length, b.relationships.length);
  for (let i = 0; i <= length; i++) {
    const nodes = orderEntities(a.nodes[i]!, b.nodes[i]!);
    if (nodes !== 0) return nodes;
    if (i === length) break;
    const relationships = orderEntities(a.relationships[i]!, b.relationships[i]!);
    if (relationships !== 0) return relationships;
  }
  return a.relationships.length - b.relationships.length;
}

function orderPoints(a: CypherPoint, b: CypherPoint): number {
  return a.srid - b.srid || a.x - b.x || a.y - b.y || (a.z ?? 0) - (b.z ?? 0);
}
