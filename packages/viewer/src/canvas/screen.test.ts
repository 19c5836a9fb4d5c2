import { describe, expect, it } from 'vitest';
import { affineOf, between, covered, project, sameAffine } from './screen.ts';

/** A camera: scale, turn and shift. */
const camera = (scale: number, turn: number, dx: number, dy: number) => (p: { x: number; y: number }) => ({
  x: scale * (p.x * Math.cos(turn) - p.y * Math.sin(turn)) + dx,
  y: scale * (p.x * Math.sin(turn) + p.y * Math.cos(turn)) + dy,
});

describe('the affine map of a camera', () => {
  const before = camera(0.4, 0.3, 120, -30);
  const after = camera(1.7, -0.2, 15, 240);

  it('projects as the camera does', () => {
    const [x, y] = project(Float64Array.from([7, -11]), affineOf(before));
    expect(x).toBeCloseTo(before({ x: 7, y: -11 }).x, 9);
    expect(y).toBeCloseTo(before({ x: 7, y: -11 }).y, 9);
  });

  it('brings a picture taken under one camera to where another would draw it', () => {
    const move = between(affineOf(before), affineOf(after));
    const seen = before({ x: 31, y: 8 });
    const wanted = after({ x: 31, y: 8 });
    const [x, y] = project(Float64Array.from([seen.x, seen.y]), move);
    expect(x).toBeCloseTo(wanted.x, 6);
    expect(y).toBeCloseTo(wanted.y, 6);
  });

  it('knows itself again, and how much of the picture is left', () => {
    const here = affineOf(before);
    expect(sameAffine(here, affineOf(before))).toBe(true);
    expect(sameAffine(here, affineOf(after))).toBe(false);
    expect(covered({ a: 1, b: 0, c: 0, d: 1, e: 50, f: 0 }, 200, 100)).toEqual({ share: 0.75, scale: 1 });
    expect(covered({ a: 2, b: 0, c: 0, d: 2, e: -100, f: -50 }, 200, 100)).toEqual({ share: 1, scale: 2 });
    expect(covered({ a: 1, b: 0, c: 0, d: 1, e: 300, f: 0 }, 200, 100).share).toBe(0);
  });
});
