import type { Onnx } from './onnx.ts';
import { onnxRuntime } from './onnx.ts';
import type { Runtime } from './runtime.ts';

/** Native code through onnxruntime-node, an optional peer; undefined where it is not installed. */
export async function nativeRuntime(threads: number): Promise<Runtime | undefined> {
  if (typeof process === 'undefined' || !process.versions?.node) return undefined;
  let onnx: Onnx;
  try {
    // Named at run time, so that neither bundlers nor the compiler look for a package that may be missing.
    const specifier = 'onnxruntime-node';
    const loaded = (await import(/* @vite-ignore */ specifier)) as { default?: Onnx } & Onnx;
    onnx = loaded.InferenceSession ? loaded : loaded.default!;
  } catch {
    return undefined;
  }
  return onnxRuntime('native', onnx, {
    executionProviders: ['cpu'],
    graphOptimizationLevel: 'all',
    executionMode: 'sequential',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  });
}
