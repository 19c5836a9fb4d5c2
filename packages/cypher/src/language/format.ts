/**
 * Layout: clauses on lines of their own, keywords in capitals, one space where one belongs. Nothing but spaces,
 * line breaks and the case of keywords changes, so the query means the same (names of columns without an alias
 * follow the text).
 */
import type { Cursor } from '../parse/cursor.ts';
import { lex, type Token } from '../parse/lexer.ts';
import { analyse } from './analyse.ts';

const INDENT = '  ';
/** Keywords that start a line inside their clause, one step in. */
const CONTINUING = new Set(['WHERE', 'ORDER', 'SKIP', 'OFFSET', 'LIMIT', 'ON', 'YIELD', 'USING']);
const NO_SPACE_AFTER = new Set(['(', '[', '{', '$']);
const NO_SPACE_BEFORE = new Set([')', ']', '}', ',', ';', ':']);

/** A text that does not parse is given back as it is. Cost: linear. Idempotent. */
export function format(text: string): string {
  const { cursor, statement } = analyse(text);
  if (statement === undefined) return text;
  const formatted = new Formatter(cursor).format();
  return sameTokens(cursor, formatted) ? formatted : text;
}

/** Whether layout changed nothing but layout: the promise of this module, checked each time. */
function sameTokens({ tokens, roles }: Cursor, formatted: string): boolean {
  const after = lex(formatted).tokens;
  return (
    after.length === tokens.length &&
    tokens.every((token, index) => {
      const other = after[index]!;
      if (other.type !== token.type) return false;
      return roles[index] === 'keyword' ? other.upper === token.upper : other.text === token.text;
    })
  );
}

interface Block {
  /** Indentation of the clauses in it. */
  readonly indent: number;
  /** Brackets open in it. */
  depth: number;
}

class Formatter {
  readonly #cursor: Cursor;
  readonly #starts: ReadonlySet<number>;
  #out = '';
  readonly #blocks: Block[] = [{ indent: 0, depth: 0 }];
  /** Open braces: around clauses, around the pattern of a subquery, of a map. */
  readonly #braces: ('block' | 'pattern' | 'map')[] = [];
  #comment = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
    this.#starts = new Set(cursor.clauseStarts);
  }

  format(): string {
    const { tokens } = this.#cursor;
    for (const [index, token] of tokens.entries()) {
      this.#comments(token.start);
      if (token.type === 'end') break;
      this.#separate(index, token);
      this.#out += this.#textOf(index, token);
      this.#track(index, token);
    }
    return this.#out.trim();
  }

  get #block(): Block {
    return this.#blocks.at(-1)!;
  }

  #textOf(index: number, token: Token): string {
    const { roles, query } = this.#cursor;
    const text = query.slice(token.start, token.end);
    return roles[index] === 'keyword' && token.type === 'word' ? text.toUpperCase() : text;
  }

  #separate(index: number, token: Token): void {
    const { tokens, roles } = this.#cursor;
    const previous = tokens[index - 1];
    const block = this.#block;
    if (previous === undefined || this.#out === '' || this.#out.endsWith('\n')) {
      if (this.#out.endsWith('\n'))
        this.#out += INDENT.repeat(block.indent + (this.#starts.has(index) ? 0 : 1));
      return;
    }
    const closes = token.text === '}' && this.#braces.at(-1) === 'block';
    const continues = roles[index] === 'keyword' && CONTINUING.has(token.upper) && block.depth === 0;
    // Inside FOREACH's parentheses clauses stand one step in.
    if (this.#starts.has(index)) this.#line(block.indent + block.depth);
    else if (closes) this.#line(block.indent - 1);
    else if (continues && this.#starts.size > 0) this.#line(block.indent + 1);
    else if (this.#spaced(index, token, previous)) this.#out += ' ';
  }

  #line(indent: number): void {
    this.#out = this.#out.trimEnd() + '\n' + INDENT.repeat(Math.max(0, indent));
  }

  #spaced(index: number, token: Token, previous: Token): boolean {
    const { roles, query } = this.#cursor;
    const role = roles[index];
    const before = roles[index - 1];
    const symbol = token.type === 'symbol' ? token.text : '';
    const left = previous.type === 'symbol' ? previous.text : '';
    if (symbol === '{' && this.#starts.has(index + 1)) return true;
    const pattern = this.#braces.at(-1) === 'pattern';
    if (pattern && (left === '{' || symbol === '}')) return true;
    if (role === 'tight' || before === 'tight') return this.#besideTight(index, previous);
    if (left === ',') return true;
    if (role === 'operator' || before === 'operator') return true;
    if (role === 'keyword' || before === 'keyword') {
      return (
        !NO_SPACE_AFTER.has(left) && !NO_SPACE_BEFORE.has(symbol) && !(symbol === '(' && before !== 'keyword')
      );
    }
    if (before === 'sign') return left === '-' && symbol === '-';
    if (symbol === '[' && (left === ')' || left === ']')) return false;
    if (NO_SPACE_AFTER.has(left) || NO_SPACE_BEFORE.has(symbol)) return false;
    if (left === ':') return true;
    if (symbol === '|' || left === '|') return true;
    if (symbol === '..' || left === '..') return false;
    if (symbol === '(' || symbol === '[') return !this.#isCall(index);
    return query.slice(previous.end, token.start) !== '';
  }

  /** Between an arrow or a label and what surrounds the pattern there is a space only after a keyword. */
  #besideTight(index: number, previous: Token): boolean {
    const { roles } = this.#cursor;
    return (
      roles[index] === 'tight' &&
      (roles[index - 1] === 'keyword' || previous.text === ',') &&
      previous.type !== 'quoted'
    );
  }

  #isCall(index: number): boolean {
    const role = this.#cursor.roles[index - 1];
    return role === 'function' || role === 'procedure' || role === 'variable' || role === 'property';
  }

  #track(index: number, token: Token): void {
    if (token.type !== 'symbol') return;
    if (token.text === '{') {
      const block = this.#starts.has(index + 1);
      const pattern = this.#cursor.roles[index - 1] === 'keyword';
      this.#braces.push(block ? 'block' : pattern ? 'pattern' : 'map');
      if (block) this.#blocks.push({ indent: this.#block.indent + 1, depth: 0 });
      else this.#block.depth++;
    } else if (token.text === '}') {
      if (this.#braces.pop() === 'block') this.#blocks.pop();
      else this.#block.depth--;
    } else if (token.text === '(' || token.text === '[') this.#block.depth++;
    else if (token.text === ')' || token.text === ']') this.#block.depth--;
  }

  /** Comments that stand before `offset`; a line comment ends its line. */
  #comments(offset: number): void {
    const { lexed, query } = this.#cursor;
    for (
      let next = lexed.comments[this.#comment];
      next !== undefined && next.start < offset;
      next = lexed.comments[++this.#comment]
    ) {
      const text = query.slice(next.start, next.end);
      if (this.#out !== '' && !this.#out.endsWith('\n')) this.#out += ' ';
      this.#out += text.trimEnd() + (text.startsWith('//') ? '\n' : '');
    }
  }
}
