import type {
  Analysis,
  AnalyzeOptions,
  English,
  JudgeOptions,
  PairJudgement,
  PairQuery,
  Sentence,
  Span,
} from '../contract.ts';
import type { Parsed } from '../decode/parsed.ts';
import { EnglishError } from '../errors.ts';
import { findAttributions } from '../heads/attribution.ts';
import type { Heads } from '../heads/heads.ts';
import { judgePairs } from '../heads/pair.ts';
import { findReports } from '../reports/reports.ts';
import { type RawSentence, splitSentences } from '../sentences/split.ts';
import { chunks, type Parser, parseSentences } from './parse.ts';
import { Pacer, Turns } from './turns.ts';

/** The heads keep 1.5 KB of vectors a token until the whole text is read. */
const MOST_WITH_VECTORS = 100_000;
/** Characters of the longest text whose vectors are kept for `judge`. */
const LONGEST_KEPT = 100_000;

/** A loaded model. Calls may overlap; sentences are parsed one at a time. */
export class Analyzer implements English {
  readonly model: string;
  readonly #parser: Parser;
  readonly #heads: Heads;
  readonly #maxTokens: number;
  readonly #turns = new Turns();
  /** Analyses that kept their vectors. */
  readonly #kept = new WeakMap<Analysis, readonly Parsed[]>();
  #closing: Promise<void> | undefined;

  constructor(parser: Parser, heads: Heads, model: string, maxTokens: number) {
    this.#parser = parser;
    this.#heads = heads;
    this.model = model;
    this.#maxTokens = maxTokens;
  }

  async analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
    const keep = options.vectors === true && text.length <= LONGEST_KEPT;
    if (!options.attributions && !keep) {
      const sentences: Sentence[] = [];
      for await (const sentence of this.stream(text, options)) sentences.push(sentence);
      return { text, sentences, model: this.model };
    }
    const head = options.attributions ? await this.#heads.attribution() : undefined;
    const parsed: Parsed[] = [];
    for await (const sentence of this.#parse(text, options, keep || head !== undefined))
      parsed.push(sentence);
    const sentences = parsed.map(({ sentence }) => sentence);
    const analysis: Analysis = !options.attributions
      ? { text, sentences, model: this.model }
      : {
          text,
          sentences,
          attributions: head
            ? await findAttributions(head, text, parsed, job => this.#turn(job, options.signal))
            : findReports(text, parsed),
          attributedBy: head ? 'head' : 'rules',
          model: this.model,
        };
    if (keep) this.#kept.set(analysis, parsed);
    return analysis;
  }

  async judge(
    name: 'pair' | 'event',
    text: string | Analysis,
    queries: readonly PairQuery[],
    options: JudgeOptions = {},
  ): Promise<PairJudgement[]> {
    const head = await this.#heads.pair(name);
    const turn = <T>(job: () => Promise<T>): Promise<T> => this.#turn(job, options.signal);
    const kept = typeof text === 'object' ? this.#kept.get(text) : undefined;
    const asked = kept
      ? queries.map(query => ({ query, sentences: passage(kept, parsed => parsed.sentence, query) }))
      : await this.#read(typeof text === 'object' ? text.text : text, queries, turn, options.signal);
    return judgePairs(head, asked, turn, options.once);
  }

  /** Reads the sentences that the queries touch, each once. */
  async #read(
    text: string,
    queries: readonly PairQuery[],
    turn: <T>(job: () => Promise<T>) => Promise<T>,
    signal: AbortSignal | undefined,
  ): Promise<{ query: PairQuery; sentences: readonly Parsed[] }[]> {
    const raw = this.#split(text, signal);
    const passages = queries.map(query => passage(raw, sentence => sentence, query));
    const touched = [...new Set(passages.flat())];
    const parsed = await parseSentences(this.#parser, text, touched, { turn, vectors: true });
    const of = new Map(touched.map((sentence, i) => [sentence, parsed[i]!]));
    return queries.map((query, i) => ({ query, sentences: passages[i]!.map(s => of.get(s)!) }));
  }

  async *stream(text: string, options: AnalyzeOptions = {}): AsyncGenerator<Sentence, void, void> {
    for await (const { sentence } of this.#parse(text, options, false)) yield sentence;
  }

  async *analyzeAll(
    texts: Iterable<string> | AsyncIterable<string>,
    options: AnalyzeOptions = {},
  ): AsyncGenerator<Analysis, void, void> {
    for await (const text of texts) yield await this.analyze(text, options);
  }

  async *#parse(
    text: string,
    { signal }: AnalyzeOptions,
    vectors: boolean,
  ): AsyncGenerator<Parsed, void, void> {
    const pacer = new Pacer();
    const turn = async <T>(job: () => Promise<T>): Promise<T> => {
      await pacer.pause();
      return this.#turn(job, signal);
    };
    const most = vectors ? Math.min(this.#maxTokens, MOST_WITH_VECTORS) : this.#maxTokens;
    for (const chunk of chunks(this.#split(text, signal, most))) {
      yield* await parseSentences(this.#parser, text, chunk, { turn, vectors });
    }
    this.#check(signal);
  }

  #split(text: string, signal: AbortSignal | undefined, maxTokens = this.#maxTokens): RawSentence[] {
    if (typeof text !== 'string') {
      throw new EnglishError('bad-argument', 'The text to analyse is not a string.');
    }
    this.#check(signal);
    return splitSentences(text, { maxTokens });
  }

  /** Waits for its turn at the graphs; what was aborted meanwhile does not run. */
  #turn<T>(job: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    this.#check(signal);
    return this.#turns.take(() => {
      signal?.throwIfAborted();
      return job();
    });
  }

  #check(signal: AbortSignal | undefined): void {
    signal?.throwIfAborted();
    if (this.#closing)
      throw new EnglishError('closed', 'The analyser was closed. Load it again with `loadEnglish`.');
  }

  close(): Promise<void> {
    this.#closing ??= this.#turns.idle().then(async () => {
      await this.#heads.close();
      await this.#parser.network.close();
    });
    return this.#closing;
  }
}

/** The sentences from the first to the last that a query touches; a pair spread further is not judged well. */
const LONGEST_PASSAGE = 4;

function passage<T>(
  sentences: readonly T[],
  spanOf: (sentence: T) => Span,
  { first, second, passage: more }: PairQuery,
): T[] {
  const spans = [...first, ...second, ...(more ? [more] : [])];
  if (first.length === 0 || second.length === 0) {
    throw new EnglishError('bad-argument', 'A pair needs at least one span for each of its two entities.');
  }
  const from = Math.min(...spans.map(span => span.start));
  const to = Math.max(...spans.map(span => span.end));
  const touched: T[] = [];
  for (let i = firstEndingAfter(sentences, spanOf, from); i < sentences.length; i++) {
    if (spanOf(sentences[i]!).start >= to) break;
    touched.push(sentences[i]!);
  }
  if (touched.length === 0) throw new EnglishError('bad-argument', `No sentence from ${from} to ${to}.`);
  if (touched.length > LONGEST_PASSAGE) {
    throw new EnglishError(
      'bad-argument',
      `The pair is ${touched.length} sentences apart; give spans of one passage.`,
    );
  }
  return touched;
}

function firstEndingAfter<T>(sentences: readonly T[], spanOf: (sentence: T) => Span, offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spanOf(sentences[middle]!).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
