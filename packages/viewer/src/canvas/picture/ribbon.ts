import { round } from './outline.ts';

export interface Ribbon {
  /** Ends in pixels, y downwards, and the radii of the actors there. */
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly radii: readonly [number, number];
  readonly thickness: number;
  /** Sideways offset in shares of the length, as the shader takes it. */
  readonly curvature: number;
  readonly arrow: boolean;
}

type Point = readonly [number, number];

const mix = (a: Point, b: Point, t: number): Point => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];

/**
 * A relation as SVG path data: the line between the outlines of its actors, and the arrow's head (empty where there
 * is none). The same geometry as the shader of `programs/relation.glsl.ts`.
 */
export function ribbon(line: Ribbon): { readonly shaft: string; readonly head: string } {
  const [a, b] = [line.from, line.to];
  const length = Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]), 0.001);
  const control: Point = [
    (a[0] + b[0]) / 2 + (b[1] - a[1]) * line.curvature,
    (a[1] + b[1]) / 2 - (b[0] - a[0]) * line.curvature,
  ];
  const at = (t: number) => mix(mix(a, control, t), mix(control, b, t), t);
  const start = Math.min(line.radii[0] + 1, length * 0.4) / length;
  const end = 1 - Math.min(line.radii[1] + 2, length * 0.4) / length;
  const headLength = line.arrow ? Math.min(6 + line.thickness * 2.2, (end - start) * length * 0.5) : 0;
  const neck = end - headLength / length;
  // The part of a quadratic curve between two parameters has its control point where they are blended.
  const middle = mix(mix(a, control, start), mix(control, b, start), neck);
  const [p, q, c] = [at(start), at(neck), middle];
  const shaft = line.curvature === 0 ? `M${xy(p)}L${xy(q)}` : `M${xy(p)}Q${xy(c)} ${xy(q)}`;
  if (headLength === 0) return { shaft, head: '' };
  const tip = at(end);
  const reach = Math.max(Math.hypot(tip[0] - q[0], tip[1] - q[1]), 0.001);
  const half = 2.5 + line.thickness * 1.1;
  const across: Point = [(-(tip[1] - q[1]) / reach) * half, ((tip[0] - q[0]) / reach) * half];
  const head = `M${xy([q[0] + across[0], q[1] + across[1]])}L${xy(tip)}L${xy([q[0] - across[0], q[1] - across[1]])}Z`;
  return { shaft, head };
}

function xy([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}
