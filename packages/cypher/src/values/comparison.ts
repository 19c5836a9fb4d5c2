/**
 * Comparability: what `<`, `<=`, `>`, `>=` have. NULL where the two cannot be compared.
 * openCypher CIP2016-06-14, "Comparability".
 */
import { equals } from './equality.ts';
import { compareNumbers } from './integers.ts';
import { order } from './order.ts';
import { compareStrings } from './strings.ts';
import { compareInstants } from './temporal/compare.ts';
import {
  CypherFloat,
  type CypherMap,
  type CypherValue,
  isNumber,
  kindOf,
  type TemporalInstant,
} from './types.ts';

/** `a < b`. */
export function lessThan(a: CypherValue, b: CypherValue): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a < b;
  const order = compare(a, b);
  return order === null ? null : order < 0;
}

/** `a <= b`. */
export function lessThanOrEqual(a: CypherValue, b: CypherValue): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  const order = compare(a, b);
  return order === null ? orEqual(a, b) : order <= 0;
}

/** `a > b`. */
export function greaterThan(a: CypherValue, b: CypherValue): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a > b;
  const order = compare(a, b);
  return order === null ? null : order > 0;
}

/** `a >= b`. */
export function greaterThanOrEqual(a: CypherValue, b: CypherValue): boolean | null {
  if (typeof a === 'number' && typeof b === 'number') return a >= b;
  const order = compare(a, b);
  return order === null ? orEqual(a, b) : order >= 0;
}

/** What has no order may still be equal: `point >= point`. */
function orEqual(a: CypherValue, b: CypherValue): true | null {
  return equals(a, b) === true ? true : null;
}

/**
 * Negative, zero or positive; `null` where the two are not comparable; `NaN` where a number is NaN, so that
 * every comparison of it is false.
 */
export function compare(a: CypherValue, b: CypherValue): number | null {
  if (a === null || b === null) return null;
  if (isNumber(a)) {
    if (!isNumber(b)) return null;
    const left = a instanceof CypherFloat ? a.value : a;
    const right = b instanceof CypherFloat ? b.value : b;
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
    return compareNumbers(left, right);
  }
  if (typeof a === 'string') return typeof b === 'string' ? compareStrings(a, b) : null;
  if (typeof a === 'boolean') return typeof b === 'boolean' ? Number(a) - Number(b) : null;
  if (Array.isArray(a)) return Array.isArray(b) ? compareLists(a, b) : null;
  const kind = kindOf(a);
  if (kind !== kindOf(b)) return null;
  switch (kind) {
    case 'DATE':
    case 'LOCAL TIME':
    case 'ZONED TIME':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
      return compareInstants(a as TemporalInstant, b as TemporalInstant);
    case 'MAP':
      return compareMaps(a as CypherMap, b as CypherMap);
    case 'NODE':
    case 'RELATIONSHIP':
      return order(a, b);
    default:
      return null;
  }
}

/** Element by element; the first that differs decides, and a shorter list that is a prefix is less. */
function compareLists(a: readonly CypherValue[], b: readonly CypherValue[]): number | null {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    if (equals(a[i]!, b[i]!) === true) continue;
    return compare(a[i]!, b[i]!);
  }
  return a.length - b.length;
}

/** As Neo4j has it: fewer entries are less, then sorted keys decide, then the values under them. */
function compareMaps(a: CypherMap, b: CypherMap): number | null {
  const keysA = Object.keys(a).sort(compareStrings);
  const keysB = Object.keys(b).sort(compareStrings);
  if (keysA.length !== keysB.length) return keysA.length - keysB.length;
  const names = compareLists(keysA, keysB);
  if (names !== 0) return names;
  return compareLists(
    keysA.map(key => a[key]!),
    keysA.map(key => b[key]!),
  );
}
