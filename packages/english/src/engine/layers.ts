import type { Memory } from './memory.ts';
import type { Constant } from './tensors.ts';

export const WIDTH = 384;
export const HEADS = 12;

/** Rows are computed four at a time: buffers are as long as the next multiple. */
export const rounded = (rows: number): number => (rows + 3) & ~3;

/** Linear layers side by side, their columns padded to a multiple of 8. */
export interface Linear {
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
  readonly depth: number;
  readonly width: number;
}

export interface Norm {
  readonly gamma: number;
  readonly beta: number;
}

export class Constants {
  readonly #memory: Memory;
  readonly #constants: ReadonlyMap<string, Constant>;

  constructor(memory: Memory, constants: ReadonlyMap<string, Constant>) {
    this.#memory = memory;
    this.#constants = constants;
  }

  has(name: string): boolean {
    return this.#constants.has(name);
  }

  get(name: string, type: Constant['type']): Constant {
    const constant = this.#constants.get(name);
    if (constant?.type !== type) throw new RangeError(`a graph lacks ${name}`);
    return constant;
  }

  floats(name: string): Float32Array {
    const { bytes } = this.get(name, 'float32');
    return new Float32Array(bytes.slice().buffer);
  }

  norm(name: string): Norm {
    const place = (part: string): number => this.#memory.place(this.floats(`${name}.${part}`));
    return { gamma: place('weight'), beta: place('bias') };
  }

  /** Packs weights [depth, width] into panels of 8 columns and pairs of rows, as the kernel reads them. */
  linear(...names: readonly string[]): Linear {
    const parts = names.map(name => {
      const { dims, bytes } = this.get(`${name}.weight`, 'int8');
      const scale = this.floats(`${name}.scale`);
      const [depth = 0, width = 0] = dims;
      if (bytes.length !== depth * width || scale.length !== width || depth % 8 !== 0)
        throw new RangeError(`${name} is misshapen`);
      return { depth, width, bytes, scale, bias: this.floats(`${name}.bias`) };
    });
    const { depth } = parts[0]!;
    const width = (parts.reduce((sum, part) => sum + part.width, 0) + 7) & ~7;
    const weights = new Uint8Array(depth * width);
    const scales = new Float32Array(width);
    const bias = new Float32Array(width);
    let from = 0;
    for (const part of parts) {
      if (part.depth !== depth) throw new RangeError(`${names.join(', ')} differ in depth`);
      for (let column = 0; column < part.width; column++) {
        const n = from + column;
        const panel = (n >> 3) * depth * 8 + (n & 7) * 2;
        for (let k = 0; k < depth; k++)
          weights[panel + (k >> 1) * 16 + (k & 1)] = part.bytes[k * part.width + column]!;
      }
      scales.set(part.scale, from);
      bias.set(part.bias, from);
      from += part.width;
    }
    const place = (values: Uint8Array | Float32Array): number => this.#memory.place(values);
    return { weights: place(weights), scales: place(scales), bias: place(bias), depth, width };
  }
}

/** Room for quantised rows, their scales and a panel of weights, shared by the layers of a graph. */
export interface Room {
  readonly quantised: number;
  readonly scales: number;
  readonly panel: number;
}

export function room(memory: Memory, rows: number, widest: number): Room {
  return {
    quantised: memory.reserve(rounded(rows) * widest * 2),
    scales: memory.reserve(rounded(rows) * 4),
    panel: memory.reserve(widest * 16),
  };
}

/** Rows of floats, `stride` apart, through a linear layer into rows of its width. */
export function apply(
  memory: Memory,
  space: Room,
  layer: Linear,
  x: number,
  stride: number,
  rows: number,
  out: number,
  curved = false,
): void {
  memory.kernels.quantise(x, stride, rows, layer.depth, space.quantised, space.scales);
  reapply(memory, space, layer, rows, out, curved);
}

/** The rows that were quantised last through another layer. */
export function reapply(
  { kernels }: Memory,
  { quantised, scales, panel }: Room,
  { depth, width, weights, scales: own, bias }: Linear,
  rows: number,
  out: number,
  curved = false,
): void {
  kernels.linear(quantised, scales, rows, depth, weights, own, bias, width, out, curved, panel);
}
