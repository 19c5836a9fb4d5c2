import type { Attribution, Span } from '../contract.ts';
import type { Parsed } from '../decode/parsed.ts';
import { ModelError } from '../errors.ts';
import { findReports } from '../reports/reports.ts';
import type { Graph, Tensor } from '../runtime/runtime.ts';
import { type MarkedWord, marksOf } from './marks.ts';
import { type FoundAttribution, RoleScores, type Run } from './roles.ts';
import { headWindows } from './windows.ts';

/** Contents that share this much of their text are the same report. */
const SAME = 0.6;

export interface AttributionHead {
  readonly graph: Graph;
  /** Least log-odds of an anchor. */
  readonly threshold: number;
  /** Log-odds added to an attribution that the rules of `src/reports` find too. */
  readonly agreement: number;
  /** Words a window holds. */
  readonly window: number;
  readonly hidden: number;
}

/** Runs the head over a document's parsed sentences, window by window. */
export async function findAttributions(
  head: AttributionHead,
  text: string,
  sentences: readonly Parsed[],
  turn: <T>(job: () => Promise<T>) => Promise<T>,
): Promise<Attribution[]> {
  const reports = head.agreement > 0 ? findReports(text, sentences) : [];
  const words: MarkedWord[] = [];
  const starts: number[] = [];
  for (const { sentence } of sentences) {
    starts.push(words.length);
    for (const [i, { start, end }] of sentence.tokens.entries()) words.push({ start, end, first: i === 0 });
  }
  const marks = marksOf(text, words);
  const said = new RoleScores(words.length, head.threshold - head.agreement);
  for (const [from, to] of headWindows(starts, words.length, head.window)) {
    const { anchors, roles } = await turn(() => run(head, sentences, starts, marks, from, to));
    said.add(from, anchors, roles);
  }
  return said
    .attributions()
    .flatMap(found => {
      const content = found.content.map(run => spanOf(words, run));
      const score =
        found.score + (reports.some(report => same(report.content, content)) ? head.agreement : 0);
      return score >= head.threshold ? [attribution(words, { ...found, score }, content)] : [];
    })
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start || a.content[0]!.end - b.content[0]!.end);
}

async function run(
  head: AttributionHead,
  sentences: readonly Parsed[],
  starts: readonly number[],
  marks: Int32Array,
  from: number,
  to: number,
): Promise<{ anchors: Float32Array; roles: Float32Array }> {
  const n = to - from;
  const out = await head.graph.run({
    low: rows(sentences, starts, from, to, head.hidden),
    marks: { dims: [1, n], data: BigInt64Array.from(marks.subarray(from, to), BigInt) },
    mask: { dims: [1, n], data: new Float32Array(n).fill(1) },
  });
  const anchors = out['anchor']?.data;
  const roles = out['roles']?.data;
  if (!(anchors instanceof Float32Array && roles instanceof Float32Array) || roles.length !== 3 * n * n) {
    throw new ModelError(
      'model-invalid',
      'attribution.onnx',
      'its outputs are not anchors and roles',
      'Use a matching model.',
    );
  }
  return { anchors, roles };
}

/** Vectors of the words `from` to `to`, which lie in neighbouring sentences. */
function rows(
  sentences: readonly Parsed[],
  starts: readonly number[],
  from: number,
  to: number,
  hidden: number,
): Tensor {
  const data = new Float32Array((to - from) * hidden);
  for (const [k, parsed] of sentences.entries()) {
    const start = starts[k]!;
    const first = Math.max(from, start);
    const last = Math.min(to, start + parsed.sentence.tokens.length);
    if (first >= last) continue;
    data.set(parsed.low.subarray((first - start) * hidden, (last - start) * hidden), (first - from) * hidden);
  }
  return { dims: [1, to - from, hidden], data };
}

function attribution(
  words: readonly MarkedWord[],
  found: FoundAttribution,
  content: readonly Span[],
): Attribution {
  const cue = found.cue[0];
  const last = found.cue.at(-1);
  return {
    content,
    source: found.source ? spanOf(words, found.source) : null,
    cue: cue && last ? spanOf(words, last[1] - cue[0] < 8 ? [cue[0], last[1]] : cue) : null,
    score: 1 / (1 + Math.exp(-found.score)),
  };
}

const spanOf = (words: readonly MarkedWord[], [a, b]: Run): Span => ({
  start: words[a]!.start,
  end: words[b - 1]!.end,
});

/** Whether two contents share most of their text (Dice). */
function same(a: readonly Span[], b: readonly Span[]): boolean {
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  let shared = 0;
  for (const x of a)
    for (const y of b) shared += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
  return 2 * shared >= SAME * (length(a) + length(b));
}
