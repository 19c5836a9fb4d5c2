/** Distances and boxes of points. Neo4j Cypher Manual 5, "Spatial values" and "Spatial functions". */
import { CRS, type CypherPoint } from './point.ts';

/** Metres: the mean radius Neo4j computes with. */
const EARTH_RADIUS = 6_378_140;

/** Euclidean, or along the great circle in metres; null in different reference systems. */
export function distance(a: CypherPoint, b: CypherPoint): number | null {
  if (a.srid !== b.srid) return null;
  const height = (a.z ?? 0) - (b.z ?? 0);
  if (!CRS[a.srid].geographic) return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2 + height ** 2);
  const radius = EARTH_RADIUS + ((a.z ?? 0) + (b.z ?? 0)) / 2;
  const along = radius * greatCircle(a, b);
  return a.z === undefined ? along : Math.sqrt(along ** 2 + height ** 2);
}

/** The angle between two geographic points, by the haversine formula. */
function greatCircle(a: CypherPoint, b: CypherPoint): number {
  const latitudeA = radians(a.y);
  const latitudeB = radians(b.y);
  const h =
    Math.sin((latitudeB - latitudeA) / 2) ** 2 +
    Math.sin((radians(b.x) - radians(a.x)) / 2) ** 2 * Math.cos(latitudeA) * Math.cos(latitudeB);
  return 2 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/**
 * Borders belong to the box. A geographic box whose lower left corner is east of its upper right one crosses
 * the 180th meridian. Null in different reference systems.
 */
export function withinBox(
  point: CypherPoint,
  lowerLeft: CypherPoint,
  upperRight: CypherPoint,
): boolean | null {
  if (point.srid !== lowerLeft.srid || point.srid !== upperRight.srid) return null;
  const crosses = CRS[point.srid].geographic && lowerLeft.x > upperRight.x;
  const inX = crosses
    ? point.x >= lowerLeft.x || point.x <= upperRight.x
    : point.x >= lowerLeft.x && point.x <= upperRight.x;
  return (
    inX &&
    point.y >= lowerLeft.y &&
    point.y <= upperRight.y &&
    (point.z ?? 0) >= (lowerLeft.z ?? 0) &&
    (point.z ?? 0) <= (upperRight.z ?? 0)
  );
}
