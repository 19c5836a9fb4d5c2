import { type Parser, parseSentences } from '../src/analysis/parse.ts';
import type { Sentence } from '../src/contract.ts';
import { splitSentences } from '../src/sentences/split.ts';
import type { GoldDocument, GoldWord } from './conllu.ts';
import type { NamedSentence } from './names.ts';
import { type Prf, prf, sharedSpans } from './scores.ts';

/** Labels without their subtypes, as the CoNLL 2018 scorer compares them. */
function main(label: string): string {
  return label.split(':')[0]!;
}

export interface Parsing {
  readonly las: number;
  readonly uas: number;
  readonly upos: number;
  readonly xpos: number;
  readonly lemma: number;
}

/** Gold words and sentences: per cent of words. */
export async function gold(parser: Parser, documents: readonly GoldDocument[]): Promise<Parsing> {
  const counts = { words: 0, las: 0, uas: 0, upos: 0, xpos: 0, lemma: 0 };
  for (const { text, sentences } of documents) {
    const parsed = await parseSentences(
      parser,
      text,
      sentences.map(({ words }) => ({ tokens: words })),
    );
    for (const [s, { words }] of sentences.entries()) {
      const { sentence } = parsed[s]!;
      for (const [i, word] of words.entries()) {
        const token = sentence.tokens[i]!;
        counts.words++;
        if (token.upos === word.upos) counts.upos++;
        if (token.xpos === word.xpos) counts.xpos++;
        if (token.lemma === word.lemma) counts.lemma++;
        if (token.head === word.head) counts.uas++;
        if (token.head === word.head && main(token.deprel) === main(word.deprel)) counts.las++;
      }
    }
  }
  const share = (n: number): number => (100 * n) / counts.words;
  return {
    las: share(counts.las),
    uas: share(counts.uas),
    upos: share(counts.upos),
    xpos: share(counts.xpos),
    lemma: share(counts.lemma),
  };
}

export interface Raw {
  readonly words: Prf;
  readonly sentences: Prf;
  readonly upos: Prf;
  readonly las: Prf;
}

/** Raw text through the own tokenizer and splitter. A word counts where its span, and its head's span, is gold's. */
export async function raw(parser: Parser, documents: readonly GoldDocument[]): Promise<Raw> {
  const count = { gold: 0, system: 0, words: 0, upos: 0, las: 0 };
  for (const { text, sentences } of documents) {
    const arcs = new Map<string, { word: GoldWord; head: string }>();
    for (const { words } of sentences) {
      for (const word of words) {
        const head = words[word.head];
        arcs.set(`${word.start}:${word.end}`, { word, head: head ? `${head.start}:${head.end}` : 'root' });
      }
      count.gold += words.length;
    }
    for (const { sentence } of await parseSentences(parser, text, splitSentences(text))) {
      for (const token of sentence.tokens) {
        count.system++;
        const match = arcs.get(`${token.start}:${token.end}`);
        if (!match) continue;
        count.words++;
        if (token.upos === match.word.upos) count.upos++;
        const head = sentence.tokens[token.head];
        if (
          (head ? `${head.start}:${head.end}` : 'root') === match.head &&
          main(token.deprel) === main(match.word.deprel)
        )
          count.las++;
      }
    }
  }
  const score = (correct: number): Prf => prf(correct, count.system, count.gold);
  return {
    words: score(count.words),
    upos: score(count.upos),
    las: score(count.las),
    sentences: segmentation(documents).sentences,
  };
}

/** Words and sentences of raw text, without a model. */
export function segmentation(documents: readonly GoldDocument[]): {
  readonly words: Prf;
  readonly sentences: Prf;
} {
  const words = { correct: 0, system: 0, gold: 0 };
  const bounds = { correct: 0, system: 0, gold: 0 };
  for (const { text, sentences } of documents) {
    const system = splitSentences(text);
    bounds.correct += sharedSpans(sentences, system);
    bounds.system += system.length;
    bounds.gold += sentences.length;
    const goldWords = sentences.flatMap(sentence => sentence.words);
    const tokens = system.flatMap(sentence => sentence.tokens);
    words.correct += sharedSpans(goldWords, tokens);
    words.system += tokens.length;
    words.gold += goldWords.length;
  }
  return {
    words: prf(words.correct, words.system, words.gold),
    sentences: prf(bounds.correct, bounds.system, bounds.gold),
  };
}

/** Names on gold words, exact spans, of the types that the corpus has. */
export async function names(
  parser: Parser,
  sentences: readonly NamedSentence[],
): Promise<Record<string, Prf>> {
  const types = ['PER', 'ORG', 'LOC'];
  const counts = new Map(types.map(type => [type, { correct: 0, system: 0, gold: 0 }]));
  for (const { words, names: goldNames } of sentences) {
    const sentence = await parseWords(parser, words);
    const found = sentence.names.map(name => `${name.type}:${name.first}:${name.last}`);
    for (const name of goldNames) {
      const count = counts.get(name.split(':')[0]!);
      if (!count) continue;
      count.gold++;
      if (found.includes(name)) count.correct++;
    }
    for (const name of found) {
      const count = counts.get(name.split(':')[0]!);
      if (count) count.system++;
    }
  }
  const total = { correct: 0, system: 0, gold: 0 };
  const scores: Record<string, Prf> = {};
  for (const [type, { correct, system, gold: expected }] of counts) {
    total.correct += correct;
    total.system += system;
    total.gold += expected;
    scores[type] = prf(correct, system, expected);
  }
  return { all: prf(total.correct, total.system, total.gold), ...scores };
}

async function parseWords(parser: Parser, words: readonly string[]): Promise<Sentence> {
  let text = '';
  const tokens = words.map(word => {
    const start = text.length;
    text += `${word} `;
    return { start, end: start + word.length };
  });
  return (await parseSentences(parser, text, [{ tokens }]))[0]!.sentence;
}
