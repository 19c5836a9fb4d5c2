import type { Shape } from '../programs/actor.glsl.ts';

/** Corners of an actor's outline around the origin, for a radius of 1; none for the circle. As the shader has them. */
const corners: Readonly<Record<Shape, readonly (readonly [number, number])[]>> = {
  circle: [],
  square: [
    [-0.91, -0.91],
    [0.91, -0.91],
    [0.91, 0.91],
    [-0.91, 0.91],
  ],
  diamond: [
    [0, -1.22],
    [1.22, 0],
    [0, 1.22],
    [-1.22, 0],
  ],
  triangle: [
    [0, -1.2],
    [1.14, 0.78],
    [-1.14, 0.78],
  ],
  hexagon: [
    [-0.55, -0.95],
    [0.55, -0.95],
    [1.1, 0],
    [0.55, 0.95],
    [-0.55, 0.95],
    [-1.1, 0],
  ],
  cross: [
    [-0.42, -1.05],
    [0.42, -1.05],
    [0.42, -0.42],
    [1.05, -0.42],
    [1.05, 0.42],
    [0.42, 0.42],
    [0.42, 1.05],
    [-0.42, 1.05],
    [-0.42, 0.42],
    [-1.05, 0.42],
    [-1.05, -0.42],
    [-0.42, -0.42],
  ],
};

/** An actor's outline as an SVG element, without its colours. */
export function outline(shape: Shape, x: number, y: number, radius: number): string {
  if (shape === 'circle') return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"`;
  const points = corners[shape].map(([dx, dy]) => `${round(x + dx * radius)},${round(y + dy * radius)}`);
  return `<polygon points="${points.join(' ')}"`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
