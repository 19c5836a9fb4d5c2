import type { PairJudgement, PairQuery, Span } from '../contract.ts';
import type { Parsed } from '../decode/parsed.ts';
import { EnglishError, ModelError } from '../errors.ts';
import type { Graph } from '../runtime/runtime.ts';
import { rows } from './attribution.ts';

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

/** Words that are read together, at most. */
const BATCH = 1_024;

/**
 * Judges pairs; those of one passage that follow each other are read together. A head with directed classes is asked
 * in both orders and the scores are averaged, so that naming the pair the other way round gives the same answer;
 * with `once`, in the order given only.
 */
export async function judgePairs(
  head: PairHead,
  asked: readonly Asked[],
  turn: <T>(job: () => Promise<T>) => Promise<T> = job => job(),
  once = false,
): Promise<PairJudgement[]> {
  const directed = head.classes.some(name => swapClass(name) !== name);
  const both = directed && !once;
  const out: PairJudgement[] = [];
  for (let i = 0; i < asked.length; ) {
    const { sentences } = asked[i]!;
    const words = sentences.reduce((sum, { sentence }) => sum + sentence.tokens.length, 0);
    const most = Math.max(1, Math.floor(BATCH / Math.max(1, words * (both ? 2 : 1))));
    let end = i + 1;
    while (end < asked.length && end - i < most && samePassage(asked[end]!.sentences, sentences)) end++;
    const together = asked.slice(i, end).map(({ query }) => query);
    const orders = together.flatMap(({ first, second }) =>
      both
        ? [
            { first, second },
            { first: second, second: first },
          ]
        : [{ first, second }],
    );
    const scores = await turn(() => run(head, sentences, orders));
    together.forEach((_, k) => {
      out.push(both ? judgement(head, scores[2 * k]!, scores[2 * k + 1]!) : judgement(head, scores[k]!));
    });
    i = end;
  }
  return out;
}

const samePassage = (a: readonly Parsed[], b: readonly Parsed[]): boolean =>
  a.length === b.length && a.every((sentence, i) => sentence === b[i]);

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

/** Class scores for each query in one passage. */
async function run(
  { graph, classes, hidden }: PairHead,
  sentences: readonly Parsed[],
  queries: readonly PairQuery[],
): Promise<Float32Array[]> {
  const tokens = sentences.flatMap(({ sentence }) => sentence.tokens);
  const starts: number[] = [];
  let n = 0;
  for (const { sentence } of sentences) {
    starts.push(n);
    n += sentence.tokens.length;
  }
  if (n > LONGEST) {
    throw new EnglishError(
      'bad-argument',
      `The passage has ${n} tokens; a pair is judged in at most ${LONGEST}.`,
    );
  }
  const k = queries.length;
  const roles = new BigInt64Array(k * n);
  const low = new Float32Array(k * n * hidden);
  const one = rows(sentences, starts, 0, n, hidden).data as Float32Array;
  for (const [q, { first, second }] of queries.entries()) {
    low.set(one, q * n * hidden);
    for (const [i, token] of tokens.entries()) roles[q * n + i] = roleOf(token, first, second);
  }
  const out = await graph.run({
    low: { dims: [k, n, hidden], data: low },
    roles: { dims: [k, n], data: roles },
    mask: { dims: [k, n], data: new Float32Array(k * n).fill(1) },
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
  return queries.map((_, q) => scores.slice(q * classes.length, (q + 1) * classes.length));
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
