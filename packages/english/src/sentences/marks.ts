import { TITLES } from '../tokens/abbreviations.ts';
import type { RawToken } from '../tokens/token.ts';

/** What a token can mean for the end of a sentence. */
export type Mark = 'stop' | 'ellipsis' | 'abbreviation' | 'none';

const STOP = /^[.?!。]*[.?!。][.?!。]*$/u;
const ELLIPSIS = /^(?:\.{2,}|…+\.?)$/u;

export function markOf(text: string, token: RawToken): Mark {
  const last = text.charCodeAt(token.end - 1);
  const length = token.end - token.start;
  if (length === 1) {
    if (last === 0x2e || last === 0x3f || last === 0x21 || last === 0x3002) return 'stop';
    return last === 0x2026 ? 'ellipsis' : 'none';
  }
  if (last !== 0x2e && last !== 0x3f && last !== 0x21 && last !== 0x2026) return 'none';
  if (length > 40) return 'stop';
  const written = text.slice(token.start, token.end);
  if (ELLIPSIS.test(written)) return 'ellipsis';
  if (STOP.test(written)) return 'stop';
  return last === 0x2e ? 'abbreviation' : 'none';
}

/** `Mr.` and `J.` stand before a name: no sentence ends there. */
export function expectsName(written: string): boolean {
  return TITLES.has(written.slice(0, -1).toLowerCase()) || /^\p{Lu}\.$/u.test(written);
}

/** A token that closes what came before: by its form, or a straight quote stuck to the left only. */
export function closes(text: string, token: RawToken): boolean {
  const first = text.charAt(token.start);
  if (token.end - token.start > 2) return false;
  if (/[)\]}”’»›]/u.test(first)) return true;
  if (/[“‘]/u.test(first))
    return (
      token.start > 0 &&
      !/[\s([—–-]/u.test(text.charAt(token.start - 1)) &&
      /^\s/u.test(text.charAt(token.end))
    );
  if (!/["'`]/u.test(first)) return false;
  const stuckLeft = token.start > 0 && !/\s/u.test(text.charAt(token.start - 1));
  const stuckRight = token.end < text.length && /[\p{L}\p{N}(]/u.test(text.charAt(token.end));
  return stuckLeft && !stuckRight;
}

/** A token that opens what follows: brackets and quotation marks, straight ones stuck to the right only. */
export function opens(text: string, token: RawToken): boolean {
  if (token.end - token.start > 2) return false;
  const first = text.charAt(token.start);
  if (/[([{«‹„¿¡]/u.test(first)) return true;
  return /["'`“‘]/u.test(first) && !closes(text, token);
}
