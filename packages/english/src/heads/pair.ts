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

/**
 * Judges one pair in one sentence or passage. A head with directed classes is asked in both orders and the
 * scores are averaged, so that naming the pair the other way round gives the same answer.
 */
export async function judgePair(
  head: PairHead,
  sentences: readonly Parsed[],
  query: PairQuery,
): Promise<PairJudgement> {
  const directed = head.classes.some(name => swapClass(name) !== name);
  const scores = await run(head, sentences, query.first, query.second);
  if (directed) {
    const other = await run(head, sentences, query.second, query.first);
    for (const [i, name] of head.classes.entries()) {
      const swapped = head.classes.indexOf(swapClass(name));
      scores[i] = (scores[i]! + other[swapped < 0 ? i : swapped]!) / 2;
    }
  }
  const most = Math.max(...scores);
  const weights = Array.from(scores, score => Math.exp(score - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const ranked = head.classes
    .map((name, i) => ({ class: name, probability: weights[i]! / total }))
    .sort((a, b) => b.probability - a.probability);
  return { class: ranked[0]!.class, probability: ranked[0]!.probability, ranked };
}

async function run(
  { graph, classes, hidden }: PairHead,
  sentences: readonly Parsed[],
  first: readonly Span[],
  second: readonly Span[],
): Promise<Float32Array> {
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
  const within = (spans: readonly Span[], token: Span): boolean =>
    spans.some(span => token.start < span.end && span.start < token.end);
  const roles = tokens.map(token => (within(second, token) ? 2n : within(first, token) ? 1n : 0n));
  const out = await graph.run({
    low: rows(sentences, starts, 0, n, hidden),
    roles: { dims: [1, n], data: BigInt64Array.from(roles) },
    mask: { dims: [1, n], data: new Float32Array(n).fill(1) },
  });
  const scores = out['scores']?.data;
  if (!(scores instanceof Float32Array) || scores.length !== classes.length) {
    throw new ModelError(
      'model-invalid',
      'pair head',
      'its output is not a score for each class',
      'Use a matching model.',
    );
  }
  return Float32Array.from(scores);
}
