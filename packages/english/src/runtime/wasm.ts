import { openGraph } from '../engine/graphs.ts';
import { ModelError } from '../errors.ts';
import { type Onnx, onnxRuntime } from './onnx.ts';
import type { Graph, Runtime } from './runtime.ts';

/**
 * WebAssembly: the encoder and its heads by the loops of `src/engine`, which are more than twice as fast as
 * onnxruntime-web's and need none of its 14 MB; other graphs (heads over the vectors) by onnxruntime-web,
 * loaded with the first of them.
 */
export function wasmRuntime(wasmFiles?: string): Runtime {
  let onnx: Promise<Runtime> | undefined;
  return {
    kind: 'wasm',
    async load(model, name, sizes) {
      let own: Graph | undefined;
      try {
        own = sizes && (await openGraph(model, sizes));
      } catch (cause) {
        throw new ModelError('model-invalid', name, String(cause), 'Use a matching model.', { cause });
      }
      if (own) return own;
      onnx ??= onnxWeb(wasmFiles);
      return (await onnx).load(model, name);
    },
  };
}

/**
 * onnxruntime-web. Its binary lies beside its script in the package, in Node and in a bundle alike; nothing is
 * fetched from another host. `wasmFiles` points elsewhere where a page serves them itself. One thread: more
 * would need a cross-origin isolated page, and are slower on sentences.
 */
async function onnxWeb(wasmFiles: string | undefined): Promise<Runtime> {
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
