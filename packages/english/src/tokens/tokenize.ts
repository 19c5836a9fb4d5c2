import { isDigit, isLetter, isSpace } from '../text/characters.ts';
import { cliticCut } from './clitics.ts';
import type { TokenRule } from './rule.ts';
import { abbreviation } from './rules/abbreviation.ts';
import { handle, hostOrFile, link, mail } from './rules/addresses.ts';
import { currency, isFraction, number, phone, shortYear } from './rules/numbers.ts';
import { emoji, emoticon, run, single } from './rules/symbols.ts';
import { ampersand, clitic, elided, slashed, word } from './rules/word.ts';
import type { RawToken } from './token.ts';
import { unitCut } from './units.ts';

/** Rules by what a token starts with; the first that matches wins. */
const AT_LETTER: readonly TokenRule[] = [
  link,
  mail,
  hostOrFile,
  currency,
  abbreviation,
  ampersand,
  slashed,
  word,
];
const AT_DIGIT: readonly TokenRule[] = [mail, hostOrFile, phone, number, word];
const AT_MARK: readonly TokenRule[] = [
  clitic,
  emoticon,
  shortYear,
  elided,
  handle,
  number,
  run,
  emoji,
  word,
  single,
];

const PLAIN = /[A-Za-z]+/y;

/**
 * Splits `text` into tokens by the conventions of UD English: clitics, hyphens and units are tokens of their
 * own, abbreviations keep their full stop. Every offset is into `text` as given; nothing is normalised.
 *
 * Accepts any string, lone surrogates included. Linear in the length of the text. Stops at about `most`
 * tokens.
 */
export function tokenize(
  text: string,
  from = 0,
  to: number = text.length,
  most = Number.POSITIVE_INFINITY,
): RawToken[] {
  const tokens: RawToken[] = [];
  let at = from;
  while (at < to && tokens.length < most) {
    if (isSpace(text.charCodeAt(at))) {
      at++;
      continue;
    }
    let end = at + 1;
    while (end < to && !isSpace(text.charCodeAt(end))) end++;
    // The chunk between spaces: mostly one plain word.
    PLAIN.lastIndex = at;
    if (PLAIN.test(text) && PLAIN.lastIndex >= end && end - at < 1000) pushWord(text, at, end, tokens);
    else tokenizeChunk(text, at, end, tokens, most);
    at = end;
  }
  return tokens;
}

function tokenizeChunk(text: string, start: number, limit: number, tokens: RawToken[], most: number): void {
  let at = start;
  while (at < limit && tokens.length < most) {
    const code = text.charCodeAt(at);
    const rules = isLetter(code) ? AT_LETTER : isDigit(code) ? AT_DIGIT : AT_MARK;
    let end = at;
    for (const rule of rules) {
      end = rule.match(text, at, limit);
      if (end > at) {
        if (rule === number && end < limit && isLetter(text.charCodeAt(end)))
          end = figureWithLetters(text, at, end, limit);
        if (rule === number && isFraction(text.slice(at, end))) end = text.indexOf('/', at);
        break;
      }
    }
    if (end <= at) end = at + 1;
    if (isLetter(code) || isDigit(code)) pushWord(text, at, end, tokens);
    else tokens.push({ start: at, end });
    at = end;
  }
}

/** `10am` is figure and unit, `4x4` and `747s` a code: the word rule decides how far it goes. */
function figureWithLetters(text: string, start: number, end: number, limit: number): number {
  return Math.max(end, word.match(text, end, limit), word.match(text, start, limit));
}

function pushWord(text: string, start: number, end: number, tokens: RawToken[]): void {
  const written = text.slice(start, Math.min(end, start + 80));
  let cut = cliticCut(written);
  if (cut === 0) cut = unitCut(written);
  if (cut > 0 && cut < end - start) {
    tokens.push({ start, end: start + cut });
    tokens.push({ start: start + cut, end });
  } else {
    tokens.push({ start, end });
  }
}
