/**
 * A place in the tokens, what could have stood there, and how deep the parser is.
 *
 * Every test that fails notes what it looked for; a step forward forgets it. So the note, at a failure, is the
 * list of everything acceptable at that place: error messages and completions read it.
 */
import { closest } from '../did-you-mean.ts';
import { CypherError, syntaxError } from '../errors.ts';
import { type Lexed, lex, type Token } from './lexer.ts';

/** How deep brackets, subqueries and the like may nest. Recursion stays far below the stacks of Node and browsers. */
export const MAX_NESTING = 200;

/**
 * What a token turned out to be, for colours, formatting and hover. `tight` symbols stand without spaces around
 * them, `sign`s without one after them.
 */
export type TokenRole =
  | 'keyword'
  | 'operator'
  | 'sign'
  | 'tight'
  | 'variable'
  | 'property'
  | 'key'
  | 'label'
  | 'type'
  | 'function'
  | 'procedure'
  | 'name';

export class Cursor {
  readonly query: string;
  readonly lexed: Lexed;
  readonly tokens: readonly Token[];
  index = 0;
  /** What was looked for at the current token and not found. */
  readonly expected: string[] = [];
  /** By token; only of what has been read. */
  readonly roles: (TokenRole | undefined)[] = [];
  /** Tokens with which a clause, or the UNION between two queries, starts. */
  readonly clauseStarts: number[] = [];
  /** Names that comprehensions around the current place declare (see `labels.ts`). */
  readonly comprehensionNames: (readonly string[])[] = [];
  #depth = 0;

  constructor(query: string) {
    this.query = query;
    this.lexed = lex(query);
    this.tokens = this.lexed.tokens;
  }

  get token(): Token {
    return this.tokens[this.index]!;
  }

  /** The token `by` places further on. */
  ahead(by: number): Token {
    return this.tokens[Math.min(this.index + by, this.tokens.length - 1)]!;
  }

  /** End of the token before the current one. */
  get previousEnd(): number {
    return this.index === 0 ? 0 : this.tokens[this.index - 1]!.end;
  }

  advance(): Token {
    const token = this.token;
    if (token.type !== 'end') this.index++;
    if (this.expected.length > 0) this.expected.length = 0;
    return token;
  }

  /** Steps over a token and notes what it is. */
  take(role: TokenRole): Token {
    this.roles[this.index] = role;
    return this.advance();
  }

  atSymbol(symbol: string): boolean {
    const token = this.token;
    if (token.type === 'symbol' && token.text === symbol) return true;
    this.expected.push(symbol);
    return false;
  }

  /** Whether the next tokens are these words, in this order. */
  atWords(words: string): boolean {
    if (this.looksAtWords(words)) return true;
    this.expected.push(words);
    return false;
  }

  /** As {@link atWords}, without noting what was looked for. */
  looksAtWords(words: string): boolean {
    const { upper } = this.token;
    if (upper === '' || !words.startsWith(upper)) return false;
    if (upper.length === words.length) return true;
    if (words[upper.length] !== ' ') return false;
    return words.split(' ').every((word, by) => this.ahead(by).upper === word);
  }

  looksAtSymbol(symbol: string, by = 0): boolean {
    const token = this.ahead(by);
    return token.type === 'symbol' && token.text === symbol;
  }

  acceptSymbol(symbol: string, role?: TokenRole): boolean {
    if (!this.atSymbol(symbol)) return false;
    if (role === undefined) this.advance();
    else this.take(role);
    return true;
  }

  acceptWords(words: string): boolean {
    if (!this.atWords(words)) return false;
    this.take('keyword');
    for (let space = words.indexOf(' '); space !== -1; space = words.indexOf(' ', space + 1))
      this.take('keyword');
    return true;
  }

  expectSymbol(symbol: string, role?: TokenRole): Token {
    if (!this.atSymbol(symbol)) return this.fail();
    return role === undefined ? this.advance() : this.take(role);
  }

  expectWords(words: string): void {
    if (!this.acceptWords(words)) this.fail();
  }

  /** Note that a `what` (as "an expression") could stand here. */
  note(what: string): void {
    this.expected.push(what);
  }

  /** Fails at the current token with everything that was looked for there. */
  fail(detail = 'UnexpectedSyntax', message?: string): never {
    const token = this.token;
    if (token.type === 'error') {
      throw syntaxError(this.query, token, token.detail ?? detail, token.message ?? 'Invalid input.');
    }
    const expected = [...new Set(this.expected)];
    const words = token.type === 'word' ? expected.filter(what => /^[A-Z][A-Z ]*$/.test(what)) : [];
    const didYouMean = closest(token.text, words);
    throw syntaxError(this.query, token, detail, message ?? unexpected(token, expected), {
      expected,
      didYouMean,
    });
  }

  failAt(span: { readonly start: number; readonly end: number }, detail: string, message: string): never {
    throw syntaxError(this.query, span, detail, message);
  }

  refuse(span: { readonly start: number; readonly end: number }, detail: string, message: string): never {
    const { query } = this;
    throw new CypherError({ phase: 'compile time', kind: 'NotSupported', detail, message, query, span });
  }

  /** Runs a rule one level deeper. @throws CypherError `TooDeeplyNested` */
  nested<T>(rule: () => T): T {
    if (this.#depth >= MAX_NESTING) {
      this.failAt(this.token, 'TooDeeplyNested', `Nesting is deeper than ${MAX_NESTING} levels here.`);
    }
    this.#depth++;
    try {
      return rule();
    } finally {
      this.#depth--;
    }
  }

  /** One or more `item`s with commas between them. */
  commaSeparated<T>(item: () => T): T[] {
    const items = [item()];
    while (this.acceptSymbol(',')) items.push(item());
    return items;
  }
}

/** Told as "an operator" and "a clause", so that what matters is seen. */
const OPERATORS = new Set(
  [
    '.',
    '[',
    '^',
    '*',
    '/',
    '%',
    '+',
    '-',
    '||',
    '=~',
    'IN',
    'STARTS WITH',
    'ENDS WITH',
    'CONTAINS',
    'IS',
  ].concat(['a comparison', 'AND', 'XOR', 'OR']),
);
const CLAUSES = new Set(
  'MATCH OPTIONAL UNWIND WITH RETURN CREATE MERGE SET REMOVE DELETE DETACH FOREACH CALL FINISH'.split(' '),
);

function unexpected(token: Token, expected: readonly string[]): string {
  const found = token.type === 'end' ? 'Unexpected end of the query' : `Unexpected \`${shorten(token)}\``;
  let named = expected;
  const groups: string[] = [];
  for (const [members, name, sign] of [
    [OPERATORS, 'an operator', '^'],
    [CLAUSES, 'a clause', 'UNWIND'],
  ] as const) {
    if (!named.includes(sign)) continue;
    named = named.filter(what => !members.has(what));
    groups.push(name);
  }
  const shown = named.map(what => (/^an? |^the /.test(what) ? what : `\`${what}\``)).concat(groups);
  const last = shown.pop();
  if (last === undefined) return `${found}.`;
  return `${found}; expected ${shown.length > 0 ? shown.join(', ') + ' or ' + last : last}.`;
}

function shorten(token: Token): string {
  const text = token.type === 'string' ? `'${token.text}'` : token.text;
  const clean = text.replace(/[\u0000-\u001f\u007f]/g, ' ');
  return clean.length > 40 ? clean.slice(0, 40) + '…' : clean;
}
