/** `point({…})`, and the components of a point. Neo4j Cypher Manual 5, "Spatial values". */
import { argumentError, describe } from '../mismatch.ts';
import { type CypherMap, type CypherValue, float, isNumber, mapGet, toDouble } from '../types.ts';
import { CRS, CypherPoint, type Srid } from './point.ts';

const SRIDS = Object.keys(CRS).map(Number) as Srid[];

/** NULL where a coordinate is NULL. @throws CypherError for coordinates that make no point. */
export function pointFromMap(map: CypherMap): CypherPoint | null {
  const geographic = ['latitude', 'longitude', 'height'].some(key => Object.hasOwn(map, key));
  const first = geographic && !Object.hasOwn(map, 'x') ? 'longitude' : 'x';
  const second = geographic && !Object.hasOwn(map, 'y') ? 'latitude' : 'y';
  if (!Object.hasOwn(map, first) || !Object.hasOwn(map, second)) {
    throw argumentError('A point needs x and y, or longitude and latitude.');
  }
  const third = Object.hasOwn(map, 'z') ? 'z' : Object.hasOwn(map, 'height') ? 'height' : undefined;
  const named = systemOf(map, geographic);
  const given = [first, second, ...(third === undefined ? [] : [third])];
  if (given.some(key => mapGet(map, key) === null) || named === null) return null;
  const [x, y, z] = given.map(key => coordinate(key, mapGet(map, key))) as [number, number, number?];
  const srid = named ?? (geographic ? (z === undefined ? 4326 : 4979) : z === undefined ? 7203 : 9157);
  const { dimensions, name } = CRS[srid];
  if (dimensions === 3 && z === undefined)
    throw argumentError(`A point in ${name} needs a third coordinate.`);
  if (dimensions === 2 && z !== undefined) throw argumentError(`A point in ${name} has no third coordinate.`);
  if (!CRS[srid].geographic) return new CypherPoint(srid, x, y, z);
  if (Math.abs(y) > 90) throw argumentError(`The latitude ${y} is not between -90 and 90.`);
  return new CypherPoint(srid, normalizeLongitude(x), y, z);
}

function coordinate(key: string, value: CypherValue): number {
  if (isNumber(value) && Number.isFinite(toDouble(value))) return toDouble(value);
  throw argumentError(`The ${key} of a point must be a finite number, not ${describe(value)}.`);
}

/** `undefined` where none is named, NULL where it is NULL. */
function systemOf(map: CypherMap, geographic: boolean): Srid | undefined | null {
  const crs = mapGet(map, 'crs');
  const srid = mapGet(map, 'srid');
  if (crs === null && srid === null) {
    return Object.hasOwn(map, 'crs') || Object.hasOwn(map, 'srid') ? null : undefined;
  }
  const found = SRIDS.find(id =>
    crs === null ? id === Number(srid) : typeof crs === 'string' && CRS[id].name === crs.toLowerCase(),
  );
  if (found === undefined) {
    const names = SRIDS.map(id => `${CRS[id].name} (${id})`).join(', ');
    throw argumentError(`${describe(crs ?? srid)} is no reference system: use ${names}.`);
  }
  if (geographic && !CRS[found].geographic) {
    throw argumentError(`A point with latitude and longitude cannot be ${CRS[found].name}.`);
  }
  return found;
}

function normalizeLongitude(x: number): number {
  if (x >= -180 && x <= 180) return x;
  const turned = (((x + 180) % 360) + 360) % 360;
  return turned - 180;
}

export const POINT_COMPONENTS = ['x', 'y', 'z', 'longitude', 'latitude', 'height', 'crs', 'srid'] as const;

/** `undefined` where the point has no such component. */
export function pointComponent(point: CypherPoint, name: string): CypherValue | undefined {
  const { geographic } = CRS[point.srid];
  switch (name) {
    case 'x':
      return float(point.x);
    case 'y':
      return float(point.y);
    case 'z':
      return point.z === undefined ? undefined : float(point.z);
    case 'longitude':
      return geographic ? float(point.x) : undefined;
    case 'latitude':
      return geographic ? float(point.y) : undefined;
    case 'height':
      return geographic && point.z !== undefined ? float(point.z) : undefined;
    case 'crs':
      return CRS[point.srid].name;
    case 'srid':
      return point.srid;
    default:
      return undefined;
  }
}
