/**
 * Text to tokens. No word is reserved here: keywords are identifiers that the parser compares by their upper
 * case, because Cypher lets most of them name variables, labels and properties.
 *
 * What is wrong in the text becomes a token of type `error`, raised when the parser reaches it, so that the first
 * error reported is the first in the text.
 *
 * @see openCypher 9 grammar: SymbolicName, EscapedSymbolicName, NumberLiteral, StringLiteral, Comment, whitespace
 */
import { decodeString, NUMBER } from './literals.ts';

export type TokenType =
  | 'word'
  | 'quoted'
  | 'integer'
  | 'float'
  | 'string'
  | 'parameter'
  | 'symbol'
  | 'error'
  | 'end';

export interface Token {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** Words: as written. Quoted names, parameters and strings: decoded. Symbols and numbers: as written. */
  readonly text: string;
  /** Words in upper case; otherwise the empty string. */
  readonly upper: string;
  /** For brackets: the index of the token of the matching one, -1 without a match. Errors: the detail's message. */
  match: number;
  readonly detail?: string | undefined;
  readonly message?: string | undefined;
}

export interface Comment {
  readonly start: number;
  readonly end: number;
}

export interface Lexed {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
}

const SPACE = /[\s\u0085\u001c-\u001f\u180e\u200b]+/y;
const WORD = /[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}]*/uy;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const PAIRS = new Set(['<>', '<=', '>=', '=~', '+=', '..', '||', '::']);
const SINGLES = new Set('()[]{}.,:;|&!%*/+-^=<>$~');

/** Splits a query into tokens, the last of which is of type `end`. Cost: linear. Never throws. */
export function lex(query: string): Lexed {
  const tokens: Token[] = [];
  const comments: Comment[] = [];
  const open: number[] = [];
  let at = 0;

  const push = (type: TokenType, start: number, end: number, text: string, upper = ''): Token => {
    const token: Token = { type, start, end, text, upper, match: -1 };
    tokens.push(token);
    return token;
  };
  const fail = (start: number, end: number, detail: string, message: string): void => {
    tokens.push({
      type: 'error',
      start,
      end,
      text: query.slice(start, end),
      upper: '',
      match: -1,
      detail,
      message,
    });
  };
  const sticky = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(query)?.[0];
  };
  /** A name in backticks that starts at `from`; a doubled backtick is one. */
  const backticked = (from: number): { end: number; text: string } | undefined => {
    for (let i = from + 1; ; ) {
      const close = query.indexOf('`', i);
      if (close === -1) return undefined;
      if (query[close + 1] !== '`') {
        return { end: close + 1, text: query.slice(from + 1, close).replaceAll('``', '`') };
      }
      i = close + 2;
    }
  };

  while (at < query.length) {
    const start = at;
    const char = query[at]!;
    const next = query[at + 1];
    if (char === ' ' || char === '\n') {
      at++;
      continue;
    }
    if (char < '!' || char > '~') {
      const space = sticky(SPACE);
      if (space !== undefined) {
        at += space.length;
        continue;
      }
    }
    if (char === '/' && next === '/') {
      const newline = query.indexOf('\n', at);
      at = newline === -1 ? query.length : newline;
      comments.push({ start, end: at });
      continue;
    }
    if (char === '/' && next === '*') {
      const close = query.indexOf('*/', at + 2);
      at = close === -1 ? query.length : close + 2;
      if (close === -1) fail(start, at, 'UnexpectedSyntax', 'This comment is not closed: expected `*/`.');
      else comments.push({ start, end: at });
      continue;
    }
    if (isDigit(char) || (char === '.' && isDigit(next) && query[at - 1] !== '.')) {
      const text = sticky(NUMBER.run)!;
      at += text.length;
      if (NUMBER.integer.test(text)) push('integer', start, at, text);
      else if (NUMBER.float.test(text)) push('float', start, at, text);
      else fail(start, at, 'InvalidNumberLiteral', `\`${text}\` is not a number.`);
      continue;
    }
    if (char === "'" || char === '"') {
      const decoded = decodeString(query, at);
      at = decoded.end;
      if (decoded.detail === undefined) push('string', start, at, decoded.text);
      else fail(decoded.errorAt ?? start, at, decoded.detail, decoded.text);
      continue;
    }
    if (char === '`') {
      const name = backticked(at);
      at = name?.end ?? query.length;
      if (name === undefined)
        fail(start, at, 'UnexpectedSyntax', 'This name is not closed: expected a backtick.');
      else push('quoted', start, at, name.text);
      continue;
    }
    if (char === '$' && next === '`') {
      const name = backticked(at + 1);
      at = name?.end ?? query.length;
      if (name === undefined)
        fail(start, at, 'UnexpectedSyntax', 'This name is not closed: expected a backtick.');
      else push('parameter', start, at, name.text);
      continue;
    }
    if (char === '$') {
      at++;
      const name = sticky(/[\p{ID_Continue}\p{Pc}]+/uy);
      if (name === undefined) push('symbol', start, at, '$');
      else {
        at += name.length;
        push('parameter', start, at, name);
      }
      continue;
    }
    const word = isSymbol(char) ? undefined : sticky(WORD);
    if (word !== undefined) {
      at += word.length;
      push('word', start, at, word, word.toUpperCase());
      continue;
    }
    if (isSymbol(char)) {
      const symbol = next !== undefined && isSymbol(next) && PAIRS.has(char + next) ? char + next : char;
      at += symbol.length;
      const token = push('symbol', start, at, symbol);
      if (CLOSING[symbol] !== undefined) open.push(tokens.length - 1);
      else if (symbol === ')' || symbol === ']' || symbol === '}') {
        const opener = open.at(-1);
        if (opener !== undefined && CLOSING[tokens[opener]!.text] === symbol) {
          open.pop();
          tokens[opener]!.match = tokens.length - 1;
          token.match = opener;
        }
      }
      continue;
    }
    at += query.codePointAt(at)! > 0xffff ? 2 : 1;
    const shown = query.slice(start, at);
    if (char > '\u007f') {
      fail(start, at, 'InvalidUnicodeCharacter', `The character ${codePoint(shown)} does not belong here.`);
    } else fail(start, at, 'UnexpectedSyntax', `The character ${codePoint(shown)} does not belong here.`);
  }
  push('end', query.length, query.length, '');
  return { tokens, comments };
}

function isSymbol(char: string): boolean {
  return SINGLES.has(char);
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && char >= '0' && char <= '9';
}

function codePoint(char: string): string {
  const code = 'U+' + char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return /[\p{C}\p{Z}]/u.test(char) ? code : `\`${char}\` (${code})`;
}
