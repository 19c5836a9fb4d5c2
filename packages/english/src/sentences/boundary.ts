import { isDigit, isLower, isUpper } from '../text/characters.ts';
import { STARTERS } from '../tokens/abbreviations.ts';
import type { RawToken } from '../tokens/token.ts';
import { closes, expectsName, markOf, opens } from './marks.ts';
import { FINAL_ABBREVIATIONS, SAYING } from './words.ts';

/** The last token of a sentence and whether a full stop or the like ended it. */
export interface Ending {
  readonly mark: 'stop' | 'ellipsis' | 'abbreviation' | 'none';
  /** Index of the mark's token. */
  readonly at: number;
  /** True where a quotation mark stands between the mark and the next sentence. */
  readonly quoted: boolean;
}

/** The mark that ends at token `index`, behind any closing quotation marks and brackets. */
export function endingAt(text: string, tokens: readonly RawToken[], index: number): Ending {
  let at = index;
  let quoted = false;
  for (let steps = 0; at > 0 && steps < 4 && closes(text, tokens[at]!); steps++, at--) {
    if (/["'”’»]/u.test(text.charAt(tokens[at]!.start))) quoted = true;
  }
  return { mark: markOf(text, tokens[at]!), at, quoted };
}

const CITATION = /\[(?:\d{1,3}|[a-z]|note \d{1,3}|citation needed|clarification needed)\]/iy;
const LONGEST_CITATION = 24;

/** Where a reference such as `[12]` that starts at `at` ends; 0 where there is none. */
function citationAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== 0x5b) return 0;
  CITATION.lastIndex = at;
  return CITATION.test(text) ? CITATION.lastIndex : 0;
}

/** The ending at `index`, references behind the mark left out: `… in May. [4] [5]`. */
function endingBeforeCitation(text: string, tokens: readonly RawToken[], index: number): Ending {
  let at = index;
  for (let references = 0; references < 8 && text.charAt(tokens[at]!.start) === ']'; references++) {
    const { end } = tokens[at]!;
    const first = Math.max(0, end - LONGEST_CITATION);
    const open = first + text.slice(first, end).lastIndexOf('[');
    if (citationAt(text, open) !== end) break;
    let before = at;
    while (before > 0 && tokens[before]!.start > open) before--;
    if (before === 0) break;
    at = before - 1;
  }
  return endingAt(text, tokens, at);
}

/** First token from `index` on that is not an opening bracket or quotation mark. */
function firstWord(text: string, tokens: readonly RawToken[], index: number): RawToken | undefined {
  let at = index;
  for (let steps = 0; at < tokens.length - 1 && steps < 3 && opens(text, tokens[at]!); steps++) at++;
  return tokens[at];
}

/**
 * Whether a sentence ends between `index` and `index + 1` on one line. The closers behind the mark must be
 * inside it: the caller asks for the last of them.
 */
export function endsInLine(
  text: string,
  tokens: readonly RawToken[],
  index: number,
  sentenceStart: number,
): boolean {
  const next = tokens[index + 1];
  if (!next) return true;
  if (closes(text, next) && next.start === tokens[index]!.end) return false;
  if (citationAt(text, next.start) > 0) return false;
  const ending = endingBeforeCitation(text, tokens, index);
  if (ending.mark === 'none') return false;
  const nextWord = firstWord(text, tokens, index + 1) ?? next;
  const nextCode = text.charCodeAt(nextWord.start);
  const glued = next.start === tokens[index]!.end;
  const opened = nextWord !== next;
  if (markOf(text, next) !== 'none' && markOf(text, next) !== 'abbreviation') return false;
  const mark = text.slice(tokens[ending.at]!.start, tokens[ending.at]!.end);

  if (ending.mark === 'abbreviation') return endsAtAbbreviation(text, mark, nextWord, nextCode, opened);
  if (isListNumber(text, tokens, ending.at, sentenceStart)) return false;
  const lowercase = isLower(nextCode);
  if (ending.quoted && isSpeaker(text, tokens, index + 1)) return false;
  if (ending.mark === 'ellipsis') return !lowercase && !glued && (isUpper(nextCode) || opened);
  if (glued) {
    // A lost space: `said.The`; elsewhere marks inside words and figures do not end sentences.
    return mark === '.'
      ? isUpper(nextCode) &&
          text.charCodeAt(nextWord.start + 1) > 0x60 &&
          isLower(text.charCodeAt(tokens[ending.at]!.start - 1))
      : isUpper(nextCode);
  }
  if (lowercase && isCapitalLetter(text, tokens[ending.at - 1])) return false;
  if (lowercase)
    return !ending.quoted && !closesBracket(text, tokens, index, ending.at) && mark.charAt(0) !== '!';
  if (/^[,;:)\]}%]/u.test(text.charAt(next.start))) return false;
  if (/^[-–—]/u.test(text.charAt(next.start))) return mark !== '.' ? false : !ending.quoted;
  return true;
}

/** `E. coli`: a single capital letter before the full stop. */
function isCapitalLetter(text: string, token: RawToken | undefined): boolean {
  return token !== undefined && token.end - token.start === 1 && isUpper(text.charCodeAt(token.start));
}

function closesBracket(text: string, tokens: readonly RawToken[], index: number, markAt: number): boolean {
  return index > markAt && /[)\]]/u.test(text.charAt(tokens[index]!.start));
}

function endsAtAbbreviation(
  text: string,
  mark: string,
  next: RawToken,
  nextCode: number,
  opened: boolean,
): boolean {
  if (expectsName(mark)) return false;
  if (!isUpper(nextCode)) return false;
  const word = text.slice(next.start, Math.min(next.end, next.start + 20)).toLowerCase();
  if (mark.toLowerCase() === 'etc.') return true;
  if (STARTERS.has(word)) return true;
  return opened && FINAL_ABBREVIATIONS.has(mark.toLowerCase());
}

/** `1.` or `a.` at the start of a line or sentence numbers what follows. */
function isListNumber(text: string, tokens: readonly RawToken[], at: number, sentenceStart: number): boolean {
  if (at !== sentenceStart + 1) return false;
  const number = tokens[at - 1]!;
  const length = number.end - number.start;
  if (text.charAt(tokens[at]!.start) !== '.' || tokens[at]!.end - tokens[at]!.start !== 1) return false;
  return (
    (length <= 3 && isDigit(text.charCodeAt(number.start))) ||
    (length === 1 && /\p{L}/u.test(text.charAt(number.start)))
  );
}

/** Up to four capitalised words and then a verb of saying: the speaker of the quotation before. */
function isSpeaker(text: string, tokens: readonly RawToken[], index: number): boolean {
  for (let i = index; i < index + 5 && i < tokens.length; i++) {
    const token = tokens[i]!;
    const written = text.slice(token.start, Math.min(token.end, token.start + 30));
    if (SAYING.has(written.toLowerCase())) return true;
    const pronounOrTitle = i === index && /^(?:he|she|they|the|i|we|it)$/iu.test(written);
    if (!pronounOrTitle && !isUpper(text.charCodeAt(token.start))) return false;
  }
  return false;
}
