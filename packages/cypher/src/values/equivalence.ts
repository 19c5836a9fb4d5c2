/**
 * Equivalence: what grouping, DISTINCT and UNION go by. Like equality, but NULL is NULL and NaN is NaN.
 * openCypher CIP2016-06-14, "Equivalence".
 */
import { compareStrings } from './strings.ts';
import {
  CypherFloat,
  type CypherMap,
  type CypherNode,
  type CypherPath,
  type CypherRelationship,
  type CypherValue,
  KIND,
  type ObjectKind,
} from './types.ts';

/** A key for JavaScript's `Map` and `Set`. */
export type GroupKey = null | boolean | number | bigint | string;

/**
 * A primitive that two values share exactly when they are equivalent. Numbers and nearly all strings are
 * their own keys; composite values cost one string as long as they are.
 */
export function groupKey(value: CypherValue): GroupKey {
  switch (typeof value) {
    case 'string':
      return value.charCodeAt(0) === 0 ? '\0s' + value : value;
    case 'bigint':
      return value;
    case 'object':
      if (value === null) return null;
      return value instanceof CypherFloat ? floatKey(value.value) : '\0' + encode(value);
    default:
      return value;
  }
}

/** One key for a row of values, for grouping by several columns. */
export function groupKeyOfRow(values: readonly CypherValue[]): GroupKey {
  if (values.length === 1) return groupKey(values[0]!);
  let key = '';
  for (const value of values) key += encode(value);
  return key;
}

/** True where the two are one group. */
export function equivalent(a: CypherValue, b: CypherValue): boolean {
  if (a === b) return true;
  const x = groupKey(a);
  const y = groupKey(b);
  return x === y || (typeof x === 'number' && typeof y === 'number' && Number.isNaN(x) && Number.isNaN(y));
}

/** A float equal to an INTEGER has that INTEGER's key. */
function floatKey(value: number): number | bigint {
  return Number.isSafeInteger(value) || Math.abs(value) >= 2 ** 63 ? value + 0 : BigInt(value);
}

/** Self-delimiting, so that encodings can stand side by side. */
function encode(value: CypherValue): string {
  switch (typeof value) {
    case 'string':
      return `s${value.length}:${value}`;
    case 'number':
      return `n${value};`;
    case 'bigint':
      return `n${value};`;
    case 'boolean':
      return value ? 't' : 'f';
    default:
      if (value === null) return '0';
      if (Array.isArray(value)) return `[${value.map(encode).join('')}]`;
      return encodeObject(value as Exclude<typeof value, readonly CypherValue[]>);
  }
}

function encodeObject(value: object): string {
  const kind = (value as { readonly [KIND]?: ObjectKind })[KIND];
  switch (kind) {
    case undefined:
      return encodeMap(value as CypherMap);
    case 'FLOAT': {
      const key = floatKey((value as CypherFloat).value);
      return `n${key};`;
    }
    case 'NODE':
      return text('N', (value as CypherNode).elementId);
    case 'RELATIONSHIP':
      return text('R', (value as CypherRelationship).elementId);
    case 'PATH':
      return encodePath(value as CypherPath);
    default:
      // Temporal values and points are equal when they are written alike.
      return text(`${kind}:`, String(value));
  }
}

function encodeMap(map: CypherMap): string {
  let key = '{';
  for (const name of Object.keys(map).sort(compareStrings)) key += text('k', name) + encode(map[name]!);
  return key + '}';
}

function encodePath(path: CypherPath): string {
  const first = path.nodes[0];
  let key = text('P', first === undefined ? '' : first.elementId);
  for (let i = 0; i < path.relationships.length; i++) {
    key += text('r', path.relationships[i]!.elementId) + text('n', path.nodes[i + 1]!.elementId);
  }
  return key + '.';
}

function text(tag: string, content: string): string {
  return `${tag}${content.length}:${content}`;
}
