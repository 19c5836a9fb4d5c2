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
  /** Rows of `stride` scores for each word's head; column 0 is the root. */
  readonly arcs: Float32Array;
  readonly stride: number;
  /** What a word is as a dependent and as a head (row 0 the root), rows of `width`: for {@link Network.labels}. */
  readonly dependents: Float32Array;
  readonly heads: Float32Array;
  readonly width: number;
  /** Layer 3 at the words' first pieces, [words][hidden]; for the heads. */
  readonly low: () => Float32Array;
}

const OUTPUTS = ['upos', 'xpos', 'lemma_rule', 'ner', 'arc', 'rel_dependents', 'rel_heads'] as const;

/**
 * The encoder's two halves as graphs, layers 1 to 3, and the rest with the heads (or the early exit's); and a
 * third that labels the arcs of the trees that were decoded.
 */
export class Network {
  readonly #base: Graph;
  readonly #top: Graph;
  readonly #labels: Graph;
  readonly #hidden: number;

  constructor(base: Graph, top: Graph, labels: Graph, hidden: number) {
    this.#base = base;
    this.#top = top;
    this.#labels = labels;
    this.#hidden = hidden;
  }

  /**
   * Runs stretches of like length together. Padding is masked; activations share a quantisation scale within
   * a batch, so a sentence's scores differ in rounding from those it has in other company.
   */
  async run(batch: readonly Encoded[]): Promise<Scores[]> {
    const count = batch.length;
    const pieces = Math.max(...batch.map(({ ids }) => ids.length));
    const words = Math.max(...batch.map(({ starts }) => starts.length));
    const width = this.#hidden;
    const mask = new BigInt64Array(count * pieces);
    for (const [b, { ids }] of batch.entries()) mask.fill(1n, b * pieces, b * pieces + ids.length);
    const attention = { dims: [count, pieces], data: mask };
    const base = await this.#base.run({
      input_ids: integers(batch, pieces, ({ ids }) => ids),
      case_ids: integers(batch, pieces, ({ casing }) => casing),
      attention_mask: attention,
    });
    const hidden = base['hidden'];
    if (!hidden) throw missing('hidden');
    const word_starts = integers(batch, words, ({ starts }) => starts);
    const top = await this.#top.run({ hidden, attention_mask: attention, word_starts }, OUTPUTS);
    const stride = words + 1;
    const upos = narrow(top, 'upos', count * words);
    const xpos = narrow(top, 'xpos', count * words);
    const rules = narrow(top, 'lemma_rule', count * words);
    const arcs = floats(top, 'arc', count * words * stride);
    const ner = floats(top, 'ner');
    const dependents = floats(top, 'rel_dependents');
    const relation = dependents.length / (count * words);
    const heads = floats(top, 'rel_heads', count * stride * relation);
    const low = floats({ hidden }, 'hidden', count * pieces * width);
    const names = ner.length / (count * words);
    if (!Number.isInteger(names)) throw missing('ner');
    return batch.map(({ starts }, b) => {
      const n = starts.length;
      const from = b * words;
      return {
        words: n,
        upos: upos.subarray(from, from + n),
        xpos: xpos.subarray(from, from + n),
        lemmaRule: rules.subarray(from, from + n),
        ner: ner.subarray(from * names, (from + n) * names),
        arcs: arcs.subarray(from * stride, (from + n) * stride),
        stride,
        dependents: dependents.subarray(from * relation, (from + n) * relation),
        heads: heads.subarray(b * stride * relation, (b + 1) * stride * relation),
        width: relation,
        low: () => gather(low.subarray(b * pieces * width, (b + 1) * pieces * width), starts, width),
      };
    });
  }

  /** The best label of each arc, given `width` numbers of its dependent and of its head. */
  async labels(dependents: Float32Array, heads: Float32Array, width: number): Promise<Int32Array> {
    const dims = [dependents.length / width, width];
    const out = await this.#labels.run({
      dependents: { dims, data: dependents },
      heads: { dims, data: heads },
    });
    return narrow(out, 'rel', dims[0]!);
  }

  async close(): Promise<void> {
    await this.#base.close();
    await this.#top.close();
    await this.#labels.close();
  }
}

/**
 * Small numbers as 64-bit integers and back, by their lower halves: a BigInt each would cost more than the
 * decoding. WebAssembly is little-endian, and so is every machine that onnxruntime-node is built for.
 */
function integers(batch: readonly Encoded[], length: number, of: (encoded: Encoded) => Int32Array): Tensor {
  const data = new BigInt64Array(batch.length * length);
  const halves = new Int32Array(data.buffer);
  for (const [b, encoded] of batch.entries()) {
    const values = of(encoded);
    for (let i = 0; i < values.length; i++) halves[2 * (b * length + i)] = values[i]!;
  }
  return { dims: [batch.length, length], data };
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
