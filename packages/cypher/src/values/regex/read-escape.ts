import { matching, not, rangesOf } from './characters.ts';
import type { PatternCursor } from './pattern-cursor.ts';
import { type CharacterTest, type Flags, unreadable } from './syntax.ts';

/** What stands for one character, or for any of several. */
export type Escaped = { readonly code: number } | { readonly has: CharacterTest };

/** Predefined classes, as the first and the last character of each range; their capitals are the opposite. */
const CLASSES: Readonly<Record<string, string>> = {
  d: '09',
  h: '  \t\t\xa0\xa0\u1680\u1680\u180e\u180e\u2000\u200a\u202f\u202f\u205f\u205f\u3000\u3000',
  s: '  \t\r',
  v: '\n\r\x85\x85\u2028\u2029',
  w: 'azAZ__09',
};

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, f: 12, r: 13, a: 7, e: 27 };

/** Properties that Java has and JavaScript has not, all within ASCII, as ranges. */
const POSIX: Readonly<Record<string, string>> = {
  Lower: 'az',
  Upper: 'AZ',
  ASCII: '\0\x7f',
  Alpha: 'azAZ',
  Digit: '09',
  Alnum: 'azAZ09',
  Punct: '!/:@[`{~',
  Graph: '!~',
  Print: ' ~',
  Blank: '  \t\t',
  Cntrl: '\0\x1f\x7f\x7f',
  XDigit: '09afAF',
  Space: '  \t\r',
};

/**
 * What comes after a backslash, inside a class or outside.
 *
 * @throws CypherError for escapes that Java does not know either, and for backreferences
 */
export function readEscape(cursor: PatternCursor, flags: Flags): Escaped {
  const code = readCode(cursor);
  if (code !== undefined) return { code };
  const letter = cursor.next();
  const lower = letter.toLowerCase();
  if (lower === 'p') {
    const has = readProperty(cursor, flags);
    return { has: letter === 'P' ? not(has) : has };
  }
  if (Object.hasOwn(CLASSES, lower)) {
    const has = rangesOf(CLASSES[lower]!);
    return { has: letter === lower ? has : not(has) };
  }
  if (/[a-zA-Z0-9]/.test(letter)) {
    const what = /[1-9k]/.test(letter) ? 'backreferences are not part of it' : `it knows no \`\\${letter}\``;
    throw unreadable(what);
  }
  return { code: letter.codePointAt(0)! };
}

/** Escapes that name a character by its number or its purpose. */
function readCode(cursor: PatternCursor): number | undefined {
  const pair = cursor.match(/u([dD][89abAB][\da-fA-F]{2})\\u([dD][c-fC-F][\da-fA-F]{2})/y);
  if (pair !== null) {
    return String.fromCharCode(Number.parseInt(pair[1]!, 16), Number.parseInt(pair[2]!, 16)).codePointAt(0);
  }
  const hexadecimal = cursor.match(/(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|x\{([\da-fA-F]{1,8})\})/y);
  if (hexadecimal !== null) {
    const code = Number.parseInt(hexadecimal[1] ?? hexadecimal[2] ?? hexadecimal[3]!, 16);
    if (code > 0x10ffff) throw unreadable('there is no character of that number');
    return code;
  }
  const octal = cursor.match(/0([0-3][0-7]{0,2}|[4-7][0-7]?)/y);
  if (octal !== null) return Number.parseInt(octal[1]!, 8);
  const control = cursor.match(/c(\p{ASCII})|([tnfrae])/uy);
  if (control === null) return undefined;
  return control[1] === undefined ? CONTROLS[control[2]!]! : control[1].charCodeAt(0) ^ 64;
}

/** The rest of `\p{Lu}`, `\pL`, `\p{Alpha}`, `\p{IsLatin}`, `\p{script=Latin}`. */
function readProperty(cursor: PatternCursor, flags: Flags): CharacterTest {
  const found = cursor.match(/\{(?:(\w+)=)?(\w+)\}|([A-Z])/y);
  if (found === null) throw unreadable('`\\p` needs the name of a property');
  const [, key, long, short] = found;
  const name = long ?? short!;
  const eitherCase = flags.includes('i');
  if (key === undefined && Object.hasOwn(POSIX, name)) {
    return rangesOf(POSIX[eitherCase && /^(Low|Upp)er$/.test(name) ? 'Alpha' : name]!);
  }
  const ofCase = eitherCase ? /^(?:Is)?(?:(L[ult])|Uppercase|Lowercase)$/.exec(name) : null;
  if (ofCase !== null) {
    return matching(
      ofCase[1] === undefined ? /[\p{Uppercase}\p{Lowercase}\p{Lt}]/u : /[\p{Lu}\p{Ll}\p{Lt}]/u,
    );
  }
  for (const property of candidates(key, name)) {
    try {
      return matching(new RegExp(`\\p{${property}}`, 'u'));
    } catch {
      // JavaScript knows no such property: the next may do
    }
  }
  throw unreadable(`it knows no property \`${name}\``);
}

/** Names for it in JavaScript. */
function candidates(key: string | undefined, name: string): string[] {
  if (key !== undefined) {
    if (/^(sc|script)$/i.test(key)) return [`Script=${capitalised(name)}`];
    return /^(gc|general_category)$/i.test(key) ? [`gc=${name}`] : [];
  }
  if (!name.startsWith('Is')) return [`gc=${name}`];
  const bare = name.slice(2);
  return [bare, capitalised(bare), `Script=${capitalised(bare)}`];
}

function capitalised(name: string): string {
  return name.toLowerCase().replace(/(^|_)[a-z]/g, letter => letter.toUpperCase());
}
