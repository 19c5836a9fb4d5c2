import { ModelError } from '../errors.ts';
import type { Graph, Runtime, Tensor } from './runtime.ts';

/** The part of onnxruntime-common that both packages share and this one uses. */
export interface Onnx {
  readonly InferenceSession: {
    create(model: Uint8Array, options: Readonly<Record<string, unknown>>): Promise<OnnxSession>;
  };
  readonly Tensor: new (
    type: 'float32' | 'int64',
    data: Float32Array | BigInt64Array,
    dims: readonly number[],
  ) => OnnxTensor;
}

interface OnnxTensor {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: unknown;
  dispose?(): void;
}

interface OnnxSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, OnnxTensor>, fetches: readonly string[]): Promise<Record<string, OnnxTensor>>;
  release(): Promise<void>;
}

/** A runtime over an onnxruntime package. */
export function onnxRuntime(
  kind: Runtime['kind'],
  onnx: Onnx,
  options: Readonly<Record<string, unknown>>,
): Runtime {
  return {
    kind,
    async load(model, name) {
      let session: OnnxSession;
      try {
        session = await onnx.InferenceSession.create(model, options);
      } catch (cause) {
        throw new ModelError(
          'model-invalid',
          name,
          'not a graph that the runtime can load',
          'Fetch the model again.',
          {
            cause,
          },
        );
      }
      return graph(onnx, session);
    },
  };
}

function graph(onnx: Onnx, session: OnnxSession): Graph {
  return {
    inputs: session.inputNames,
    outputs: session.outputNames,
    async run(inputs, outputs = session.outputNames) {
      const feeds: Record<string, OnnxTensor> = {};
      for (const name of session.inputNames) {
        const input = inputs[name];
        if (!input)
          throw new ModelError(
            'model-invalid',
            '',
            `a graph wants the input ${name}`,
            'Use a matching model.',
          );
        const type = input.data instanceof Float32Array ? 'float32' : 'int64';
        feeds[name] = new onnx.Tensor(type, input.data, input.dims);
      }
      const results = await session.run(feeds, outputs);
      const out: Record<string, Tensor> = {};
      for (const [name, tensor] of Object.entries(results)) {
        const { data } = tensor;
        if (data instanceof Float32Array || data instanceof BigInt64Array)
          out[name] = { dims: tensor.dims, data };
      }
      return out;
    },
    close: () => session.release(),
  };
}
