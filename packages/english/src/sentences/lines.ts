import { isLineBreak } from '../text/characters.ts';
import type { RawToken } from '../tokens/token.ts';

/** What stands between two neighbouring tokens. */
export type Gap = 'glued' | 'space' | 'line' | 'blank';

export function gapBetween(text: string, before: RawToken, after: RawToken): Gap {
  if (before.end === after.start) return 'glued';
  let lines = 0;
  for (let i = before.end; i < after.start; i++) {
    const code = text.charCodeAt(i);
    if (!isLineBreak(code)) continue;
    if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) continue;
    lines++;
    if (lines > 1 || code === 0x2029) return 'blank';
  }
  return lines === 1 ? 'line' : 'space';
}

const NARROW = 40;
const WIDE = 110;

/**
 * Tells a line broken at a margin from one that was meant to end. A line counts as full when the next
 * line's first word would not have fitted into the widest line around it.
 */
export class Margins {
  readonly #text: string;
  /** End of the block (run of lines without a blank one) that `#width` was measured for. */
  #blockEnd = -1;
  #width = 0;
  /** Whether the block ends as prose does; headings over a date do not. */
  #prose = false;

  constructor(text: string) {
    this.#text = text;
  }

  isFull(before: RawToken, after: RawToken): boolean {
    const text = this.#text;
    const lineStart = text.lastIndexOf('\n', before.end - 1) + 1;
    if (before.end - lineStart > WIDE) return false;
    this.#measure(lineStart);
    if (!this.#prose || this.#width < NARROW || this.#width > WIDE) return false;
    let wordEnd = after.start;
    while (wordEnd < text.length && wordEnd - after.start < 40 && !/\s/u.test(text.charAt(wordEnd)))
      wordEnd++;
    return before.end - lineStart + 1 + (wordEnd - after.start) > this.#width;
  }

  /** The widest line of the block around `lineStart`; each block is measured once. */
  #measure(lineStart: number): void {
    if (lineStart < this.#blockEnd) return;
    const text = this.#text;
    let at = lineStart;
    let width = 0;
    let last = '';
    while (at < text.length) {
      let end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
      const line = text.slice(at, Math.min(end, at + 2 * WIDE)).trim();
      const { length } = line;
      if (length === 0) break;
      last = line;
      width = Math.max(width, length);
      at = end + 1;
    }
    this.#blockEnd = Math.max(at, lineStart + 1);
    this.#width = width;
    this.#prose = /[.?!…:;]['"’”)\]]*$/u.test(last);
  }
}
