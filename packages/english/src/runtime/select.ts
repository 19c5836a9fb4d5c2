import { EnglishError } from '../errors.ts';
import { nativeRuntime } from './native.ts';
import type { Runtime } from './runtime.ts';
import { wasmRuntime } from './wasm.ts';

export interface RuntimeOptions {
  /** `auto` (the default): native where `onnxruntime-node` is installed, else WebAssembly. */
  readonly runtime?: 'auto' | 'wasm' | 'native';
  /**
   * At most so many threads, native code only: more than one are used where they prove faster when the model
   * is loaded. 1 by default. WebAssembly always uses one.
   */
  readonly threads?: number;
  /** Where the page serves onnxruntime-web's files, if not beside its script. */
  readonly wasmFiles?: string;
}

/** @throws EnglishError (`runtime-unavailable`, `bad-argument`) */
export async function selectRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { runtime = 'auto', threads = 1 } = options;
  if (!Number.isInteger(threads) || threads < 1 || threads > 64) {
    throw new EnglishError('bad-argument', `threads is ${threads}; give a whole number from 1 to 64.`);
  }
  if (runtime !== 'wasm') {
    const native = await nativeRuntime(threads);
    if (native) return native;
    if (runtime === 'native') {
      throw new EnglishError(
        'runtime-unavailable',
        'onnxruntime-node cannot be loaded. Install it beside @entente/english, or use the runtime `wasm`.',
      );
    }
  }
  try {
    return await wasmRuntime(options.wasmFiles);
  } catch (cause) {
    throw new EnglishError(
      'runtime-unavailable',
      'onnxruntime-web cannot be loaded. Install @entente/english again.',
      {
        cause,
      },
    );
  }
}
