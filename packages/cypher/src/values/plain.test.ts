import { expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { fromPlain, toPlain } from './plain.ts';
import { CypherFloat, float, mapOf, node } from './types.ts';

it('takes what callers write', () => {
  class Secret {}
  expect(fromPlain({ a: [1, undefined, 2.5], b: new Map([['k', 1n]]) })).toEqual(
    mapOf([
      ['a', [1, null, 2.5]],
      ['b', mapOf([['k', 1]])],
    ]),
  );
  expect(fromPlain(1e300)).toEqual(new CypherFloat(1e300));
  expect(Object.is(fromPlain(-0), 0)).toBe(true);
  expect(String(fromPlain(new Date('2015-07-21T21:40:32.142Z')))).toBe('2015-07-21T21:40:32.142Z');
  expect(String(fromPlain(new Date('1969-12-31T23:59:59.999Z')))).toBe('1969-12-31T23:59:59.999Z');
  expect(fromPlain(new Uint8Array([1, 2]))).toEqual([1, 2]);
  for (const wrong of [() => 1, Symbol('x'), new Secret(), 2n ** 64n, new Date('x'), new Map([[1, 2]])]) {
    expect(() => fromPlain(wrong)).toThrow(CypherError);
  }
  const loop: unknown[] = [];
  loop.push(loop);
  expect(() => fromPlain(loop)).toThrow(CypherError);
});

it('gives what callers read', () => {
  const ada = node({ elementId: '1', labels: ['Person'], properties: mapOf([['height', float(2)]]) });
  expect(toPlain([ada, float(3), 4n])).toEqual([
    { elementId: '1', labels: ['Person'], properties: { height: 2 } },
    3,
    4n,
  ]);
});
