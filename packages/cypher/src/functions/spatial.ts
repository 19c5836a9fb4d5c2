/** Spatial functions. Neo4j Cypher Manual 5, "Spatial functions". */
import { distance, withinBox } from '../values/spatial/geometry.ts';
import { CypherPoint } from '../values/spatial/point.ts';
import { pointFromMap } from '../values/spatial/point-from-map.ts';
import { type CypherValue, float } from '../values/types.ts';
import { map } from './arguments.ts';
import { param, scalar, sig } from './define.ts';
import type { ScalarSpec } from './spec.ts';

/** Values that are no points give NULL, as in Neo4j. */
function pointOf(value: CypherValue): CypherPoint | null {
  return value instanceof CypherPoint ? value : null;
}

export const spatialFunctions: readonly ScalarSpec[] = [
  scalar(
    'point',
    'spatial',
    sig([param('input', 'MAP')], 'POINT'),
    'A POINT from {x, y[, z]} or {longitude, latitude[, height]}, with an optional crs or srid.',
    ([input]) => (input instanceof CypherPoint ? input : pointFromMap(map('point', input!))),
  ),
  scalar(
    'point.distance',
    'spatial',
    sig([param('from', ['POINT', 'ANY']), param('to', ['POINT', 'ANY'])], 'FLOAT'),
    'The distance between two points: in metres where they are geographic; NULL in different reference systems.',
    ([from, to]) => {
      const a = pointOf(from!);
      const b = pointOf(to!);
      const result = a === null || b === null ? null : distance(a, b);
      return result === null ? null : float(result);
    },
    { aliases: ['distance'] },
  ),
  scalar(
    'point.withinBBox',
    'spatial',
    sig(
      [
        param('point', ['POINT', 'ANY']),
        param('lowerLeft', ['POINT', 'ANY']),
        param('upperRight', ['POINT', 'ANY']),
      ],
      'BOOLEAN',
    ),
    'True where a point lies in a box, borders included; NULL in different reference systems.',
    ([point, lowerLeft, upperRight]) => {
      const [p, a, b] = [pointOf(point!), pointOf(lowerLeft!), pointOf(upperRight!)];
      return p === null || a === null || b === null ? null : withinBox(p, a, b);
    },
  ),
];
