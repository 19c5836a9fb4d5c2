import { isDigit, isLetter, isLower, isSpace, isUpper } from '../../text/characters.ts';
import {
  BEFORE_LETTER,
  BEFORE_NUMBER,
  COMMON,
  ONLY_BEFORE_NUMBER,
  ONLY_CAPITALISED,
  STARTERS,
  TITLES,
} from '../abbreviations.ts';
import type { TokenRule } from '../rule.ts';

/** `U.S.`, `D.C`, `p.m.`, `Ph.D.`: letters with full stops between, the last full stop included. */
const DOTTED =
  /(?:\p{L}\.){2,12}(?:\p{L}(?![\p{L}\p{N}]))?|\p{Lu}\p{Ll}?(?:\.\p{Lu}){1,8}(?![\p{L}\p{N}])\.?|[ap]\.m\.?(?![\p{L}\p{N}])|(?:ph\.?d|m\.?sc|b\.?sc)\.(?![\p{L}\p{N}])/iuy;
const NEXT_WORD = /\s{1,8}(\p{L}{1,14})/uy;
const WORD = /\p{L}{1,7}(?:'t)?(?=\.)/uy;

/** The first character behind the spaces from `at`, at most eight away; NaN where none. */
function nextVisible(text: string, at: number): number {
  for (let i = at; i < at + 8 && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpace(code)) return code;
  }
  return Number.NaN;
}

/** The word behind `at` starts a sentence rather than a surname. */
function startsSentence(text: string, at: number): boolean {
  NEXT_WORD.lastIndex = at;
  const match = NEXT_WORD.exec(text);
  return match?.[1] !== undefined && STARTERS.has(match[1].toLowerCase());
}

function isInitial(text: string, start: number, end: number): boolean {
  if (end - start !== 1 || !isUpper(text.charCodeAt(start))) return false;
  const next = nextVisible(text, end + 1);
  const after = text.charCodeAt(end + 1);
  if (isUpper(after) && isLower(text.charCodeAt(end + 2))) return true;
  if (!isUpper(next)) return next === 0x2c || next === 0x5d || next === 0x29;
  // `vitamin C. The next …` ends a sentence; `George W. Bush` and `J. Smith` do not.
  let before = start - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before)) && start - before < 4) before--;
  let first = before;
  while (first > 0 && isLetter(text.charCodeAt(first - 1)) && before - first < 40) first--;
  const previous = text.charCodeAt(first);
  if (!isLetter(previous) || isUpper(previous) || !isLower(text.charCodeAt(before))) return true;
  return !BEFORE_LETTER.has(text.slice(first, before + 1)) && !startsSentence(text, end + 1);
}

/** Abbreviations and initials with their full stop. */
export const abbreviation: TokenRule = {
  name: 'abbreviation',
  match(text, start, limit) {
    DOTTED.lastIndex = start;
    if (DOTTED.test(text) && DOTTED.lastIndex <= limit) return DOTTED.lastIndex;
    WORD.lastIndex = start;
    if (!WORD.test(text)) return start;
    const end = WORD.lastIndex;
    if (end >= limit) return start;
    // A second full stop makes it an ellipsis.
    if (text.charCodeAt(end + 1) === 0x2e && text.charCodeAt(end + 2) === 0x2e) return start;
    if (isInitial(text, start, end)) return end + 1;
    const word = text.slice(start, end);
    const lower = word.toLowerCase();
    if (!(TITLES.has(lower) || COMMON.has(lower) || BEFORE_NUMBER.has(lower))) return start;
    const next = nextVisible(text, end + 1);
    if (BEFORE_NUMBER.has(lower) && isDigit(next)) return end + 1;
    if (ONLY_BEFORE_NUMBER.has(lower) || !(TITLES.has(lower) || COMMON.has(lower))) return start;
    const capital = isUpper(text.charCodeAt(start));
    if (!capital && ONLY_CAPITALISED.has(lower)) return start;
    if (TITLES.has(lower) && lower !== 'vs' && !capital) return start;
    return end + 1;
  },
};
