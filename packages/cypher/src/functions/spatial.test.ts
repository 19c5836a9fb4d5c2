import { describe, expect, it } from 'vitest';
import { evaluate, evaluated, failure } from '../../test/evaluate.ts';

describe('points', () => {
  it.each([
    ['point({x: 1, y: 2})', "point({x: 1.0, y: 2.0, crs: 'cartesian'})"],
    ['point({x: 1, y: 2, z: 3})', "point({x: 1.0, y: 2.0, z: 3.0, crs: 'cartesian-3d'})"],
    ['point({longitude: 12.5, latitude: 56})', "point({x: 12.5, y: 56.0, crs: 'wgs-84'})"],
    ["point({x: 12, y: 56, crs: 'WGS-84'})", "point({x: 12.0, y: 56.0, crs: 'wgs-84'})"],
    ['point({longitude: 190, latitude: 0}).x', '-170.0'],
    ['point({latitude: 1, longitude: 2, height: 3}).height', '3.0'],
    ['point({x: 1, y: 2}).crs', "'cartesian'"],
    ['point({x: 1, y: null})', 'null'],
    ['point.distance(point({x: 0, y: 0}), point({x: 3, y: 4}))', '5.0'],
    ['point.distance(point({x: 0, y: 0}), point({longitude: 3, latitude: 4}))', 'null'],
    ['point({x: 1, y: 2}) = point({x: 1.0, y: 2.0})', 'true'],
    ['point.withinBBox(point({x: 1, y: 1}), point({x: 0, y: 0}), point({x: 1, y: 1}))', 'true'],
    ['point.withinBBox(point({x: 2, y: 1}), point({x: 0, y: 0}), point({x: 1, y: 1}))', 'false'],
    [
      'point.withinBBox(point({longitude: 179, latitude: 0}), point({longitude: 170, latitude: -1}), point({longitude: -170, latitude: 1}))',
      'true',
    ],
  ])('%s is %s', (expression, value) => {
    expect(evaluated(expression)).toBe(value);
  });

  it('measures the earth in metres', () => {
    // Paris to London: 344 km.
    const metres = evaluate(
      'point.distance(point({longitude: 2.3522, latitude: 48.8566}), point({longitude: -0.1276, latitude: 51.5072}))',
    );
    expect(Number(metres) / 1000).toBeCloseTo(344, 0);
  });

  it.each(['point({x: 1})', 'point({latitude: 91, longitude: 0})', "point({x: 1, y: 2, crs: 'mars'})"])(
    'refuses %s',
    expression => {
      expect(failure(expression)).toBe('TypeError.InvalidArgumentValue');
    },
  );
});
