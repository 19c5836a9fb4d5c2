import { normalize } from './normalize.ts';

const LONGEST_PART = 100;
const LONGEST_WORD = 1000;
const CACHE_ENTRIES = 20_000;
const PARTS = /[\p{P}!-/:-@[-`{-~]|[^\s\p{P}!-/:-@[-`{-~]+/gu;

/**
 * WordPiece (Wu et al. 2016, https://arxiv.org/abs/1609.08144, as in BERT's uncased vocabulary), one word at
 * a time: split around punctuation, then the longest match from the left.
 */
export class WordPiece {
  readonly cls: number;
  readonly sep: number;
  readonly #unknown: number;
  readonly #ids = new Map<string, number>();
  readonly #longest: number;
  readonly #most: number;
  readonly #cache = new Map<string, readonly number[]>();

  /**
   * @param vocabulary one piece a line, its number the line's
   * @param most pieces kept of one word
   * @throws RangeError where a special piece is missing
   */
  constructor(vocabulary: string, most: number) {
    let longest = 1;
    for (const [index, line] of vocabulary.split('\n').entries()) {
      const piece = line.endsWith('\r') ? line.slice(0, -1) : line;
      if (piece === '') continue;
      this.#ids.set(piece, index);
      if (piece.length > longest) longest = piece.length;
    }
    this.#longest = longest;
    this.#most = most;
    this.cls = this.#special('[CLS]');
    this.sep = this.#special('[SEP]');
    this.#unknown = this.#special('[UNK]');
  }

  #special(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new RangeError(`no ${piece}`);
    return id;
  }

  /** The ids of one word's pieces: at least one, at most `most`. */
  pieces(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known) return known;
    const ids: number[] = [];
    const written = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
    for (const [part] of normalize(written).matchAll(PARTS)) {
      this.#greedy(part, ids);
      if (ids.length >= this.#most) break;
    }
    if (ids.length > this.#most) ids.length = this.#most;
    if (ids.length === 0) ids.push(this.#unknown);
    if (word.length <= 40) {
      if (this.#cache.size >= CACHE_ENTRIES) this.#cache.clear();
      this.#cache.set(word, ids);
    }
    return ids;
  }

  #greedy(part: string, ids: number[]): void {
    const before = ids.length;
    let at = 0;
    if (part.length > LONGEST_PART) at = -1;
    while (at >= 0 && at < part.length) {
      let end = Math.min(part.length, at + this.#longest);
      let id: number | undefined;
      for (; end > at; end--) {
        id = this.#ids.get(at === 0 ? part.slice(0, end) : `##${part.slice(at, end)}`);
        if (id !== undefined) break;
      }
      if (id === undefined) at = -1;
      else {
        ids.push(id);
        at = end;
      }
    }
    if (at < 0) {
      ids.length = before;
      ids.push(this.#unknown);
    }
  }
}
