import type { CharacterTest, Flags } from './syntax.ts';

/** Characters from `low` to `high`, in either case where the flags say so: ASCII letters unless `u` is set too. */
export function range(low: number, high: number, flags: Flags): CharacterTest {
  const has: CharacterTest = c => c >= low && c <= high;
  if (!flags.includes('i')) return has;
  const [upper, lower] = flags.includes('u') ? [upperCase, lowerCase] : [asciiUpperCase, asciiLowerCase];
  if (low !== high) return c => has(c) || has(upper(c)) || has(lower(upper(c)));
  const folded = lower(upper(low));
  return c => lower(upper(c)) === folded;
}

/** Several ranges, each given by its first and its last character, one after the other. */
export function rangesOf(ends: string): CharacterTest {
  return c => {
    for (let i = 0; i < ends.length; i += 2) {
      if (c >= ends.charCodeAt(i) && c <= ends.charCodeAt(i + 1)) return true;
    }
    return false;
  };
}

/** Whether one of the tests holds. */
export function anyOf(tests: readonly CharacterTest[]): CharacterTest {
  return c => tests.some(has => has(c));
}

export function not(has: CharacterTest): CharacterTest {
  return c => !has(c);
}

/** The characters that a native expression for one character finds. */
export function matching(expression: RegExp): CharacterTest {
  return c => expression.test(String.fromCodePoint(c));
}

export function isLineTerminator(c: number): boolean {
  return c === 10 || c === 13 || c === 0x85 || c === 0x2028 || c === 0x2029;
}

function asciiUpperCase(c: number): number {
  return c >= 97 && c <= 122 ? c - 32 : c;
}

function asciiLowerCase(c: number): number {
  return c >= 65 && c <= 90 ? c + 32 : c;
}

function upperCase(c: number): number {
  return single(String.fromCodePoint(c).toUpperCase(), c);
}

function lowerCase(c: number): number {
  return single(String.fromCodePoint(c).toLowerCase(), c);
}

/** The one character of a text, or what else it is to be: `ß` has no capital of one character. */
function single(text: string, otherwise: number): number {
  const codePoint = text.codePointAt(0)!;
  return text.length === (codePoint > 0xffff ? 2 : 1) ? codePoint : otherwise;
}
