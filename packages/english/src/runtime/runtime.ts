/** A tensor on its way in or out. Labels come as 64-bit integers, scores as 32-bit floats. */
export interface Tensor {
  readonly dims: readonly number[];
  readonly data: Float32Array | BigInt64Array;
}

/** One loaded graph. Calls are made one at a time. */
export interface Graph {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** `outputs`: only these; all by default. */
  run(
    inputs: Readonly<Record<string, Tensor>>,
    outputs?: readonly string[],
  ): Promise<Readonly<Record<string, Tensor>>>;
  close(): Promise<void>;
}

/** What runs the graphs: WebAssembly everywhere, native code in Node where it is installed. */
export interface Runtime {
  readonly kind: 'wasm' | 'native';
  load(model: Uint8Array, name: string): Promise<Graph>;
}
