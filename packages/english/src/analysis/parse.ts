import type { Name, Sentence, Token } from '../contract.ts';
import { featuresOf, type Tagged } from '../decode/features.ts';
import { type Lexicon, lemmaOf } from '../decode/lemma.ts';
import { decodeNames } from '../decode/names.ts';
import type { Parsed } from '../decode/parsed.ts';
import { decodeTree } from '../decode/tree.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Network, Scores } from '../model/network.ts';
import { batchesOf } from '../pieces/batches.ts';
import { type Encoded, encode } from '../pieces/encode.ts';
import { type Window, windowsOf } from '../pieces/windows.ts';
import type { WordPiece } from '../pieces/wordpiece.ts';
import type { RawToken } from '../tokens/token.ts';

/** All that turns words into a parsed sentence. */
export interface Parser {
  readonly network: Network;
  readonly pieces: WordPiece;
  readonly lexicon: Lexicon;
  readonly manifest: Manifest;
}

interface Draft {
  readonly words: Tagged[];
  readonly lemmas: string[];
  readonly names: Name[];
}

/** A sentence to parse. */
export interface Unparsed {
  readonly tokens: readonly RawToken[];
  readonly heading?: boolean;
}

export interface ParseOptions {
  /** Runs a job when the graphs are free. */
  readonly turn?: <T>(job: () => Promise<T>) => Promise<T>;
  /** Keeps the vectors for the heads: 3 KB a word. */
  readonly vectors?: boolean;
}

/** Sentences and tokens that are parsed together; batches are formed among them. */
const CHUNK_SENTENCES = 48;
const CHUNK_TOKENS = 4_000;

/** Cuts a text's sentences into runs that are parsed together. */
export function* chunks<T extends Unparsed>(sentences: readonly T[]): Generator<T[], void, void> {
  let chunk: T[] = [];
  let tokens = 0;
  for (const sentence of sentences) {
    const full = chunk.length >= CHUNK_SENTENCES || tokens + sentence.tokens.length > CHUNK_TOKENS;
    if (chunk.length > 0 && full) {
      yield chunk;
      chunk = [];
      tokens = 0;
    }
    chunk.push(sentence);
    tokens += sentence.tokens.length;
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Parses sentences of one text, in batches of like length.
 */
export async function parseSentences(
  parser: Parser,
  text: string,
  sentences: readonly Unparsed[],
  { turn = job => job(), vectors = false }: ParseOptions = {},
): Promise<Parsed[]> {
  const { maxPieces } = parser.manifest;
  const hidden = vectors ? parser.manifest.hidden : 0;
  const forms = sentences.map(({ tokens }) => tokens.map(token => text.slice(token.start, token.end)));
  const jobs = forms.flatMap((words, sentence) =>
    windowsOf(words, parser.pieces, maxPieces).map(window => ({
      sentence,
      window,
      encoded: encode(words.slice(window.from, window.to), parser.pieces),
    })),
  );
  const read = new Array<Read>(jobs.length);
  for (const batch of batchesOf(jobs.map(({ encoded }) => encoded.ids.length))) {
    const results = await turn(() =>
      readBatch(
        parser.network,
        batch.map(index => jobs[index]!),
      ),
    );
    for (const [i, index] of batch.entries()) read[index] = results[i]!;
  }
  const drafts = forms.map(words => ({
    draft: { words: [], lemmas: [], names: [] } as Draft,
    low: new Float32Array(vectors ? words.length * hidden : 0),
    root: -1,
  }));
  for (const [index, { sentence, window }] of jobs.entries()) {
    const result = read[index]!;
    const made = drafts[sentence]!;
    made.root = decodeWindow(
      parser,
      result,
      window,
      forms[sentence]!,
      sentences[sentence]!.tokens,
      made.draft,
      made.root,
    );
    const skip = (window.first - window.from) * hidden;
    const length = (window.last - window.first) * hidden;
    if (!vectors) continue;
    made.low.set(result.scores.low().subarray(skip, skip + length), window.first * hidden);
  }
  return drafts.map(({ draft, low }, i) => {
    const { tokens, heading = false } = sentences[i]!;
    return { sentence: assemble(draft, tokens, heading), low };
  });
}

/** A window's scores with the tree over its core: heads within the core (-1 the root) and labels. */
interface Read {
  readonly scores: Scores;
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

async function readBatch(
  network: Network,
  batch: readonly { readonly window: Window; readonly encoded: Encoded }[],
): Promise<Read[]> {
  const results = await network.run(batch.map(({ encoded }) => encoded));
  const trees = batch.map(({ window }, i) => coreTree(results[i]!, window));
  const arcs = trees.reduce((sum, { length }) => sum + length, 0);
  const { width } = results[0]!;
  const dependents = new Float32Array(arcs * width);
  const governors = new Float32Array(arcs * width);
  let at = 0;
  for (const [i, tree] of trees.entries()) {
    const { dependents: own, heads } = results[i]!;
    const { from, first } = batch[i]!.window;
    const skip = first - from;
    dependents.set(own.subarray(skip * width, (skip + tree.length) * width), at * width);
    for (const head of tree) {
      const row = head < 0 ? 0 : head + skip + 1;
      governors.set(heads.subarray(row * width, (row + 1) * width), at++ * width);
    }
  }
  const labels = await network.labels(dependents, governors, width);
  at = 0;
  return trees.map((heads, i) => {
    const from = at;
    at += heads.length;
    return { scores: results[i]!, heads, labels: labels.subarray(from, at) };
  });
}

/** The tree over a window's core, from the core's own arcs. */
function coreTree({ arcs, stride }: Scores, { from, first, last }: Window): Int32Array {
  const skip = first - from;
  const count = last - first;
  const own = new Float32Array(count * (count + 1));
  for (let d = 0; d < count; d++) {
    const row = (d + skip) * stride;
    own[d * (count + 1)] = arcs[row]!;
    own.set(arcs.subarray(row + skip + 1, row + skip + 1 + count), d * (count + 1) + 1);
  }
  return decodeTree(own, count);
}

/** Adds the words of the window's core to the draft; returns the root of the core's tree. */
function decodeWindow(
  { manifest: { labels }, lexicon }: Parser,
  { scores, heads, labels: relations }: Read,
  window: Window,
  forms: readonly string[],
  tokens: readonly RawToken[],
  draft: Draft,
  previousRoot: number,
): number {
  const { from, first, last } = window;
  const skip = first - from;
  const count = last - first;
  let root = first;
  for (let d = 0; d < count; d++) {
    const at = d + skip;
    const head = heads[d]!;
    const upos = labels.upos[scores.upos[at]!] ?? 'X';
    let deprel = labels.deprel[relations[d]!] ?? 'dep';
    let target = head < 0 ? -1 : head + first;
    if (head < 0) {
      root = d + first;
      // Only the first core's root is the sentence's: the others continue it.
      target = previousRoot;
      deprel = previousRoot < 0 ? 'root' : 'parataxis';
    } else if (deprel === 'root') deprel = 'dep';
    const form = forms[d + first]!;
    draft.words.push({ text: form, upos, xpos: labels.xpos[scores.xpos[at]!] ?? 'FW', head: target, deprel });
    draft.lemmas.push(lemmaOf(form, upos, labels.lemmaRules[scores.lemmaRule[at]!], lexicon));
  }
  const nameScores = scores.ner.subarray(skip * labels.ner.length, (skip + count) * labels.ner.length);
  for (const name of decodeNames(nameScores, count, labels.ner)) {
    const start = tokens[name.first + first]!.start;
    const end = tokens[name.last + first]!.end;
    draft.names.push({ ...name, first: name.first + first, last: name.last + first, start, end });
  }
  return root;
}

function assemble(draft: Draft, raw: readonly RawToken[], heading: boolean): Sentence {
  const feats = featuresOf(draft.words);
  const tokens: Token[] = draft.words.map((word, i) => ({
    start: raw[i]!.start,
    end: raw[i]!.end,
    text: word.text,
    lemma: draft.lemmas[i]!,
    upos: word.upos,
    xpos: word.xpos,
    feats: feats[i]!,
    head: word.head,
    deprel: word.deprel,
  }));
  return {
    start: raw[0]!.start,
    end: raw.at(-1)!.end,
    tokens,
    names: draft.names,
    ...(heading ? { heading } : {}),
  };
}
