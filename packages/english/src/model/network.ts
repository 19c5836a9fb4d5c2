import { ModelError } from '../errors.ts';
import type { Encoded } from '../pieces/encode.ts';
import type { Graph, Tensor } from '../runtime/runtime.ts';

/** The network's outputs for one stretch of `words` words. */
export interface Scores {
  readonly words: number;
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly lemmaRule: Int32Array;
  /** Log-probabilities [words][name labels]. */
  readonly ner: Float32Array;
  /** [words][words + 1], column 0 the root. */
  readonly arcs: Float32Array;
  /** Best label of each (dependent, head), laid out as `arcs`. */
  readonly labels: Int32Array;
  /** Layer 3 at the words' first pieces, [words][hidden]; for the heads. */
  readonly low: Float32Array;
  /** Last layer at the words' first pieces. */
  readonly high: Float32Array;
}

/** The encoder's two halves as graphs: layers 1 to 3, and the rest with the heads (or the early exit's). */
export class Network {
  readonly #base: Graph;
  readonly #top: Graph;
  readonly #hidden: number;

  constructor(base: Graph, top: Graph, hidden: number) {
    this.#base = base;
    this.#top = top;
    this.#hidden = hidden;
  }

  /** One sentence at a time: padding and shared activation scales would make results depend on neighbours. */
  async run(encoded: Encoded): Promise<Scores> {
    const pieces = encoded.ids.length;
    const words = encoded.starts.length;
    const mask = { dims: [1, pieces], data: new BigInt64Array(pieces).fill(1n) };
    const base = await this.#base.run({
      input_ids: integers(encoded.ids),
      case_ids: integers(encoded.casing),
      attention_mask: mask,
    });
    const hidden = base['hidden'];
    if (!hidden) throw missing('hidden');
    const out = await this.#top.run({ hidden, attention_mask: mask, word_starts: integers(encoded.starts) });
    return {
      words,
      upos: narrow(out, 'upos', words),
      xpos: narrow(out, 'xpos', words),
      lemmaRule: narrow(out, 'lemma_rule', words),
      ner: floats(out, 'ner'),
      arcs: floats(out, 'arc', words * (words + 1)),
      labels: narrow(out, 'rel', words * (words + 1)),
      low: gather(floats({ hidden }, 'hidden', pieces * this.#hidden), encoded.starts, this.#hidden),
      high: floats(out, 'vectors', words * this.#hidden),
    };
  }

  async close(): Promise<void> {
    await this.#base.close();
    await this.#top.close();
  }
}

/**
 * Small numbers as 64-bit integers and back, by their lower halves: a BigInt each would cost more than the
 * decoding. WebAssembly is little-endian, and so is every machine that onnxruntime-node is built for.
 */
function integers(values: Int32Array): Tensor {
  const data = new BigInt64Array(values.length);
  const halves = new Int32Array(data.buffer);
  for (let i = 0; i < values.length; i++) halves[2 * i] = values[i]!;
  return { dims: [1, values.length], data };
}

function missing(output: string): ModelError {
  return new ModelError(
    'model-invalid',
    '',
    `a graph lacks or misshapes the output ${output}`,
    'Use a matching model.',
  );
}

function floats(out: Readonly<Record<string, Tensor>>, name: string, length?: number): Float32Array {
  const data = out[name]?.data;
  if (!(data instanceof Float32Array) || (length !== undefined && data.length !== length))
    throw missing(name);
  return data;
}

function narrow(out: Readonly<Record<string, Tensor>>, name: string, length: number): Int32Array {
  const data = out[name]?.data;
  if (!(data instanceof BigInt64Array) || data.length !== length) throw missing(name);
  const halves = new Int32Array(data.buffer, data.byteOffset, 2 * length);
  const values = new Int32Array(length);
  for (let i = 0; i < length; i++) values[i] = halves[2 * i]!;
  return values;
}

function gather(rows: Float32Array, at: Int32Array, width: number): Float32Array {
  const out = new Float32Array(at.length * width);
  for (let i = 0; i < at.length; i++) out.set(rows.subarray(at[i]! * width, (at[i]! + 1) * width), i * width);
  return out;
}
