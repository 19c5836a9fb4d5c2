import { describe, expect, it } from 'vitest';
import { within } from './lasso.ts';

describe('within', () => {
  const square = [0, 0, 10, 0, 10, 10, 0, 10];
  it('finds the points inside of a closed line', () => {
    expect(within(square, Float64Array.from([5, 5, 15, 5, 9, 1, -1, 5]), () => true)).toEqual([0, 2]);
    expect(within(square, Float64Array.from([5, 5, 9, 1]), i => i !== 0)).toEqual([1]);
  });

  it('leaves out a bay', () => {
    const horseshoe = [0, 0, 30, 0, 30, 30, 20, 30, 20, 10, 10, 10, 10, 30, 0, 30];
    expect(within(horseshoe, Float64Array.from([5, 20, 15, 20, 25, 20, 15, 5]), () => true)).toEqual([
      0, 2, 3,
    ]);
  });
});
