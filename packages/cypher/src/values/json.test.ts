import { expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { fromJSON, toJSON } from './json.ts';
import { float, mapOf } from './types.ts';

it('keeps plain values plain', () => {
  const value = mapOf([['list', [1, 1.5, 'a', true, null]]]);
  expect(JSON.stringify(toJSON(value))).toBe('{"list":[1,1.5,"a",true,null]}');
});

it('tells FLOATs from INTEGERs and large INTEGERs from rounded ones', () => {
  expect(toJSON(float(1))).toEqual({ $type: 'FLOAT', value: '1.0' });
  expect(toJSON(2n ** 62n)).toEqual({ $type: 'INTEGER', value: '4611686018427387904' });
});

it('cannot be led astray by a map with a key $type', () => {
  const value = mapOf([['$type', 'NODE']]);
  expect(toJSON(value)).toEqual({ $type: 'MAP', value: { $type: 'NODE' } });
  expect(fromJSON(toJSON(value))).toEqual(value);
});

it('gives maps no prototype, whatever their keys', () => {
  const map = fromJSON(JSON.parse('{"__proto__": {"polluted": 1}}')) as object;
  expect(Object.getPrototypeOf(map)).toBeNull();
  expect(Object.keys(map)).toEqual(['__proto__']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

it.each([
  { $type: 'NODE' },
  { $type: 'INTEGER', value: '99999999999999999999' },
  { $type: 'FLOAT', value: 'one' },
  { $type: 'DATE', value: '2015-02-30' },
  { $type: 'POINT', srid: 1, x: 0, y: 0 },
  { $type: 'PATH', nodes: [], relationships: [] },
  { $type: 'Date', value: '2015-02-03' },
  undefined,
])('refuses %j by a typed error', json => {
  expect(() => fromJSON(json)).toThrow(CypherError);
});

it('refuses nesting that would exhaust the stack', () => {
  let json: unknown = 1;
  for (let i = 0; i < 5_000; i++) json = [json];
  expect(() => fromJSON(json)).toThrow(/nested deeper/);
});
