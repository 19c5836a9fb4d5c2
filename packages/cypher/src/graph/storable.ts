import { runtimeError } from '../errors.ts';
import type { CypherPoint } from '../values/spatial/point.ts';
import { type CypherValue, float, isNumber, kindOf, toDouble, type ValueKind } from '../values/types.ts';

const REFUSED: ReadonlySet<ValueKind> = new Set(['MAP', 'NODE', 'RELATIONSHIP', 'PATH']);

/**
 * Lets through what a property may hold: scalars, temporal values, points, and lists of values of one of these types.
 * INTEGERs beside FLOATs in a list become FLOATs, as in Neo4j.
 *
 * @throws CypherError `TypeError.InvalidPropertyType`
 */
export function storable(key: string, value: CypherValue): CypherValue {
  if (Array.isArray(value)) return storableList(key, value as readonly CypherValue[]);
  const kind = kindOf(value);
  if (REFUSED.has(kind)) throw refused(key, kind);
  return value;
}

function storableList(key: string, items: readonly CypherValue[]): readonly CypherValue[] {
  let common: ValueKind | undefined;
  let mixed = false;
  for (const item of items) {
    const kind = kindOf(item);
    if (REFUSED.has(kind) || kind === 'LIST' || kind === 'NULL') throw refused(key, `LIST of ${kind}`);
    if (common === undefined || common === kind) common = kind;
    else if (isNumber(item) && (common === 'INTEGER' || common === 'FLOAT')) mixed = true;
    else throw refused(key, `LIST of ${common} and ${kind}`);
  }
  if (common === 'POINT') {
    const systems = new Set(items.map(item => (item as CypherPoint).srid));
    if (systems.size > 1) throw refused(key, 'LIST of points in several coordinate systems');
  }
  return mixed ? items.map(item => float(toDouble(item as number))) : items;
}

function refused(key: string, what: string): Error {
  return runtimeError(
    'TypeError',
    'InvalidPropertyType',
    `The property \`${key}\` cannot hold a ${what}: only scalars, temporal values, points and lists of one of these types.`,
  );
}
