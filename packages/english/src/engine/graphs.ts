import type { Graph, Tensor } from '../runtime/runtime.ts';
import { type Rows, readLayer, rowsOf, runLayer } from './encoder.ts';
import { apply, Constants, type Linear, type Room, reapply, room, rounded, WIDTH } from './layers.ts';
import { Memory } from './memory.ts';
import { readConstants } from './tensors.ts';

type Run = (inputs: Readonly<Record<string, Tensor>>) => Record<string, Tensor>;

/** Sizes of the outputs that share a layer. */
export interface Sizes {
  readonly upos: number;
  readonly xpos: number;
  readonly lemmaRule: number;
}

/**
 * A graph of `training/graph.py` computed here instead of by onnxruntime: it is known by its constants' names.
 * Undefined for any other graph. Its numbers agree with onnxruntime's but for rounding (activations take 15 bits
 * here, each row by its own range, so that a sentence's numbers do not depend on its company).
 *
 * @throws RangeError where the constants do not fit together
 */
export async function openGraph(file: Uint8Array, sizes: Sizes): Promise<Graph | undefined> {
  const read = readConstants(file);
  const memory = await Memory.open();
  const constants = new Constants(memory, read);
  const layers = [...read.keys()]
    .map(name => /^layers\.(\d+)\.query\.weight$/.exec(name)?.[1])
    .filter(number => number !== undefined)
    .sort((a, b) => Number(a) - Number(b));
  if (constants.has('embeddings.word.weight'))
    return graph(['input_ids', 'case_ids', 'attention_mask'], base(memory, constants, layers));
  const heads = ['full', 'fast'].find(name => constants.has(`${name}.arc_weight.weight`));
  if (heads) {
    const inputs = ['hidden', ...(layers.length ? ['attention_mask'] : []), 'word_starts'];
    return graph(inputs, top(memory, constants, layers, heads, sizes));
  }
  if (constants.has('pairs.weight')) return graph(['dependents', 'heads'], labels(memory, constants));
  return undefined;
}

function graph(inputs: readonly string[], run: Run): Graph {
  return {
    inputs,
    outputs: [],
    run: async given => {
      for (const name of inputs) if (!given[name]) throw new RangeError(`a graph wants the input ${name}`);
      return run(given);
    },
    close: async () => undefined,
  };
}

function halves({ data }: Tensor): Int32Array {
  if (!(data instanceof BigInt64Array)) throw new RangeError('a graph wants whole numbers');
  return new Int32Array(data.buffer, data.byteOffset, 2 * data.length);
}

function floats({ data }: Tensor): Float32Array {
  if (!(data instanceof Float32Array)) throw new RangeError('a graph wants floats');
  return data;
}

/** How many of each row's numbers come before the first zero. */
function counts(tensor: Tensor): number[] {
  const [rows = 0, columns = 0] = tensor.dims;
  const values = halves(tensor);
  return Array.from({ length: rows }, (_, row) => {
    let count = 0;
    while (count < columns && values[2 * (row * columns + count)] !== 0) count++;
    return count;
  });
}

function base(memory: Memory, constants: Constants, names: readonly string[]): Run {
  const { kernels } = memory;
  const table = (part: string) => {
    const name = `embeddings.${part}`;
    return {
      at: memory.place(constants.get(`${name}.weight`, 'uint8').bytes),
      rows: constants.get(`${name}.weight`, 'uint8').dims[0]!,
      scale: constants.floats(`${name}.scale`)[0]!,
      zero: constants.get(`${name}.zero`, 'uint8').bytes[0]!,
    };
  };
  const [words, positions] = [table('word'), table('position')];
  const kinds = memory.place(constants.floats('embeddings.kind'));
  const kindRows = constants.get('embeddings.kind', 'float32').dims[0]!;
  const norm = constants.norm('embeddings.norm');
  const layers = names.map(name => readLayer(constants, `layers.${name}`, false));
  return ({ input_ids, case_ids, attention_mask }) =>
    memory.scratch(() => {
      const [sentences = 0, columns = 0] = input_ids!.dims;
      const pieces = rowsOf(counts(attention_mask!));
      const [ids, cases, places] = [0, 1, 2].map(() => new Int32Array(pieces.total)) as [
        Int32Array,
        Int32Array,
        Int32Array,
      ];
      const [id, casing] = [halves(input_ids!), halves(case_ids!)];
      for (const [b, count] of pieces.counts.entries()) {
        for (let i = 0; i < count; i++) {
          const at = pieces.from[b]! + i;
          ids[at] = within(id[2 * (b * columns + i)]!, words.rows);
          cases[at] = within(casing[2 * (b * columns + i)]!, kindRows);
          places[at] = within(i, positions.rows);
        }
      }
      const x = memory.reserve(rounded(pieces.total) * WIDTH * 4);
      const [idsAt, placesAt, casesAt] = [ids, places, cases].map(list => memory.place(list));
      const space = room(memory, pieces.total, 4 * WIDTH);
      kernels.embed(
        idsAt!,
        placesAt!,
        casesAt!,
        pieces.total,
        WIDTH,
        words.at,
        words.scale,
        words.zero,
        positions.at,
        positions.scale,
        positions.zero,
        kinds,
        x,
      );
      kernels.norm(x, 0, norm.gamma, norm.beta, pieces.total, WIDTH);
      for (const layer of layers) runLayer(memory, space, layer, x, pieces);
      const data = new Float32Array(sentences * columns * WIDTH);
      const all = memory.floats(x, pieces.total * WIDTH);
      for (const [b, count] of pieces.counts.entries()) {
        const from = pieces.from[b]! * WIDTH;
        data.set(all.subarray(from, from + count * WIDTH), b * columns * WIDTH);
      }
      return { hidden: { dims: [sentences, columns, WIDTH], data } };
    });
}

/** Ids come from the caller: one outside its table would read other memory. */
function within(id: number, rows: number): number {
  if (id >= 0 && id < rows) return id;
  throw new RangeError(`${id} is outside a table of ${rows} rows`);
}

/** Columns of the heads' first layers, side by side. */
const PARTS = [
  ['tag', 256],
  ['names.0', 192],
  ['arc_dep', 192],
  ['arc_head', 192],
  ['rel_dep', 96],
  ['rel_head', 96],
] as const;

function top(
  memory: Memory,
  constants: Constants,
  names: readonly string[],
  heads: string,
  sizes: Sizes,
): Run {
  const { kernels } = memory;
  const layers = names.map((name, i) => readLayer(constants, `layers.${name}`, i === names.length - 1));
  const first = constants.linear(...PARTS.map(([part]) => `${heads}.${part}.0`));
  const tags = constants.linear(`${heads}.tags`);
  const ner = constants.linear(`${heads}.names.1`);
  const arcs = constants.linear(`${heads}.arc_weight`);
  const nerCount = constants.get(`${heads}.names.1.weight`, 'int8').dims[1]!;
  const starts: Record<string, number> = {};
  let from = 0;
  for (const [part, width] of PARTS) {
    starts[part] = from;
    from += width;
  }
  if (from !== first.width) throw new RangeError('the heads are misshapen');
  return ({ hidden, attention_mask, word_starts }) =>
    memory.scratch(() => {
      const [sentences = 0, columns = 0] = hidden!.dims;
      const most = word_starts!.dims[1]!;
      const words = counts(word_starts!);
      const given = floats(hidden!);
      const at = halves(word_starts!);
      const own = rowsOf(words.map(count => count + 1));
      const ownAt = memory.reserve(rounded(own.total) * WIDTH * 4);
      const pieces = attention_mask ? rowsOf(counts(attention_mask)) : rowsOf(words.map(() => columns));
      const x = memory.reserve(rounded(pieces.total) * WIDTH * 4);
      const space = room(memory, Math.max(pieces.total, own.total), 4 * WIDTH);
      const all = memory.floats(x, pieces.total * WIDTH);
      for (const [b, count] of pieces.counts.entries())
        all.set(given.subarray(b * columns * WIDTH, (b * columns + count) * WIDTH), pieces.from[b]! * WIDTH);
      for (const layer of layers) if (!layer.query) runLayer(memory, space, layer, x, pieces);
      gatherOwn(memory, x, pieces, at, most, own, ownAt);
      const last = layers.at(-1);
      if (last) runLayer(memory, space, last, x, pieces, ownAt, own);

      const rows = own.total;
      const reserve = (layer: Linear): number => memory.reserve(rounded(rows) * layer.width * 4);
      const [hiddenAt, tagsAt, nerAt, arcsAt] = [first, tags, ner, arcs].map(reserve) as [
        number,
        number,
        number,
        number,
      ];
      const part = (name: (typeof PARTS)[number][0]): number => hiddenAt + starts[name]! * 4;
      apply(memory, space, first, ownAt, WIDTH, rows, hiddenAt, true);
      apply(memory, space, tags, part('tag'), first.width, rows, tagsAt);
      apply(memory, space, ner, part('names.0'), first.width, rows, nerAt);
      apply(memory, space, arcs, part('arc_dep'), first.width, rows, arcsAt);

      const stride = most + 1;
      const arc = new Float32Array(sentences * most * stride);
      const depth = arcs.depth;
      const padded = (stride + 7) & ~7;
      const transposed = memory.reserve(depth * padded * 4);
      const scores = memory.reserve(2 * padded * 4);
      for (const [b, count] of words.entries()) {
        const row = own.from[b]!;
        const wide = (count + 1 + 7) & ~7;
        const next = first.width * 4;
        kernels.transpose(part('arc_head') + row * next, first.width, count + 1, depth, wide, transposed);
        for (let i = 0; i < count; i += 2) {
          const a = arcsAt + (row + 1 + i) * arcs.width * 4;
          const second = i + 1 < count ? a + arcs.width * 4 : a;
          kernels.products(a, second, depth, transposed, wide, 1, scores, scores + wide * 4);
          for (let k = i; k < Math.min(i + 2, count); k++) {
            const alone = memory.floats(arcsAt + ((row + 1 + k) * arcs.width + depth) * 4, 1)[0]!;
            const line = memory.floats(scores + (k - i) * wide * 4, count + 1);
            const to = (b * most + k) * stride;
            for (let h = 0; h <= count; h++) arc[to + h] = line[h]! + alone;
          }
        }
      }
      return {
        ...tagged(memory, tagsAt, tags.width, own, most, sizes),
        ner: {
          dims: [sentences, most, nerCount],
          data: logSoftmax(memory, nerAt, ner.width, own, most, nerCount),
        },
        arc: { dims: [sentences, most, stride], data: arc },
        rel_dependents: block(memory, part('rel_dep'), first.width, own, most, 96, 1),
        rel_heads: block(memory, part('rel_head'), first.width, own, stride, 96, 0),
      };
    });
}

/** The rows of the root and of the words' first pieces. */
function gatherOwn(
  memory: Memory,
  x: number,
  pieces: Rows,
  starts: Int32Array,
  most: number,
  own: Rows,
  to: number,
): void {
  const source = memory.floats(x, pieces.total * WIDTH);
  const target = memory.floats(to, own.total * WIDTH);
  for (const [b, count] of own.counts.entries()) {
    for (let i = 0; i < count; i++) {
      const piece = i === 0 ? 0 : within(starts[2 * (b * most + i - 1)]!, pieces.counts[b]!);
      const from = (pieces.from[b]! + piece) * WIDTH;
      target.set(source.subarray(from, from + WIDTH), (own.from[b]! + i) * WIDTH);
    }
  }
}

function tagged(
  memory: Memory,
  at: number,
  width: number,
  own: Rows,
  most: number,
  { upos, xpos, lemmaRule }: Sizes,
): Record<string, Tensor> {
  const scores = memory.floats(at, own.total * width);
  const sentences = own.counts.length;
  const out: Record<string, Tensor> = {};
  let first = 0;
  for (const [name, size] of [
    ['upos', upos],
    ['xpos', xpos],
    ['lemma_rule', lemmaRule],
  ] as const) {
    const data = new BigInt64Array(sentences * most);
    const low = new Int32Array(data.buffer);
    for (const [b, count] of own.counts.entries())
      for (let i = 1; i < count; i++)
        low[2 * (b * most + i - 1)] = best(scores, (own.from[b]! + i) * width + first, size);
    out[name] = { dims: [sentences, most], data };
    first += size;
  }
  return out;
}

function best(scores: Float32Array, from: number, size: number): number {
  let at = 0;
  for (let i = 1; i < size; i++) if (scores[from + i]! > scores[from + at]!) at = i;
  return at;
}

function logSoftmax(
  memory: Memory,
  at: number,
  width: number,
  own: Rows,
  most: number,
  size: number,
): Float32Array {
  const scores = memory.floats(at, own.total * width);
  const data = new Float32Array(own.counts.length * most * size);
  for (const [b, count] of own.counts.entries()) {
    for (let i = 1; i < count; i++) {
      const from = (own.from[b]! + i) * width;
      const largest = scores[from + best(scores, from, size)]!;
      let sum = 0;
      for (let k = 0; k < size; k++) sum += Math.exp(scores[from + k]! - largest);
      const shift = largest + Math.log(sum);
      const to = (b * most + i - 1) * size;
      for (let k = 0; k < size; k++) data[to + k] = scores[from + k]! - shift;
    }
  }
  return data;
}

/** Columns of rows `stride` apart, each sentence from its row `skip` on, padded to `most` rows a sentence. */
function block(
  memory: Memory,
  at: number,
  stride: number,
  own: Rows,
  most: number,
  width: number,
  skip: number,
): Tensor {
  const rows = memory.floats(at, (own.total - 1) * stride + width);
  const data = new Float32Array(own.counts.length * most * width);
  for (const [b, count] of own.counts.entries()) {
    for (let i = skip; i < count; i++) {
      const from = (own.from[b]! + i) * stride;
      data.set(rows.subarray(from, from + width), (b * most + i - skip) * width);
    }
  }
  return { dims: [own.counts.length, most, width], data };
}

/** Pairs labelled at once: each takes 20 KB. */
const PAIRS = 64;

function labels(memory: Memory, constants: Constants): Run {
  const { kernels } = memory;
  const pairs = constants.linear('pairs');
  const alone = constants.linear('alone');
  const count = constants.get('alone.weight', 'int8').dims[1]!;
  const width = pairs.depth;
  return ({ dependents, heads }) => {
    const [total = 0] = dependents!.dims;
    const [left, right] = [floats(dependents!), floats(heads!)];
    const data = new BigInt64Array(total);
    const low = new Int32Array(data.buffer);
    for (let from = 0; from < total; from += PAIRS) {
      const rows = Math.min(PAIRS, total - from);
      memory.scratch(() => {
        const space: Room = room(memory, rows, width);
        const mixed = memory.reserve(rounded(rows) * pairs.width * 4);
        const own = memory.reserve(rounded(rows) * alone.width * 4);
        const scores = memory.reserve(count * 4);
        const x = memory.place(left.subarray(from * width, (from + rows) * width));
        const y = memory.place(right.subarray(from * width, (from + rows) * width));
        apply(memory, space, pairs, x, width, rows, mixed);
        reapply(memory, space, alone, rows, own);
        const [sums, biases] = [memory.floats(scores, count), memory.floats(own, rows * alone.width)];
        for (let i = 0; i < rows; i++) {
          kernels.dots(mixed + i * pairs.width * 4, count, width, y + i * width * 4, scores);
          for (let k = 0; k < count; k++) sums[k] = sums[k]! + biases[i * alone.width + k]!;
          low[2 * (from + i)] = best(sums, 0, count);
        }
      });
    }
    return { rel: { dims: [total], data } };
  };
}
