/** Bits of the attribution head's input `marks`. */
export const MARK = { quoted: 1, sentence: 2, paragraph: 4 } as const;

export interface MarkedWord {
  readonly start: number;
  readonly end: number;
  /** First word of its sentence. */
  readonly first: boolean;
}

/**
 * Where each word stands: within quotation marks (which end with their paragraph at the latest), first of a
 * sentence, first of a paragraph. With `doubled`, two apostrophes before a word open a quotation as well as close
 * one (the head was trained without). O(length of the text).
 */
export function marksOf(text: string, words: readonly MarkedWord[], doubled = false): Int32Array {
  const marks = new Int32Array(words.length);
  let quoted = false;
  let before = 0;
  for (const [i, word] of words.entries()) {
    let mark = word.first ? MARK.sentence : 0;
    if (i === 0 || text.slice(before, word.start).includes('\n')) {
      mark |= MARK.paragraph;
      quoted = false;
    }
    before = word.end;
    const written = word.end - word.start <= 2 ? text.slice(word.start, word.end) : '';
    if (written === '“' || written === '``') quoted = true;
    else if (written === "''")
      quoted = doubled && !quoted && /^\S$/u.test(text.slice(word.end, word.end + 1));
    else if (written === '”') quoted = false;
    else if (written === '"') quoted = !quoted;
    marks[i] = mark | (quoted ? MARK.quoted : 0);
  }
  return marks;
}
