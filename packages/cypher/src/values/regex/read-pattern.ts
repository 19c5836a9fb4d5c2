import { isLineTerminator, not, range } from './characters.ts';
import { PatternCursor } from './pattern-cursor.ts';
import { readClass } from './read-class.ts';
import { readEscape } from './read-escape.ts';
import { type AssertionName, type Flags, type RegexNode, unreadable } from './syntax.ts';

const MAX_DEPTH = 200;
const ANY = { kind: 'set', has: () => true } as const;
const ANY_IN_LINE = { kind: 'set', has: not(isLineTerminator) } as const;
const ASSERTIONS: Readonly<Record<string, AssertionName>> = {
  A: 'start',
  z: 'end',
  Z: 'last line end',
  b: 'edge',
  B: 'no edge',
};

/**
 * Reads a regular expression as `java.util.regex.Pattern` does, but for what cannot be matched in linear time
 * (lookaround, atomic groups, possessive quantifiers, backreferences) and for the flags `d`, `x` and `U`.
 *
 * @throws CypherError `SyntaxError.InvalidRegularExpression`
 */
export function readPattern(pattern: string): RegexNode {
  const reader = new PatternReader(unquoted(pattern));
  return withoutEdges(reader.whole());
}

/** `\Q...\E` as escapes. */
function unquoted(pattern: string): string {
  return pattern.replace(/\\(?:Q(.*?)(?:\\E|$)|.)/gsu, (all, quoted: string | undefined) =>
    quoted === undefined ? all : quoted.replace(/[^\p{L}\p{N}]/gu, '\\$&'),
  );
}

/** A text is matched as a whole: that its start is a start and its end an end need not be asked. */
function withoutEdges(node: RegexNode): RegexNode {
  if (node.kind === 'choice') return { kind: 'choice', options: node.options.map(withoutEdges) };
  const parts = node.kind === 'sequence' ? [...node.parts] : [node];
  const isOneOf = (part: RegexNode | undefined, names: readonly AssertionName[]): boolean =>
    part?.kind === 'assertion' && names.includes(part.name);
  while (isOneOf(parts[0], ['start'])) parts.shift();
  while (isOneOf(parts.at(-1), ['end', 'line end', 'last line end'])) parts.pop();
  return { kind: 'sequence', parts };
}

class PatternReader {
  private readonly cursor: PatternCursor;
  private flags: Flags = '';
  private readonly names = new Set<string>();

  constructor(pattern: string) {
    this.cursor = new PatternCursor(pattern);
  }

  whole(): RegexNode {
    const node = this.choice(0);
    if (this.cursor.peek !== '') throw unreadable('a `)` closes nothing');
    return node;
  }

  /** Flags that are set inside end with it. */
  private choice(depth: number): RegexNode {
    if (depth > MAX_DEPTH) throw unreadable('its groups are nested too deeply');
    const { flags } = this;
    const options = [this.sequence(depth)];
    while (this.cursor.take('|')) options.push(this.sequence(depth));
    this.flags = flags;
    return options.length === 1 ? options[0]! : { kind: 'choice', options };
  }

  private sequence(depth: number): RegexNode {
    const parts: RegexNode[] = [];
    while (!['', '|', ')'].includes(this.cursor.peek)) {
      const atom = this.atom(depth);
      if (atom !== undefined) parts.push(this.quantified(atom));
    }
    return { kind: 'sequence', parts };
  }

  /** Undefined for a change of flags. */
  private atom(depth: number): RegexNode | undefined {
    const character = this.cursor.next();
    switch (character) {
      case '.':
        return this.flags.includes('s') ? ANY : ANY_IN_LINE;
      case '[':
        return { kind: 'set', has: readClass(this.cursor, this.flags) };
      case '\\':
        return this.escape();
      case '(':
        return this.group(depth);
      case '^':
        return this.lineEdge('line start', 'start');
      case '$':
        return this.lineEdge('line end', 'last line end');
      case '*':
      case '+':
      case '?':
      case '{':
        throw unreadable(`\`${character}\` repeats nothing`);
      default:
        return this.literal(character.codePointAt(0)!);
    }
  }

  private lineEdge(inLines: AssertionName, otherwise: AssertionName): RegexNode {
    return { kind: 'assertion', name: this.flags.includes('m') ? inLines : otherwise };
  }

  private literal(code: number): RegexNode {
    const { flags } = this;
    const isUnit = code < 0xd800 || (code > 0xdfff && code <= 0xffff);
    const literal = isUnit && !flags.includes('i') ? String.fromCharCode(code) : undefined;
    return { kind: 'set', has: range(code, code, flags), literal };
  }

  private escape(): RegexNode {
    const assertion = this.cursor.match(/[AzZB]|b(?!\{)/y);
    if (assertion !== null) return { kind: 'assertion', name: ASSERTIONS[assertion[0]]! };
    const escaped = readEscape(this.cursor, this.flags);
    return 'code' in escaped ? this.literal(escaped.code) : { kind: 'set', has: escaped.has };
  }

  private group(depth: number): RegexNode | undefined {
    const outer = this.flags;
    if (this.cursor.take('?') && !this.takeName()) {
      const flags = this.cursor.match(/([imsu]*)(?:-([imsu]*))?([:)])/y);
      if (flags === null) {
        throw unreadable('after `(?` it knows `:`, `<name>` and the flags `i`, `m`, `s` and `u` only');
      }
      const [, on, off = '', end] = flags;
      this.flags = [...outer, ...on!].filter(flag => !off.includes(flag)).join('');
      if (end === ')') return undefined;
    }
    const inner = this.choice(depth + 1);
    if (!this.cursor.take(')')) throw unreadable('a group is not closed');
    this.flags = outer;
    return inner;
  }

  private takeName(): boolean {
    const name = this.cursor.match(/<[a-zA-Z][a-zA-Z0-9]*>/y)?.[0];
    if (name === undefined) return false;
    if (this.names.has(name)) throw unreadable(`two groups are called \`${name}\``);
    this.names.add(name);
    return true;
  }

  private quantified(atom: RegexNode): RegexNode {
    const found = this.cursor.match(/(?:([*+?])|\{(\d{1,9})(,(\d{1,9})?)?\})([?+]?)/y);
    if (found === null) return atom;
    const [, sign, least, more, most, mode] = found;
    if (mode === '+') throw unreadable('possessive quantifiers are not part of it');
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const max =
      sign === '?' ? 1 : Number(most ?? (sign !== undefined || more !== undefined ? Infinity : min));
    if (max < min) throw unreadable('a quantifier allows less than it asks for');
    return { kind: 'repetition', of: atom, min, max };
  }
}
