// The network's inner loops in AssemblyScript: 128-bit SIMD, one thread, no memory of their own. Addresses are bytes,
// counts are numbers of values, strides numbers of values between rows. `pnpm kernels` compiles it to
// src/engine/kernels.wasm.ts.

/** Quantised activations take 15 bits: 1,536 products with 7-bit weights stay below 2^31. */
const RANGE: f32 = 16383;

/** Rows of floats as 16-bit integers, each row by its own largest value; `scales` undoes it. `width` a multiple of 8. */
export function quantise(x: usize, stride: i32, rows: i32, width: i32, out: usize, scales: usize): void {
  for (let r = 0; r < rows; r++) {
    const from = x + ((<usize>(r * stride)) << 2);
    let most = f32x4.splat(0);
    for (let i = 0; i < width; i += 4) most = f32x4.max(most, f32x4.abs(v128.load(from + ((<usize>i) << 2))));
    const a = max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1));
    const b = max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3));
    const largest = max(a, b);
    store<f32>(scales + ((<usize>r) << 2), largest / RANGE);
    const inverse = f32x4.splat(largest > 0 ? RANGE / largest : 0);
    for (let i = 0; i < width; i += 8) {
      const at = from + ((<usize>i) << 2);
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at), inverse)));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(at, 16), inverse)));
      v128.store(out + ((<usize>(r * width + i)) << 1), i16x8.narrow_i32x4_s(low, high));
    }
  }
}

/** e^x by Cephes' polynomial. */
function exp(given: v128): v128 {
  const x = f32x4.max(f32x4.min(given, f32x4.splat(88)), f32x4.splat(-87));
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: a 32-bit float; Math has 64-bit ones
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));
  let p = f32x4.splat(1.98756915e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.39819995e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.33345191e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.16657959e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.66666655e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001e-1));
  p = f32x4.add(f32x4.mul(f32x4.mul(p, r), r), f32x4.add(r, f32x4.splat(1)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return f32x4.mul(p, power);
}

/** x Φ(x), the error function as the quotient of polynomials that Eigen uses (13th over 8th degree, for |x| up to 4). */
function gelu(given: v128): v128 {
  let x = f32x4.mul(given, f32x4.splat(sqrt<f32>(0.5)));
  x = f32x4.max(f32x4.min(x, f32x4.splat(4)), f32x4.splat(-4));
  const s = f32x4.mul(x, x);
  let p = f32x4.splat(-2.72614226e-10);
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(2.77068142e-8));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-2.10102402e-6));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-5.69250639e-5));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-7.34990631e-4));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-2.95459981e-3));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(-1.60960333e-2));
  p = f32x4.mul(p, x);
  let q = f32x4.splat(-1.45660718e-5);
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(-2.13374055e-4));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(-1.68282697e-3));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(-7.37332917e-3));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(-1.42647391e-2));
  const half = f32x4.mul(given, f32x4.splat(0.5));
  return f32x4.add(half, f32x4.mul(half, f32x4.div(p, q)));
}

function finish(sum: v128, scale: v128, weight: v128, bias: v128, curved: bool, out: usize): void {
  const y = f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), weight), bias);
  v128.store(out, curved ? gelu(y) : y);
}

/**
 * A linear layer, with GELU behind it where `curved`: rows of 16-bit integers by 8-bit weights in panels of 8 columns,
 * [N / 8][K / 2][8][2]. Four rows at a time: `rows` is rounded up, and so must be the space of `a` and `out`. `scratch`
 * has room for 16 K bytes: a panel is widened once for all rows. (More rows or steps at a time were slower: V8 runs
 * out of registers.)
 */
export function linear(
  a: usize,
  scales: usize,
  rows: i32,
  K: i32,
  w: usize,
  weights: usize,
  bias: usize,
  N: i32,
  out: usize,
  curved: bool,
  scratch: usize,
): void {
  const rowA: usize = (<usize>K) << 1;
  const rowOut: usize = (<usize>N) << 2;
  const panel: usize = (<usize>K) << 3;
  for (let n: usize = 0; n < <usize>N; n += 8) {
    const w0 = v128.load(weights + (n << 2));
    const w1 = v128.load(weights + (n << 2), 16);
    const bias0 = v128.load(bias + (n << 2));
    const bias1 = v128.load(bias + (n << 2), 16);
    for (let i: usize = 0; i < panel; i += 8) v128.store(scratch + (i << 1), v128.load_ext<i8>(w + i));
    const end = scratch + (panel << 1);
    let from = a;
    for (let m = 0; m < rows; m += 4) {
      let c00 = i32x4.splat(0),
        c01 = i32x4.splat(0),
        c10 = i32x4.splat(0),
        c11 = i32x4.splat(0);
      let c20 = i32x4.splat(0),
        c21 = i32x4.splat(0),
        c30 = i32x4.splat(0),
        c31 = i32x4.splat(0);
      let p0 = from,
        p1 = p0 + rowA,
        p2 = p1 + rowA,
        p3 = p2 + rowA;
      let at = scratch;
      while (at < end) {
        const b0 = v128.load(at),
          b1 = v128.load(at, 16);
        let x = v128.load32_splat(p0);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0));
        c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p1);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0));
        c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p2);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0));
        c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0));
        c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
        p0 += 4;
        p1 += 4;
        p2 += 4;
        p3 += 4;
        at += 32;
      }
      let to = out + <usize>m * rowOut + (n << 2);
      let s = v128.load32_splat(scales + ((<usize>m) << 2));
      finish(c00, s, w0, bias0, curved, to);
      finish(c01, s, w1, bias1, curved, to + 16);
      to += rowOut;
      s = v128.load32_splat(scales + ((<usize>m) << 2), 4);
      finish(c10, s, w0, bias0, curved, to);
      finish(c11, s, w1, bias1, curved, to + 16);
      to += rowOut;
      s = v128.load32_splat(scales + ((<usize>m) << 2), 8);
      finish(c20, s, w0, bias0, curved, to);
      finish(c21, s, w1, bias1, curved, to + 16);
      to += rowOut;
      s = v128.load32_splat(scales + ((<usize>m) << 2), 12);
      finish(c30, s, w0, bias0, curved, to);
      finish(c31, s, w1, bias1, curved, to + 16);
      from += rowA << 2;
    }
    w += panel;
  }
}

function total(v: v128): f32 {
  return (
    f32x4.extract_lane(v, 0) +
    f32x4.extract_lane(v, 1) +
    (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3))
  );
}

/** Layer norm of x (+ y where given), into x. */
export function norm(x: usize, y: usize, gamma: usize, beta: usize, rows: i32, width: i32): void {
  const bytes: usize = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      let z = v128.load(x + i);
      if (y) {
        z = f32x4.add(z, v128.load(y + i));
        v128.store(x + i, z);
      }
      sum = f32x4.add(sum, z);
    }
    const mean = f32x4.splat(total(sum) / <f32>width);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const d = f32x4.sub(v128.load(x + i), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const scale = f32x4.splat(1 / sqrt<f32>(total(squares) / <f32>width + 1e-12));
    for (let i: usize = 0; i < bytes; i += 16) {
      const d = f32x4.mul(f32x4.sub(v128.load(x + i), mean), scale);
      v128.store(x + i, f32x4.add(f32x4.mul(d, v128.load(gamma + i)), v128.load(beta + i)));
    }
    x += bytes;
    if (y) y += bytes;
  }
}

function spread(at: usize, zero: v128, scale: v128): v128 {
  return f32x4.mul(
    f32x4.convert_i32x4_s(
      i32x4.sub(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at))), zero),
    ),
    scale,
  );
}

/** Sums of a word piece's, a position's and a casing's vector; the first two as bytes with a scale and a zero. */
export function embed(
  ids: usize,
  places: usize,
  cases: usize,
  rows: i32,
  width: i32,
  words: usize,
  wordScale: f32,
  wordZero: i32,
  positions: usize,
  placeScale: f32,
  placeZero: i32,
  kinds: usize,
  out: usize,
): void {
  for (let r = 0; r < rows; r++) {
    const word = words + <usize>load<i32>(ids + ((<usize>r) << 2)) * <usize>width;
    const place = positions + <usize>load<i32>(places + ((<usize>r) << 2)) * <usize>width;
    const kind = kinds + ((<usize>load<i32>(cases + ((<usize>r) << 2)) * <usize>width) << 2);
    for (let i: usize = 0; i < <usize>width; i += 4) {
      const a = spread(word + i, i32x4.splat(wordZero), f32x4.splat(wordScale));
      const b = spread(place + i, i32x4.splat(placeZero), f32x4.splat(placeScale));
      v128.store(out + (i << 2), f32x4.add(f32x4.add(a, b), v128.load(kind + (i << 2))));
    }
    out += (<usize>width) << 2;
  }
}

/** Columns of `rows` rows of `depth` values as rows of `padded` values, zeros behind. */
export function transpose(x: usize, stride: i32, rows: i32, depth: i32, padded: i32, out: usize): void {
  for (let d = 0; d < depth; d++) {
    const to = out + ((<usize>(d * padded)) << 2);
    for (let r = 0; r < rows; r++)
      store<f32>(to + ((<usize>r) << 2), load<f32>(x + ((<usize>(r * stride + d)) << 2)));
    for (let r = rows; r < padded; r++) store<f32>(to + ((<usize>r) << 2), 0);
  }
}

/** Products of two rows with every column: `columns` as `transpose` left them, `padded` a multiple of 8. */
export function products(
  first: usize,
  second: usize,
  depth: i32,
  columns: usize,
  padded: i32,
  factor: f32,
  out: usize,
  next: usize,
): void {
  const row: usize = (<usize>padded) << 2;
  const scale = f32x4.splat(factor);
  for (let j: usize = 0; j < row; j += 32) {
    let c00 = f32x4.splat(0),
      c01 = f32x4.splat(0),
      c10 = f32x4.splat(0),
      c11 = f32x4.splat(0);
    let at = columns + j;
    for (let d: usize = 0; d < (<usize>depth) << 2; d += 4) {
      const a = v128.load(at),
        b = v128.load(at, 16);
      const x = v128.load32_splat(first + d),
        y = v128.load32_splat(second + d);
      c00 = f32x4.add(c00, f32x4.mul(x, a));
      c01 = f32x4.add(c01, f32x4.mul(x, b));
      c10 = f32x4.add(c10, f32x4.mul(y, a));
      c11 = f32x4.add(c11, f32x4.mul(y, b));
      at += row;
    }
    v128.store(out + j, f32x4.mul(c00, scale));
    v128.store(out + j, f32x4.mul(c01, scale), 16);
    v128.store(next + j, f32x4.mul(c10, scale));
    v128.store(next + j, f32x4.mul(c11, scale), 16);
  }
}

/** exp of a row less its largest value, in place; returns the sum. Values from `count` on become nothing. */
function softmax(row: usize, count: i32, padded: i32): f32 {
  for (let j = count; j < padded; j++) store<f32>(row + ((<usize>j) << 2), -Infinity);
  const end = row + ((<usize>padded) << 2);
  let most = f32x4.splat(-Infinity);
  for (let at = row; at < end; at += 16) most = f32x4.max(most, v128.load(at));
  const largest = f32x4.splat(
    max(
      max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
      max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
    ),
  );
  let sum = f32x4.splat(0);
  for (let at = row; at < end; at += 16) {
    const e = exp(f32x4.sub(v128.load(at), largest));
    v128.store(at, e);
    sum = f32x4.add(sum, e);
  }
  return total(sum);
}

/** A row of weights by rows of 32 values. */
function mix(weights: usize, sum: f32, v: usize, row: usize, count: i32, out: usize): void {
  let c0 = f32x4.splat(0),
    c1 = f32x4.splat(0),
    c2 = f32x4.splat(0),
    c3 = f32x4.splat(0);
  let c4 = f32x4.splat(0),
    c5 = f32x4.splat(0),
    c6 = f32x4.splat(0),
    c7 = f32x4.splat(0);
  for (let j = 0; j < count; j++) {
    const p = v128.load32_splat(weights);
    c0 = f32x4.add(c0, f32x4.mul(p, v128.load(v)));
    c1 = f32x4.add(c1, f32x4.mul(p, v128.load(v, 16)));
    c2 = f32x4.add(c2, f32x4.mul(p, v128.load(v, 32)));
    c3 = f32x4.add(c3, f32x4.mul(p, v128.load(v, 48)));
    c4 = f32x4.add(c4, f32x4.mul(p, v128.load(v, 64)));
    c5 = f32x4.add(c5, f32x4.mul(p, v128.load(v, 80)));
    c6 = f32x4.add(c6, f32x4.mul(p, v128.load(v, 96)));
    c7 = f32x4.add(c7, f32x4.mul(p, v128.load(v, 112)));
    weights += 4;
    v += row;
  }
  const s = f32x4.splat(1 / sum);
  v128.store(out, f32x4.mul(c0, s));
  v128.store(out, f32x4.mul(c1, s), 16);
  v128.store(out, f32x4.mul(c2, s), 32);
  v128.store(out, f32x4.mul(c3, s), 48);
  v128.store(out, f32x4.mul(c4, s), 64);
  v128.store(out, f32x4.mul(c5, s), 80);
  v128.store(out, f32x4.mul(c6, s), 96);
  v128.store(out, f32x4.mul(c7, s), 112);
}

/** Attention of one sentence with heads of 32 values. `scratch`: 34 rows of `count` rounded up to 8. */
export function attend(
  q: usize,
  strideQ: i32,
  queries: i32,
  k: usize,
  v: usize,
  stride: i32,
  count: i32,
  heads: i32,
  out: usize,
  strideOut: i32,
  scratch: usize,
): void {
  const padded = (count + 7) & ~7;
  const row: usize = (<usize>padded) << 2;
  const first = scratch + row * 32;
  const second = first + row;
  const nextQ: usize = (<usize>strideQ) << 2;
  const nextV: usize = (<usize>stride) << 2;
  const nextOut: usize = (<usize>strideOut) << 2;
  for (let h = 0; h < heads; h++) {
    transpose(k, stride, count, 32, padded, scratch);
    let from = q;
    let to = out;
    for (let i = 0; i < queries; i += 2) {
      const two = i + 1 < queries;
      products(from, two ? from + nextQ : from, 32, scratch, padded, 0.17677669, first, second);
      mix(first, softmax(first, count, padded), v, nextV, count, to);
      if (two) mix(second, softmax(second, count, padded), v, nextV, count, to + nextOut);
      from += nextQ << 1;
      to += nextOut << 1;
    }
    q += 128;
    k += 128;
    v += 128;
    out += 128;
  }
}

/** Products of rows of `depth` values, laid side by side, with one row. */
export function dots(rows: usize, count: i32, depth: i32, x: usize, out: usize): void {
  const bytes: usize = (<usize>depth) << 2;
  for (let r = 0; r < count; r++) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16)
      sum = f32x4.add(sum, f32x4.mul(v128.load(rows + i), v128.load(x + i)));
    store<f32>(out + ((<usize>r) << 2), total(sum));
    rows += bytes;
  }
}
