import { TextTooLongError } from '../errors.ts';
import { isLower } from '../text/characters.ts';
import type { RawToken } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import { endingAt, endsInLine } from './boundary.ts';
import { gluedDuplicates } from './duplicates.ts';
import { gapBetween, Margins } from './lines.ts';
import { closes, expectsName } from './marks.ts';
import { UNFINISHED } from './words.ts';

/** A sentence as tokens of the text, before any model has seen it. */
export interface RawSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly RawToken[];
  /** No final mark, on a line of its own: a heading, caption, dateline or list item. */
  readonly heading: boolean;
}

export interface SplitOptions {
  /** Texts with more tokens are refused. */
  readonly maxTokens?: number;
}

/** Longer stretches without a boundary are cut, so that a page of symbols cannot exhaust the parser. */
const LONGEST_SENTENCE = 10_000;
const HEADING_TOKENS = 40;

/**
 * Splits `text` into sentences of tokens. Every character that is not whitespace is in exactly one token.
 * Any string is accepted; time and memory grow linearly with its length.
 *
 * @throws TextTooLongError beyond `maxTokens`
 */
export function splitSentences(text: string, options: SplitOptions = {}): RawSentence[] {
  const { maxTokens = Number.POSITIVE_INFINITY } = options;
  const cuts = gluedDuplicates(text);
  const tokens: RawToken[] = [];
  const forced = new Set<number>();
  let from = 0;
  for (const cut of [...cuts, text.length]) {
    for (const token of tokenize(text, from, cut, maxTokens + 1 - tokens.length)) tokens.push(token);
    if (tokens.length > maxTokens) throw new TextTooLongError(maxTokens, tokens.at(-1)!.start);
    if (cut < text.length) forced.add(tokens.length - 1);
    from = cut;
  }
  const margins = new Margins(text);
  const sentences: RawSentence[] = [];
  let first = 0;
  let ownLine = true;
  for (let i = 0; i < tokens.length; i++) {
    const next = tokens[i + 1];
    const lineEnd = !next || forced.has(i) || breaksAtLine(text, tokens, i, margins);
    if (!lineEnd && !endsAfter(text, tokens, i, first) && i - first + 1 < LONGEST_SENTENCE) continue;
    sentences.push(...finish(text, tokens.slice(first, i + 1), ownLine && lineEnd));
    first = i + 1;
    ownLine = lineEnd;
  }
  return sentences;
}

function endsAfter(text: string, tokens: readonly RawToken[], index: number, first: number): boolean {
  const gap = gapBetween(text, tokens[index]!, tokens[index + 1]!);
  if (gap === 'blank') return false;
  return endsInLine(text, tokens, index, first);
}

/** Whether the line break behind `index`, if there is one, ends the sentence. */
function breaksAtLine(text: string, tokens: readonly RawToken[], index: number, margins: Margins): boolean {
  const token = tokens[index]!;
  const next = tokens[index + 1]!;
  const gap = gapBetween(text, token, next);
  if (gap === 'glued' || gap === 'space') return false;
  const ending = endingAt(text, tokens, index);
  const written = text.slice(token.start, Math.min(token.end, token.start + 20));
  const nextCharacter = text.charAt(next.start);
  if (ending.mark === 'stop')
    return gap === 'blank' || !(isLower(nextCharacter.charCodeAt(0)) && margins.isFull(token, next));
  if (closes(text, next) && gap === 'line') return false;
  if (ending.mark === 'abbreviation' && expectsName(written)) return false;
  const continues = isLower(nextCharacter.charCodeAt(0)) || /^[,;)\]}%”’]/u.test(nextCharacter);
  if (continues && !/^[:;]$/u.test(written)) return false;
  if (UNFINISHED.has(written.toLowerCase()) && !/^[-*•·–—]/u.test(nextCharacter) && sameBlock(gap, written))
    return false;
  if (gap === 'blank') return true;
  return !margins.isFull(token, next);
}

/** Across a blank line only a word in lower case, which a title in capitals would not end with. */
function sameBlock(gap: 'line' | 'blank', written: string): boolean {
  return gap === 'line' || written === written.toLowerCase();
}

/** Sentence-final `etc.` and `U.S.` are two UD words: the full stop ends the sentence. */
function finish(text: string, tokens: RawToken[], ownLine: boolean): RawSentence[] {
  let at = tokens.length - 1;
  while (at > 0 && closes(text, tokens[at]!)) at--;
  const last = tokens[at]!;
  const written = text.slice(last.start, Math.min(last.end, last.start + 40));
  const lastMark = /[.?!…:;,]$/u.test(written);
  if (at > 2 && written.length > 2 && /^[\p{L}.]*\p{L}\.$/u.test(written) && !expectsName(written)) {
    tokens.splice(at, 1, { start: last.start, end: last.end - 1 }, { start: last.end - 1, end: last.end });
  }
  const heading = ownLine && !lastMark && tokens.length <= HEADING_TOKENS;
  return [{ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, heading }];
}
