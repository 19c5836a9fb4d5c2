import { describe, expect, it } from 'vitest';
import { matrixTies } from './discourse.ts';

const found = [
  { a: 'a', b: 'b', congruence: 4, conflict: 1, subtract: 3 },
  { a: 'a', b: 'c', congruence: 0, conflict: 2, subtract: -2 },
  { a: 'b', b: 'c', congruence: 1, conflict: 1, subtract: 0 },
];
const scores = (matrix: 'congruence' | 'conflict' | 'subtract') =>
  matrixTies(found, matrix).map(({ a, b, score }) => [a + b, Number(score.toFixed(2))]);

describe('matrixTies', () => {
  it('shows what is agreed on as for, what is differed on as against, and the difference of both', () => {
    expect(scores('congruence')).toEqual([
      ['ab', 1],
      ['bc', 0.25],
    ]);
    expect(scores('conflict')).toEqual([
      ['ab', -0.5],
      ['ac', -1],
      ['bc', -0.5],
    ]);
    expect(scores('subtract')).toEqual([
      ['ab', 1],
      ['ac', -0.67],
    ]);
    expect(matrixTies([], 'subtract')).toEqual([]);
  });
});
