import { expect, it } from 'vitest';
import { prf, sharedSpans } from '../evaluate/scores.ts';

it('scores spans by exact offsets', () => {
  const gold = [
    { start: 0, end: 2 },
    { start: 3, end: 5 },
  ];
  const system = [
    { start: 0, end: 2 },
    { start: 3, end: 4 },
    { start: 4, end: 5 },
  ];
  expect(sharedSpans(gold, system)).toBe(1);
  expect(prf(1, 3, 2)).toEqual({ precision: 100 / 3, recall: 50, f1: 40 });
  expect(prf(0, 0, 0).f1).toBe(0);
});
