import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parsed as handMade, type Row } from '../../test/parses.ts';
import type { PairJudgement, Sentence } from '../contract.ts';
import type { Parsed } from '../decode/parsed.ts';
import { openModel } from '../model/files.ts';
import { fromBytes } from '../model/source.ts';
import type { Graph, Runtime } from '../runtime/runtime.ts';
import { splitSentences } from '../sentences/split.ts';
import { findAttributions } from './attribution.ts';
import { Heads } from './heads.ts';
import { MARK, marksOf } from './marks.ts';
import { judgePairs, swapClass } from './pair.ts';
import { RoleScores } from './roles.ts';
import { headWindows } from './windows.ts';

/** Sentences without a parse: what the heads need of them is offsets and vectors. */
function parsed(text: string): Parsed[] {
  return splitSentences(text).map(raw => ({
    sentence: {
      ...raw,
      names: [],
      tokens: raw.tokens.map(token => ({ ...token, text: text.slice(token.start, token.end) })),
    } as unknown as Sentence,
    low: new Float32Array(raw.tokens.length),
  }));
}

const now = <T>(job: () => Promise<T>): Promise<T> => job();

describe('marksOf', () => {
  it('knows quotations, sentences and paragraphs; a quotation ends with its paragraph', () => {
    const text = '“Go on. Stop”, she said\n\n"Open';
    const words = splitSentences(text).flatMap(({ tokens }) =>
      tokens.map((token, i) => ({ ...token, first: i === 0 })),
    );
    const quoted = words.filter((_, i) => marksOf(text, words)[i]! & MARK.quoted);
    expect(quoted.map(word => text.slice(word.start, word.end))).toEqual([
      '“',
      'Go',
      'on',
      '.',
      'Stop',
      '"',
      'Open',
    ]);
    expect(words.filter((_, i) => marksOf(text, words)[i]! & MARK.paragraph).map(word => word.start)).toEqual(
      [0, 25],
    );
  });
});

describe('marksOf with doubled apostrophes', () => {
  it('opens before a word and closes after one', () => {
    const text = "''Go on,'' she said.";
    const words = splitSentences(text).flatMap(({ tokens }) =>
      tokens.map((token, i) => ({ ...token, first: i === 0 })),
    );
    const quoted = (doubled: boolean): string[] => {
      const marks = marksOf(text, words, doubled);
      return words.filter((_, i) => marks[i]! & MARK.quoted).map(({ start, end }) => text.slice(start, end));
    };
    expect(quoted(true)).toEqual(["''", 'Go', 'on', ',']);
    expect(quoted(false)).toEqual([]);
  });
});

describe('headWindows', () => {
  it('covers every sentence whole, and each window starts inside the one before', () => {
    const starts = Array.from({ length: 40 }, (_, i) => i * 7);
    const windows = [...headWindows(starts, 280, 50)];
    for (const start of starts) expect(windows.some(([a, b]) => a <= start && start + 7 <= b)).toBe(true);
    for (const [i, [a, b]] of windows.entries()) {
      expect(b - a).toBeLessThanOrEqual(50);
      if (i > 0) expect(a).toBeLessThan(windows[i - 1]![1]);
    }
  });

  it('cuts a sentence that is too long, and ends', () => {
    expect([...headWindows([0, 500, 510], 520, 100)]).toEqual([
      [0, 100],
      [500, 520],
    ]);
    expect([...headWindows([], 0, 100)]).toEqual([]);
  });
});

describe('RoleScores', () => {
  /** Log-odds: 3 where `words` has the word, else -3. */
  const row = (n: number, words: readonly number[]): number[] =>
    Array.from({ length: n }, (_, i) => (words.includes(i) ? 3 : -3));
  /** [content, source, cue][anchor][word] of the anchors named, nothing for others. */
  const grids = (n: number, anchors: Record<number, readonly number[][]>): Float32Array =>
    Float32Array.from(
      [0, 1, 2].flatMap(role => Array.from({ length: n }, (_, i) => anchors[i]?.[role] ?? row(n, [])).flat()),
    );

  it('joins content over one word, keeps the best source and drops the same content found again', () => {
    const n = 8;
    const anchors = Float32Array.from([-9, -9, 4, 3, -9, -9, -9, -9]);
    const roles = grids(n, {
      2: [row(n, [4, 5, 7]), row(n, [0, 1]), row(n, [2])],
      3: [row(n, [4, 5, 6, 7]), row(n, []), row(n, [])],
    });
    const said = (least: number) => {
      const scores = new RoleScores(n, least);
      scores.add(0, anchors, roles);
      return scores.attributions();
    };
    expect(said(0)).toEqual([{ anchor: 2, content: [[4, 8]], source: [0, 2], cue: [[2, 3]], score: 4 }]);
    expect(said(5)).toEqual([]);
  });

  it('averages windows, the one with the anchor in its middle counting for most, and drops what both find', () => {
    const scores = new RoleScores(12, 0);
    const none = row(8, []);
    // The first window ends after word 7 and sees three words beyond its anchor 4; the second begins at the anchor.
    scores.add(
      0,
      Float32Array.from([-9, -9, -9, -9, 3, -9, -9, -9]),
      grids(8, { 4: [row(8, [5, 6, 7]), row(8, [3]), row(8, [4])] }),
    );
    scores.add(
      4,
      Float32Array.from([-3, 2, -9, -9, -9, -9, -9, -9]),
      grids(8, { 0: [row(8, [4]), none, none], 1: [row(8, [1, 2, 3]), none, none] }),
    );
    const [first, ...rest] = scores.attributions();
    // Weights of 5 and 1.
    expect(first).toEqual({ anchor: 4, content: [[5, 9]], source: [3, 4], cue: [[4, 5]], score: 2 });
    expect(rest).toEqual([]);
  });
});

describe('findAttributions', () => {
  const text = 'Officials said that roads were closed.';
  const rows: Row[] = [
    ['official', 'NOUN', 'nsubj', 2],
    ['say', 'VERB', 'root', 0],
    ['that', 'SCONJ', 'mark', 6],
    ['road', 'NOUN', 'nsubj:pass', 6],
    ['be', 'AUX', 'aux:pass', 6],
    ['close', 'VERB', 'ccomp', 2],
    ['.', 'PUNCT', 'punct', 2],
  ];

  /** A head that hangs everything on the word `anchor`, with log-odds of 2. */
  const hanging = (anchor: number, content: number[], source: number[]): Graph => ({
    inputs: [],
    outputs: [],
    close: async () => undefined,
    async run({ marks }) {
      const n = marks!.dims[1]!;
      const anchors = new Float32Array(n).fill(-9);
      anchors[anchor] = 2;
      const roles = new Float32Array(3 * n * n).fill(-9);
      for (const [role, words] of [content, source, [anchor]].entries()) {
        for (const word of words) roles[(role * n + anchor) * n + word] = 2;
      }
      return { anchor: { dims: [1, n], data: anchors }, roles: { dims: [1, 3, n, n], data: roles } };
    },
  });

  it('puts what the head says about windows at offsets of the text', async () => {
    const longer = `Rain fell all day. ${text}`;
    const graph = hanging(6, [7, 8, 9, 10], [5]);
    const head = { graph, threshold: 0, agreement: 0, window: 160, hidden: 1 };
    const [only, ...rest] = await findAttributions(head, longer, parsed(longer), now);
    expect(rest).toEqual([]);
    expect(only!.content.map(span => longer.slice(span.start, span.end))).toEqual(['that roads were closed']);
    expect(longer.slice(only!.source!.start, only!.source!.end)).toBe('Officials');
    expect(longer.slice(only!.cue!.start, only!.cue!.end)).toBe('said');
  });

  it('is surer of what the rules find too', async () => {
    const found = async (content: number[], threshold: number): Promise<number> => {
      const head = { graph: hanging(1, content, [0]), threshold, agreement: 1.5, window: 160, hidden: 1 };
      return (await findAttributions(head, text, handMade(text, [rows]), now)).length;
    };
    expect(await found([2, 3, 4, 5], 3)).toBe(1);
    expect(await found([2, 3, 4, 5], 4)).toBe(0);
    expect(await found([4, 5], 3)).toBe(1);
    expect(await found([3], 3)).toBe(0);
  });
});

describe('judgePairs', () => {
  it('gives a word inside mentions of both to the shorter', async () => {
    const text = 'The Turkish army left.';
    const seen: bigint[][] = [];
    const graph: Graph = {
      inputs: [],
      outputs: [],
      close: async () => undefined,
      run: async ({ roles }) => {
        seen.push([...(roles!.data as BigInt64Array)]);
        return { scores: { dims: [1, 2], data: Float32Array.of(1, 0) } };
      },
    };
    const [army, turkish] = [
      { start: 0, end: 16 },
      { start: 4, end: 11 },
    ];
    const sentences = parsed(text);
    const head = { graph, classes: ['a', 'b'], hidden: 1 };
    await judgePairs(head, [{ query: { first: [army], second: [turkish] }, sentences }]);
    await judgePairs(head, [{ query: { first: [turkish], second: [army] }, sentences }]);
    expect(seen).toEqual([
      [1n, 2n, 1n, 0n, 0n],
      [2n, 1n, 2n, 0n, 0n],
    ]);
  });

  it('reads sentences of like length together, each padded with words that do not count', async () => {
    const seen: { roles: bigint[]; mask: number[] }[] = [];
    const graph: Graph = {
      inputs: [],
      outputs: [],
      close: async () => undefined,
      run: async ({ roles, mask }) => {
        const [k, n] = mask!.dims as [number, number];
        const counted = mask!.data as Float32Array;
        seen.push({ roles: [...(roles!.data as BigInt64Array)], mask: [...counted] });
        // The more words count, the likelier the first class.
        const words = Array.from({ length: k }, (_, r) =>
          counted.subarray(r * n, (r + 1) * n).reduce((sum, x) => sum + x, 0),
        );
        return { scores: { dims: [k, 2], data: Float32Array.from(words.flatMap(w => [w, 0])) } };
      },
    };
    const text = 'Ann met Bob in Rome. Ann met Bob.';
    const [long, short] = parsed(text) as [Parsed, Parsed];
    const query = (at: number) => ({
      first: [{ start: at, end: at + 3 }],
      second: [{ start: at + 8, end: at + 11 }],
    });
    const asked = [
      { query: query(0), sentences: [long] },
      { query: query(21), sentences: [short] },
    ];
    const together = await judgePairs({ graph, classes: ['a', 'b'], hidden: 1 }, asked);
    expect(seen).toEqual([
      { roles: [1n, 0n, 2n, 0n, 0n, 0n, 1n, 0n, 2n, 0n, 0n, 0n], mask: [1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1, 1] },
    ]);
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    expect(together[0]!.probability).toBeCloseTo(sigmoid(6));
    expect(together[1]!.probability).toBeCloseTo(sigmoid(4));
  });

  it('gives the mirrored answer when the pair is named the other way round', async () => {
    const classes = ['neutral', 'p->q positive', 'q->p positive', 'p->q negative', 'q->p negative'];
    const text = 'Ann praised Bob.';
    const runs: number[] = [];
    const graph: Graph = {
      inputs: [],
      outputs: [],
      close: async () => undefined,
      // Prefers p for the first word, which an unfair head would do whatever p is.
      run: async ({ roles }) => {
        const [k, n] = roles!.dims as [number, number];
        runs.push(k);
        const row = (q: number) => (roles!.data[q * n] === 1n ? [0, 5, 1, 2, 0] : [1, 0, 3, 0, 1]);
        return {
          scores: {
            dims: [k, 5],
            data: Float32Array.from(Array.from({ length: k }, (_, q) => row(q)).flat()),
          },
        };
      },
    };
    const [ann, bob] = [
      { start: 0, end: 3 },
      { start: 12, end: 15 },
    ];
    const sentences = parsed(text);
    const asked = [
      { query: { first: [ann], second: [bob] }, sentences },
      { query: { first: [bob], second: [ann] }, sentences },
    ];
    const head = { graph, classes, hidden: 1 };
    const [one, other] = (await judgePairs(head, asked)) as [PairJudgement, PairJudgement];
    expect(one.class).toBe('p->q positive');
    expect(other.class).toBe('q->p positive');
    expect(other.probability).toBeCloseTo(one.probability);
    expect(one.ranked.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
    expect(swapClass('neutral')).toBe('neutral');
    // Read together, in both orders; once, in the order given.
    const [given] = await judgePairs(head, asked.slice(1), now, true);
    expect(given!.class).toBe('q->p positive');
    expect(given!.probability).toBeLessThan(one.probability);
    expect(runs).toEqual([4, 1]);
  });
});

describe('Heads', () => {
  const bytes = (value: unknown): Uint8Array =>
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
  const entry = (data: Uint8Array) => ({
    sha256: createHash('sha256').update(data).digest('hex'),
    bytes: data.length,
  });
  const base = bytes('base');
  const manifest = {
    version: '1',
    license: 'x',
    vocab: 'v',
    maxPieces: 510,
    hidden: 1,
    labels: { upos: ['X'], xpos: ['X'], deprel: ['X'], ner: ['O'], lemmaRules: [] },
    files: { 'base.onnx': entry(base) },
  };
  const loaded: string[] = [];
  const runtime: Runtime = {
    kind: 'wasm',
    load: async (_, name) => {
      loaded.push(name);
      return { inputs: [], outputs: [], run: async () => ({}), close: async () => undefined };
    },
  };
  const open = () => openModel(fromBytes({ 'model.json': bytes(manifest), 'base.onnx': base }));

  it('says that a model has no head; attributions can do without', async () => {
    const heads = new Heads(runtime, await open());
    await expect(heads.pair('pair')).rejects.toMatchObject({ code: 'head-missing' });
    expect(await heads.attribution()).toBeUndefined();
  });

  it('loads a head of a research pack once, and refuses a pack made over another encoder', async () => {
    const head = bytes('head');
    const pack = (hash: string) =>
      fromBytes({
        'research.json': bytes({
          encoder: { 'base.onnx': hash },
          event: { file: 'event.onnx', classes: ['AID'], ...entry(head) },
        }),
        'event.onnx': head,
      });
    const heads = new Heads(runtime, await open(), pack(entry(base).sha256));
    expect((await heads.pair('event')).classes).toEqual(['AID']);
    await heads.pair('event');
    expect(loaded).toEqual(['event.onnx']);
    const other = new Heads(runtime, await open(), pack('0'.repeat(64)));
    await expect(other.pair('event')).rejects.toMatchObject({ code: 'model-invalid', file: 'research.json' });
  });
});
