import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../assembly/compile.ts';
import { KERNELS } from './kernels.wasm.ts';
import { apply, Constants, room } from './layers.ts';
import { Memory } from './memory.ts';
import { type Constant, readConstants } from './tensors.ts';

const numbers = (length: number, seed: number, size = 1): Float32Array => {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state / 2 ** 31 - 1) * size;
  });
};

it('ships the binary that assembly/kernels.ts compiles to', async () => {
  expect(Buffer.from(await compile()).toString('base64')).toBe(KERNELS);
}, 60_000);

function layer(depth: number, width: number): Map<string, Constant> {
  const weights = Int8Array.from(numbers(depth * width, 3, 64), Math.round);
  const floats = (values: Float32Array): Constant => ({
    dims: [values.length],
    type: 'float32',
    bytes: new Uint8Array(values.buffer),
  });
  return new Map<string, Constant>([
    ['x.weight', { dims: [depth, width], type: 'int8', bytes: new Uint8Array(weights.buffer) }],
    ['x.scale', floats(numbers(width, 5, 0.01))],
    ['x.bias', floats(numbers(width, 7))],
  ]);
}

/** Φ by its series (Marsaglia 2004). */
function phi(x: number): number {
  let sum = x;
  let term = x;
  for (let i = 3; Math.abs(term) > 1e-17; i += 2) {
    term *= (x * x) / i;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

it.each([
  [5, 16, 11],
  [1, 384, 24],
  [4, 64, 8],
])('multiplies %i rows of %i by %i columns, with and without GELU', async (rows, depth, width) => {
  const memory = await Memory.open();
  const given = layer(depth, width);
  const linear = new Constants(memory, given).linear('x');
  const values = numbers(rows * depth, 11, 4);
  const x = memory.place(values);
  const space = room(memory, rows, depth);
  const out = memory.reserve((rows + 3) * linear.width * 4);
  const weights = new Int8Array(given.get('x.weight')!.bytes.buffer);
  const [scale, bias] = ['x.scale', 'x.bias'].map(name => new Float32Array(given.get(name)!.bytes.buffer));
  for (const curved of [false, true]) {
    apply(memory, space, linear, x, depth, rows, out, curved);
    const got = memory.floats(out, rows * linear.width);
    for (let r = 0; r < rows; r++) {
      for (let n = 0; n < width; n++) {
        let sum = 0;
        for (let k = 0; k < depth; k++) sum += values[r * depth + k]! * weights[k * width + n]!;
        const y = sum * scale![n]! + bias![n]!;
        expect(got[r * linear.width + n]).toBeCloseTo(curved ? y * phi(y) : y, 2);
      }
    }
  }
});

it('attends within a sentence as the definition says', async () => {
  const memory = await Memory.open();
  const [queries, count] = [5, 11];
  const [q, k, v] = [numbers(queries * 32, 1, 3), numbers(count * 32, 2, 3), numbers(count * 32, 3)];
  const [atQ, atK, atV] = [q, k, v].map(values => memory.place(values)) as [number, number, number];
  const out = memory.reserve(queries * 32 * 4);
  memory.kernels.attend(atQ, 32, queries, atK, atV, 32, count, 1, out, 32, memory.reserve(34 * 16 * 4));
  const got = memory.floats(out, queries * 32);
  for (let i = 0; i < queries; i++) {
    const weights = Array.from({ length: count }, (_, j) => {
      let sum = 0;
      for (let d = 0; d < 32; d++) sum += q[i * 32 + d]! * k[j * 32 + d]!;
      return Math.exp(sum / Math.sqrt(32));
    });
    const total = weights.reduce((a, b) => a + b, 0);
    for (let d = 0; d < 32; d++) {
      const mixed = weights.reduce((sum, w, j) => sum + (w / total) * v[j * 32 + d]!, 0);
      expect(got[i * 32 + d]).toBeCloseTo(mixed, 4);
    }
  }
});

it('norms rows to mean 0 and variance 1, a constant row to the shift', async () => {
  const memory = await Memory.open();
  const values = Float32Array.of(...numbers(16, 9, 5), ...new Float32Array(16).fill(3));
  const x = memory.place(values);
  const gamma = memory.place(new Float32Array(16).fill(1));
  const beta = memory.place(new Float32Array(16).fill(0.5));
  memory.kernels.norm(x, 0, gamma, beta, 2, 16);
  const [first, second] = [memory.floats(x, 16), memory.floats(x + 64, 16)];
  const mean = first.reduce((a, b) => a + b, 0) / 16;
  expect(mean).toBeCloseTo(0.5, 5);
  expect(first.reduce((a, b) => a + (b - mean) ** 2, 0) / 16).toBeCloseTo(1, 4);
  expect([...second]).toEqual(new Array(16).fill(0.5));
});

it('reads any bytes as constants or refuses them with a RangeError', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), bytes => {
      try {
        readConstants(bytes);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }),
  );
});
