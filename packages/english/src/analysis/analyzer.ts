import type { Analysis, AnalyzeOptions, English, Sentence } from '../contract.ts';
import { EnglishError } from '../errors.ts';
import { splitSentences } from '../sentences/split.ts';
import { type Parsed, type Parser, parseSentence } from './parse.ts';
import { Pacer, Turns } from './turns.ts';

/** A loaded model. Calls may overlap; sentences are parsed one at a time. */
export class Analyzer implements English {
  readonly model: string;
  readonly #parser: Parser;
  readonly #maxTokens: number;
  readonly #turns = new Turns();
  #closing: Promise<void> | undefined;

  constructor(parser: Parser, model: string, maxTokens: number) {
    this.#parser = parser;
    this.model = model;
    this.#maxTokens = maxTokens;
  }

  async analyze(text: string, options: AnalyzeOptions = {}): Promise<Analysis> {
    const sentences: Sentence[] = [];
    for await (const sentence of this.stream(text, options)) sentences.push(sentence);
    return { text, sentences, model: this.model };
  }

  async *stream(text: string, options: AnalyzeOptions = {}): AsyncGenerator<Sentence, void, void> {
    for await (const { sentence } of this.#parse(text, options)) yield sentence;
  }

  async *analyzeAll(
    texts: Iterable<string> | AsyncIterable<string>,
    options: AnalyzeOptions = {},
  ): AsyncGenerator<Analysis, void, void> {
    for await (const text of texts) yield await this.analyze(text, options);
  }

  async *#parse(text: string, { signal }: AnalyzeOptions): AsyncGenerator<Parsed, void, void> {
    if (typeof text !== 'string')
      throw new EnglishError('bad-argument', 'The text to analyse is not a string.');
    this.#check(signal);
    const pacer = new Pacer();
    for (const { tokens, heading } of splitSentences(text, { maxTokens: this.#maxTokens })) {
      this.#check(signal);
      yield await this.#turns.take(() => parseSentence(this.#parser, text, tokens, heading));
      await pacer.pause();
    }
    this.#check(signal);
  }

  #check(signal: AbortSignal | undefined): void {
    signal?.throwIfAborted();
    if (this.#closing)
      throw new EnglishError('closed', 'The analyser was closed. Load it again with `loadEnglish`.');
  }

  close(): Promise<void> {
    this.#closing ??= this.#turns.idle().then(() => this.#parser.network.close());
    return this.#closing;
  }
}
