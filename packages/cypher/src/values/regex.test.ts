import { expect, it } from 'vitest';
import { CypherError } from '../errors.ts';
import { matches } from './regex.ts';

it('matches whole strings', () => {
  expect(matches('Berlin', 'Ber.*')).toBe(true);
  expect(matches('Berlin', 'Ber')).toBe(false);
  expect(matches('BERLIN', '(?i)ber.*')).toBe(true);
  expect(matches(null, 'a')).toBeNull();
  expect(matches(1, 'a')).toBeNull();
});

it('takes linear time where backtracking takes exponential', () => {
  const start = performance.now();
  expect(matches('a'.repeat(50_000) + '!', '(a+)+b')).toBe(false);
  expect(performance.now() - start).toBeLessThan(5_000);
});

it('refuses what it cannot read by a typed error', () => {
  expect(() => matches('a', '(')).toThrow(CypherError);
  expect(() => matches('a', '(?=a)')).toThrow(CypherError);
});
