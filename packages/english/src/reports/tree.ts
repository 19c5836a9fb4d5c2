import type { Parsed } from '../decode/parsed.ts';
import { MARK, type MarkedWord, marksOf } from '../heads/marks.ts';

/** A word of the document; `head` counts words of the document, -1 for a root. */
export interface DocumentWord extends MarkedWord {
  readonly text: string;
  readonly lemma: string;
  readonly upos: string;
  readonly deprel: string;
  readonly head: number;
  readonly sentence: number;
}

/** A document's words under their dependency trees. */
export class Trees {
  readonly words: readonly DocumentWord[];
  /** `MARK` bits of each word. */
  readonly marks: Int32Array;
  readonly #children: readonly number[][];

  constructor(text: string, sentences: readonly Parsed[]) {
    const words: DocumentWord[] = [];
    for (const [k, { sentence }] of sentences.entries()) {
      const first = words.length;
      for (const [i, { start, end, lemma, upos, deprel, head }] of sentence.tokens.entries()) {
        words.push({
          start,
          end,
          first: i === 0,
          text: text.slice(start, end).toLowerCase(),
          lemma: lemma.toLowerCase(),
          upos,
          deprel,
          head: head < 0 ? -1 : first + head,
          sentence: k,
        });
      }
    }
    const children: number[][] = words.map(() => []);
    for (const [i, { head }] of words.entries()) if (head >= 0) children[head]!.push(i);
    this.words = words;
    this.marks = marksOf(text, words, true);
    this.#children = children;
  }

  children(word: number): readonly number[] {
    return this.#children[word]!;
  }

  /** Dependents of `word` with one of these relations. */
  kids(word: number, ...relations: string[]): number[] {
    return this.#children[word]!.filter(child => relations.includes(this.words[child]!.deprel));
  }

  /** Whether a word stands within quotation marks. */
  quoted(word: number): boolean {
    return (this.marks[word]! & MARK.quoted) !== 0;
  }

  /** A word and everything below it. */
  subtree(word: number): Set<number> {
    const found = new Set<number>();
    const open = [word];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      for (const child of this.#children[next]!) open.push(child);
    }
    return found;
  }

  /** The prepositions or subordinators of a phrase, as in `according to`. */
  marking(word: number): string {
    return this.kids(word, 'case', 'mark')
      .flatMap(kid => [kid, ...this.kids(kid, 'fixed')])
      .sort((a, b) => a - b)
      .map(kid => this.words[kid]!.text)
      .join(' ');
  }

  /** Without punctuation at the edges, quotation marks excepted. */
  trim(words: Iterable<number>): Set<number> {
    const sorted = [...words].sort((a, b) => a - b);
    const loose = (word: number, marks: string): boolean =>
      this.words[word]!.upos === 'PUNCT' && !marks.includes(this.words[word]!.text);
    let from = 0;
    let to = sorted.length;
    while (from < to && loose(sorted[from]!, '"“')) from++;
    while (to > from && loose(sorted[to - 1]!, '"”')) to--;
    return new Set(sorted.slice(from, to));
  }
}

export function without(words: ReadonlySet<number>, other: Iterable<number>): Set<number> {
  const out = new Set(words);
  for (const word of other) out.delete(word);
  return out;
}
