import { describe, expect, it } from 'vitest';
import type { Bundle } from '../model/model.ts';
import { nearestBundle, nearestNode } from './pick.ts';

const bundle = (from: number, to: number, curvature: number): Bundle => ({
  from,
  to,
  tone: 'contact',
  symmetric: false,
  edges: [],
  curvature,
});

describe('nearestBundle', () => {
  const positions = Float64Array.from([0, 0, 100, 0]);
  const at = (bundles: Bundle[], x: number, y: number, shown = () => true) =>
    nearestBundle({ positions, bundles, shown }, x, y, 6);

  it('finds a straight line within reach', () => {
    expect(at([bundle(0, 1, 0)], 50, 5)).toBe(0);
    expect(at([bundle(0, 1, 0)], 50, 7)).toBe(-1);
    expect(at([bundle(0, 1, 0)], 120, 0)).toBe(-1);
  });

  it('follows the bend on the side that is drawn', () => {
    // A curve from left to right with positive curvature bends upwards: towards smaller y on the screen.
    const both = [bundle(0, 1, 0.4), bundle(0, 1, -0.4)];
    expect(at(both, 50, -20)).toBe(0);
    expect(at(both, 50, 20)).toBe(1);
    expect(at(both, 50, 0)).toBe(-1);
  });

  it('passes over what is not shown', () => {
    expect(at([bundle(0, 1, 0)], 50, 0, () => false)).toBe(-1);
  });
});

describe('nearestNode', () => {
  const positions = Float64Array.from([0, 0, 10, 0, 12, 0]);
  it('finds the nearest that reaches the point and is shown', () => {
    expect(nearestNode(positions, () => 4, 9, 0)).toBe(1);
    expect(nearestNode(positions, i => (i === 1 ? -1 : 4), 9, 0)).toBe(2);
    expect(nearestNode(positions, () => 4, 0, 5)).toBe(0);
    expect(nearestNode(positions, () => 4, 0, 7)).toBe(-1);
  });
});
