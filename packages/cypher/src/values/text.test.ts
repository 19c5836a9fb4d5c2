import { expect, it } from 'vitest';
import { CypherPoint } from './spatial/point.ts';
import { CypherDate } from './temporal/date.ts';
import { scalarToString, toCypherText } from './text.ts';
import { CypherPath, float, mapOf, node, relationship } from './types.ts';

it.each([
  [float(1), '1.0'],
  [0.1, '0.1'],
  [float(1e10), '1.0E10'],
  [1.5e-7, '1.5E-7'],
  [float(-0), '-0.0'],
  [Number.NaN, 'NaN'],
  [2n ** 60n, '1152921504606846976'],
  [new CypherDate(0), '1970-01-01'],
  [new CypherPoint(7203, 1, 2), "point({x: 1.0, y: 2.0, crs: 'cartesian'})"],
  [[1], null],
])('writes %s as toString() does', (value, text) => {
  expect(scalarToString(value)).toBe(text);
});

it('writes graphs as patterns', () => {
  const a = node({ elementId: 'a', labels: ['A', 'my label'], properties: mapOf([['x', "it's"]]) });
  const b = node({ elementId: 'b' });
  const r = relationship({ elementId: 'r', type: 'R', startNodeElementId: 'b', endNodeElementId: 'a' });
  expect(toCypherText(new CypherPath([a, b], [r]))).toBe("<(:A:`my label` {x: 'it\\'s'})<-[:R]-()>");
});
