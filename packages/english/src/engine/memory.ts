import { KERNELS } from './kernels.wasm.ts';

/** The loops of `assembly/kernels.ts`. Addresses are bytes, strides and sizes numbers of values. */
export interface Kernels {
  quantise(x: number, stride: number, rows: number, width: number, out: number, scales: number): void;
  linear(
    a: number,
    scales: number,
    rows: number,
    depth: number,
    w: number,
    weights: number,
    bias: number,
    width: number,
    out: number,
    curved: boolean,
    scratch: number,
  ): void;
  norm(x: number, y: number, gamma: number, beta: number, rows: number, width: number): void;
  embed(
    ids: number,
    places: number,
    cases: number,
    rows: number,
    width: number,
    words: number,
    wordScale: number,
    wordZero: number,
    positions: number,
    placeScale: number,
    placeZero: number,
    kinds: number,
    out: number,
  ): void;
  transpose(x: number, stride: number, rows: number, depth: number, padded: number, out: number): void;
  products(
    first: number,
    second: number,
    depth: number,
    columns: number,
    padded: number,
    factor: number,
    out: number,
    next: number,
  ): void;
  attend(
    q: number,
    strideQ: number,
    queries: number,
    k: number,
    v: number,
    stride: number,
    count: number,
    heads: number,
    out: number,
    strideOut: number,
    scratch: number,
  ): void;
  dots(rows: number, count: number, depth: number, x: number, out: number): void;
}

interface WasmMemory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

/** What is used of the host's WebAssembly: neither Node's types nor the page's are there for both. */
const { WebAssembly: Wasm } = globalThis as unknown as {
  readonly WebAssembly: {
    compile(bytes: Uint8Array): Promise<object>;
    readonly Memory: new (limits: { initial: number }) => WasmMemory;
    readonly Instance: new (module: object, imports: object) => { readonly exports: object };
  };
};

const PAGE = 65_536;

let compiled: Promise<object> | undefined;

/** The kernels with a memory of their own: what is placed stays, what is reserved is gone with the next `release`. */
export class Memory {
  readonly kernels: Kernels;
  readonly #memory: WasmMemory;
  /** Kernels keep nothing of their own in memory; the first bytes stay free so that no address is 0. */
  #top = 64;

  private constructor(module: object) {
    this.#memory = new Wasm.Memory({ initial: 1 });
    const instance = new Wasm.Instance(module, { env: { memory: this.#memory } });
    this.kernels = instance.exports as unknown as Kernels;
  }

  static async open(): Promise<Memory> {
    compiled ??= Wasm.compile(Uint8Array.from(atob(KERNELS), character => character.charCodeAt(0)));
    return new Memory(await compiled);
  }

  /** An address with room for so many bytes, a multiple of 16. */
  reserve(bytes: number): number {
    const at = this.#top;
    this.#top = at + ((bytes + 15) & ~15);
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return at;
  }

  place(values: Uint8Array | Int8Array | Float32Array | Int32Array): number {
    const at = this.reserve(values.byteLength);
    new Uint8Array(this.#memory.buffer, at, values.byteLength).set(
      new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    );
    return at;
  }

  /** What is reserved while `job` runs is free again after it. */
  scratch<T>(job: () => T): T {
    const mark = this.#top;
    try {
      return job();
    } finally {
      this.#top = mark;
    }
  }

  /** A view, until memory grows: take it after the last reservation. */
  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.#memory.buffer, at, length);
  }
}
