import type { Onnx } from './onnx.ts';
import { onnxRuntime } from './onnx.ts';
import type { Runtime } from './runtime.ts';

/**
 * WebAssembly through onnxruntime-web. Its binary lies beside its script in the package, in Node and in a
 * bundle alike; nothing is fetched from another host. `wasmFiles` points elsewhere where a page serves them
 * itself. One thread: more would need a cross-origin isolated page, and are slower on sentences.
 */
export async function wasmRuntime(wasmFiles?: string): Promise<Runtime> {
  const onnx = await import('onnxruntime-web/wasm');
  onnx.env.wasm.numThreads = 1;
  onnx.env.wasm.proxy = false;
  onnx.env.logLevel = 'error';
  if (wasmFiles !== undefined) onnx.env.wasm.wasmPaths = wasmFiles;
  return onnxRuntime('wasm', onnx as unknown as Onnx, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    enableCpuMemArena: true,
  });
}
