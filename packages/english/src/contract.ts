/**
 * What the analysis of an English text gives. Offsets are half-open UTF-16 code units into the text exactly
 * as given. Labels follow Universal Dependencies 2 (English) and the Penn treebank's parts of speech.
 */
export interface Analysis {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Version of the model that made it; `none` for the tokenizer alone. */
  readonly model: string;
  /** Where they were asked for, in text order. */
  readonly attributions?: readonly Attribution[];
  /** Who found them: rules over the trees, or a research pack's head, which finds more. */
  readonly attributedBy?: 'rules' | 'head';
}

export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** In text order. `head` indexes this array. */
  readonly tokens: readonly Token[];
  /** Names in text order, not overlapping. */
  readonly names: readonly Name[];
  /** True where the sentence stands in a heading or caption rather than in running prose. */
  readonly heading?: boolean;
}

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lemma: string;
  /** Universal part of speech, such as `VERB`. */
  readonly upos: string;
  /** Penn part of speech, such as `VBD`. */
  readonly xpos: string;
  readonly feats: Features;
  /** Index of the head within the sentence's tokens; -1 for the root. */
  readonly head: number;
  /** Universal dependency relation to the head, such as `nsubj:pass`. */
  readonly deprel: string;
}

export interface Features {
  readonly tense?: 'Past' | 'Pres';
  readonly number?: 'Sing' | 'Plur';
  readonly person?: 1 | 2 | 3;
  readonly mood?: 'Ind' | 'Imp';
  readonly verbForm?: 'Fin' | 'Inf' | 'Part' | 'Ger';
  readonly gender?: 'Masc' | 'Fem' | 'Neut';
  readonly voice?: 'Pass';
}

export type NameType = 'PER' | 'ORG' | 'LOC' | 'NORP' | 'EVENT';

/** A name: tokens `first` to `last`, both included. */
export interface Name {
  readonly type: NameType;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** The model's probability, 0 to 1. */
  readonly score: number;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of reported or quoted content with what attributes it, as the attribution head finds it. */
export interface Attribution {
  readonly content: readonly Span[];
  readonly source: Span | null;
  readonly cue: Span | null;
  /** The head's probability, 0 to 1; of a rule, how surely its construction reports. */
  readonly score: number;
}

/** Two entities in a sentence or short passage, by their mentions' offsets into the text. */
export interface PairQuery {
  readonly first: readonly Span[];
  readonly second: readonly Span[];
  /** What is read beside the sentences of the mentions and those between; by default nothing. */
  readonly passage?: Span;
}

export interface PairJudgement {
  /**
   * For `pair` one of `neutral`, `p->q positive`, `q->p positive`, `p->q negative`, `q->p negative`, where p
   * is the first entity; for `event` a PLOVER root.
   */
  readonly class: string;
  readonly probability: number;
  /** All classes, the likeliest first. */
  readonly ranked: readonly { readonly class: string; readonly probability: number }[];
}

export interface AnalyzeOptions {
  readonly signal?: AbortSignal;
  /** Adds `Attribution`s: by rules over the trees, or by a research pack's head. */
  readonly attributions?: boolean;
  /**
   * Keeps what the heads read, so that `judge` with this analysis need not read its sentences again: 1.5 KB a word
   * until the analysis is dropped. Longer texts (100,000 characters) are read again.
   */
  readonly vectors?: boolean;
}

export interface JudgeOptions {
  readonly signal?: AbortSignal;
  /** Asks in the order given only, for half the time: the pair named the other way round may get another answer. */
  readonly once?: boolean;
}

/** A loaded analyser. The same text always gives the same analysis. */
export interface English {
  readonly model: string;
  analyze(text: string, options?: AnalyzeOptions): Promise<Analysis>;
  /** The same sentences, each as soon as it is parsed. */
  stream(text: string, options?: AnalyzeOptions): AsyncGenerator<Sentence, void, void>;
  /** Many texts, in order; each result is that of `analyze`. */
  analyzeAll(
    texts: Iterable<string> | AsyncIterable<string>,
    options?: AnalyzeOptions,
  ): AsyncGenerator<Analysis, void, void>;
  /**
   * Whether one entity stands for or against the other (`pair`), or what it does to it (`event`, research
   * pack). The sentences that a query's spans touch are read, at most a few; an analysis that kept its vectors is not
   * read again.
   */
  judge(
    head: 'pair' | 'event',
    text: string | Analysis,
    queries: readonly PairQuery[],
    options?: JudgeOptions,
  ): Promise<PairJudgement[]>;
  close(): Promise<void>;
}
