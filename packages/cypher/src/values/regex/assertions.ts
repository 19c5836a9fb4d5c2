import { isLineTerminator } from './characters.ts';
import type { AssertionName } from './syntax.ts';

/**
 * What an assertion needs to know of the character before a place, or after it: `edge` is the text's. Of the last
 * line terminator, and only there, `last` is true.
 */
export interface Neighbour {
  readonly what: 'edge' | 'word' | 'carriage return' | 'line feed' | 'line end' | 'other';
  readonly last: boolean;
}

export const EDGE: Neighbour = { what: 'edge', last: false };
const WORD = /[\p{L}\p{Nd}_]/u;

export function neighbour(character: number, last: boolean): Neighbour {
  if (character === 13) return { what: 'carriage return', last };
  if (character === 10) return { what: 'line feed', last };
  if (isLineTerminator(character)) return { what: 'line end', last };
  return { what: WORD.test(String.fromCodePoint(character)) ? 'word' : 'other', last };
}

/** Whether an assertion holds between two characters. */
export function holds(name: AssertionName, before: Neighbour, after: Neighbour): boolean {
  switch (name) {
    case 'start':
      return before.what === 'edge';
    case 'end':
      return after.what === 'edge';
    case 'line start':
      return after.what !== 'edge' && (before.what === 'edge' || endsLine(before, after));
    case 'line end':
      return after.what === 'edge' || startsLineEnd(before, after);
    case 'last line end':
      return after.what === 'edge' || (after.last && startsLineEnd(before, after));
    case 'edge':
      return (before.what === 'word') !== (after.what === 'word');
    case 'no edge':
      return (before.what === 'word') === (after.what === 'word');
  }
}

function isTerminator({ what }: Neighbour): boolean {
  return what === 'carriage return' || what === 'line feed' || what === 'line end';
}

/** `\r` and `\n` end a line together. */
function isInsideLineEnd(before: Neighbour, after: Neighbour): boolean {
  return before.what === 'carriage return' && after.what === 'line feed';
}

function endsLine(before: Neighbour, after: Neighbour): boolean {
  return isTerminator(before) && !isInsideLineEnd(before, after);
}

function startsLineEnd(before: Neighbour, after: Neighbour): boolean {
  return isTerminator(after) && !isInsideLineEnd(before, after);
}

/** Where the line terminator begins that a text ends with; its length where it ends with none. */
export function lastLineEnd(text: string): number {
  if (text.endsWith('\r\n')) return text.length - 2;
  return isLineTerminator(text.charCodeAt(text.length - 1)) ? text.length - 1 : text.length;
}
