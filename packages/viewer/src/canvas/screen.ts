/** An affine map of the plane, as CSS writes it: x' = ax + cy + e, y' = bx + dy + f. */
export interface Affine {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance over which the map is measured: far enough apart that rounding does not count. */
const apart = 1000;

/** The affine map that a function of points is, from what it makes of three of them. */
export function affineOf(map: (point: Point) => Point): Affine {
  const zero = map({ x: 0, y: 0 });
  const right = map({ x: apart, y: 0 });
  const up = map({ x: 0, y: apart });
  return {
    a: (right.x - zero.x) / apart,
    b: (right.y - zero.y) / apart,
    c: (up.x - zero.x) / apart,
    d: (up.y - zero.y) / apart,
    e: zero.x,
    f: zero.y,
  };
}

/** The map that brings what was drawn under `from` to where it is under `to`. */
export function between(from: Affine, to: Affine): Affine {
  const determinant = from.a * from.d - from.b * from.c;
  const ia = from.d / determinant;
  const ib = -from.b / determinant;
  const ic = -from.c / determinant;
  const id = from.a / determinant;
  const ie = -(ia * from.e + ic * from.f);
  const jf = -(ib * from.e + id * from.f);
  return {
    a: to.a * ia + to.c * ib,
    b: to.b * ia + to.d * ib,
    c: to.a * ic + to.c * id,
    d: to.b * ic + to.d * id,
    e: to.a * ie + to.c * jf + to.e,
    f: to.b * ie + to.d * jf + to.f,
  };
}

export function sameAffine(one: Affine, other: Affine): boolean {
  const near = (p: number, q: number) => Math.abs(p - q) < 1e-6 * (1 + Math.abs(p));
  return (
    near(one.a, other.a) &&
    near(one.b, other.b) &&
    near(one.c, other.c) &&
    near(one.d, other.d) &&
    near(one.e, other.e) &&
    near(one.f, other.f)
  );
}

/** Pixels of the canvas for points of the graph, x and y one after the other. */
export function project(positions: Float64Array, { a, b, c, d, e, f }: Affine): Float64Array {
  const result = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i += 2) {
    const x = positions[i]!;
    const y = positions[i + 1]!;
    result[i] = a * x + c * y + e;
    result[i + 1] = b * x + d * y + f;
  }
  return result;
}

/** Share of a canvas that a picture of it still covers after it was moved, and how much it is magnified. */
export function covered(
  moved: Affine,
  width: number,
  height: number,
): { readonly share: number; readonly scale: number } {
  const xs = [moved.e, moved.a * width + moved.e, moved.c * height + moved.e];
  const ys = [moved.f, moved.d * height + moved.f, moved.b * width + moved.f];
  const across = Math.min(width, Math.max(...xs)) - Math.max(0, Math.min(...xs));
  const down = Math.min(height, Math.max(...ys)) - Math.max(0, Math.min(...ys));
  return {
    share: (Math.max(0, across) * Math.max(0, down)) / (width * height),
    scale: Math.sqrt(Math.abs(moved.a * moved.d - moved.b * moved.c)),
  };
}

/** As a style's `transform`. */
export function css({ a, b, c, d, e, f }: Affine): string {
  return `matrix(${[a, b, c, d, e, f].map(value => value.toFixed(6)).join(',')})`;
}
