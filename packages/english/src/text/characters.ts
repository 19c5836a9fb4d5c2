/**
 * Character classes by UTF-16 code unit, for the loops that visit every character of a document. A lone
 * surrogate is a symbol; a pair is judged by its code point in the rules that look closer.
 */

/** Whitespace by Unicode, with the invisible breaks that pages carry: zero-width space, BOM, control codes. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

export function isLineBreak(code: number): boolean {
  return (
    code === 0x0a ||
    code === 0x0d ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const LETTER = /^[\p{L}\p{M}]/u;
const UPPER = /^\p{Lu}/u;
const LOWER = /^\p{Ll}/u;

export function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return LETTER.test(String.fromCharCode(code));
}

export function isUpper(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  return UPPER.test(String.fromCharCode(code));
}

export function isLower(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return LOWER.test(String.fromCharCode(code));
}

const OPENING = new Set('([{<“‘«‹„‚¿¡');
const CLOSING = new Set(')]}>”’»›');

export function isOpening(character: string): boolean {
  return OPENING.has(character);
}

export function isClosing(character: string): boolean {
  return CLOSING.has(character);
}

/** Straight and backtick quotation marks, which open and close alike. */
export function isStraightQuote(text: string): boolean {
  return text === '"' || text === "'" || text === '`' || text === "''" || text === '``' || text === '""';
}
