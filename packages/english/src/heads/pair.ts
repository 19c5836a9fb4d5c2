import type { PairJudgement, PairQuery, Span } from '../contract.ts';
import type { Parsed } from '../decode/parsed.ts';
import { EnglishError, ModelError } from '../errors.ts';
import { batchesOf } from '../pieces/batches.ts';
import type { Graph } from '../runtime/runtime.ts';

/** Tokens the head reads at once; its memory grows with their square. */
const LONGEST = 512;

export interface PairHead {
  readonly graph: Graph;
  readonly classes: readonly string[];
  readonly hidden: number;
}

/** The same class with the two entities' places changed: `p->q …` becomes `q->p …`. */
export function swapClass(name: string): string {
  return name.replace(/^([pq])->([pq])/, '$2->$1');
}

export interface Asked {
  readonly query: PairQuery;
  /** The sentence or passage that it is judged in. */
  readonly sentences: readonly Parsed[];
}

/**
 * Judges pairs; passages of like length are read together, whatever sentences they are. A head with directed classes
 * is asked in both orders and the scores are averaged, so that naming the pair the other way round gives the same
 * answer; with `once`, in the order given only.
 */
export async function judgePairs(
  head: PairHead,
  asked: readonly Asked[],
  turn: <T>(job: () => Promise<T>) => Promise<T> = job => job(),
  once = false,
): Promise<PairJudgement[]> {
  const both = !once && head.classes.some(name => swapClass(name) !== name);
  const readings = asked.flatMap(({ query: { first, second }, sentences }) => {
    const words = countWords(sentences);
    const given = { first, second, sentences, words };
    return both ? [given, { ...given, first: second, second: first }] : [given];
  });
  const scores = new Array<Float32Array>(readings.length);
  for (const batch of batchesOf(readings.map(({ words }) => words))) {
    const together = await turn(() =>
      run(
        head,
        batch.map(i => readings[i]!),
      ),
    );
    for (const [k, i] of batch.entries()) scores[i] = together[k]!;
  }
  return asked.map((_, i) =>
    both ? judgement(head, scores[2 * i]!, scores[2 * i + 1]!) : judgement(head, scores[i]!),
  );
}

/** A passage with the two entities in the order that they are asked in. */
interface Ordered {
  readonly first: readonly Span[];
  readonly second: readonly Span[];
  readonly sentences: readonly Parsed[];
  readonly words: number;
}

function countWords(sentences: readonly Parsed[]): number {
  const words = sentences.reduce((sum, { sentence }) => sum + sentence.tokens.length, 0);
  if (words <= LONGEST) return words;
  throw new EnglishError(
    'bad-argument',
    `The passage has ${words} tokens; a pair is judged in at most ${LONGEST}.`,
  );
}

function judgement({ classes }: PairHead, given: Float32Array, other?: Float32Array): PairJudgement {
  const scores = classes.map((name, i) => {
    if (!other) return given[i]!;
    const swapped = classes.indexOf(swapClass(name));
    return (given[i]! + other[swapped < 0 ? i : swapped]!) / 2;
  });
  const most = Math.max(...scores);
  const weights = scores.map(score => Math.exp(score - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = classes
    .map((name, i) => ({ class: name, probability: weights[i]! / total }))
    .sort((a, b) => b.probability - a.probability);
  return { class: ranked[0]!.class, probability: ranked[0]!.probability, ranked };
}

/** Class scores for each of the readings, padded to the longest. */
async function run(
  { graph, classes, hidden }: PairHead,
  readings: readonly Ordered[],
): Promise<Float32Array[]> {
  const k = readings.length;
  const n = Math.max(...readings.map(({ words }) => words));
  const low = new Float32Array(k * n * hidden);
  const roles = new BigInt64Array(k * n);
  const mask = new Float32Array(k * n);
  for (const [r, { first, second, sentences, words }] of readings.entries()) {
    let at = r * n;
    mask.fill(1, at, at + words);
    for (const { sentence, low: vectors } of sentences) {
      low.set(vectors, at * hidden);
      for (const token of sentence.tokens) roles[at++] = roleOf(token, first, second);
    }
  }
  const out = await graph.run({
    low: { dims: [k, n, hidden], data: low },
    roles: { dims: [k, n], data: roles },
    mask: { dims: [k, n], data: mask },
  });
  const scores = out['scores']?.data;
  if (!(scores instanceof Float32Array) || scores.length !== k * classes.length) {
    throw new ModelError(
      'model-invalid',
      'pair head',
      'its output is not a score for each class',
      'Use a matching model.',
    );
  }
  return readings.map((_, r) => scores.slice(r * classes.length, (r + 1) * classes.length));
}

/** 1 in a mention of the first, 2 of the second; inside both, whose mention is the shorter ("the Turkish army"). */
function roleOf(token: Span, first: readonly Span[], second: readonly Span[]): bigint {
  const shortest = (spans: readonly Span[]): number =>
    spans.reduce(
      (least, span) =>
        token.start < span.end && span.start < token.end ? Math.min(least, span.end - span.start) : least,
      Number.POSITIVE_INFINITY,
    );
  const [a, b] = [shortest(first), shortest(second)];
  if (a === Number.POSITIVE_INFINITY && b === a) return 0n;
  return b < a ? 2n : 1n;
}
