/**
 * Which regular expressions JavaScript's own engine may run. It is much faster than RE2 but backtracks; for a
 * pattern in which nothing that repeats holds a repetition or a choice, the steps for a text of length n are at
 * most about `choices * n ^ repetitions`, so short texts can be left to it safely.
 */

export interface NativeRegex {
  /** Must match the text as a whole. */
  readonly test: (text: string) => boolean;
  /** Texts up to this length cost no more than the budget. */
  readonly maxLength: number;
}

/** Steps of backtracking that one text may cost: well under a millisecond. */
const BUDGET = 100_000;
const MAX_LENGTH = 10_000;
const SPACE = '\\t\\n\\f\\r ';

/**
 * The native form of a pattern, where it is of a kind whose cost is known and which both engines read alike:
 * literals, `.`, classes, groups, choices, `* + ? {m,n}`. Undefined for everything else.
 */
export function nativeRegex(pattern: string): NativeRegex | undefined {
  const reader = new Reader(pattern);
  const read = reader.choice(0);
  if (read === undefined || reader.at !== pattern.length) return undefined;
  const expression = new RegExp(`^(?:${read.source})$`, 'u');
  const longest = (BUDGET / read.choices) ** (1 / Math.max(1, read.repeats));
  return {
    test: text => expression.test(text),
    maxLength: read.repeats === 0 ? MAX_LENGTH : Math.min(MAX_LENGTH, Math.floor(longest)),
  };
}

interface Read {
  readonly source: string;
  /** Repetitions one after the other. */
  readonly repeats: number;
  readonly choices: number;
}

class Reader {
  at = 0;
  private readonly pattern: string;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  choice(depth: number): Read | undefined {
    const options: Read[] = [];
    for (;;) {
      const option = this.sequence(depth);
      if (option === undefined) return undefined;
      options.push(option);
      if (this.pattern[this.at] !== '|') break;
      this.at++;
    }
    return {
      source: options.map(option => option.source).join('|'),
      repeats: Math.max(...options.map(option => option.repeats)),
      choices: options.reduce((sum, option) => sum + option.choices, 0),
    };
  }

  private sequence(depth: number): Read | undefined {
    let source = '';
    let repeats = 0;
    let choices = 1;
    while (this.at < this.pattern.length && this.pattern[this.at] !== '|' && this.pattern[this.at] !== ')') {
      const atom = this.atom(depth);
      if (atom === undefined) return undefined;
      const quantifier = this.quantifier();
      if (quantifier === undefined) return undefined;
      if (quantifier !== '') {
        // something that repeats and can match in several ways: the steps may be exponential
        if (atom.repeats > 0 || atom.choices > 1) return undefined;
        repeats++;
      }
      source += atom.source + quantifier;
      repeats += atom.repeats;
      choices *= atom.choices;
    }
    return { source, repeats, choices };
  }

  private atom(depth: number): Read | undefined {
    const c = this.pattern[this.at++]!;
    const plain = (source: string): Read => ({ source, repeats: 0, choices: 1 });
    switch (c) {
      case '.':
        return plain('[^\\n]');
      case '[':
        return this.class();
      case '\\':
        return this.escape(false);
      case '(': {
        if (depth > 20) return undefined;
        if (this.pattern.startsWith('?:', this.at)) this.at += 2;
        if (this.pattern[this.at] === '?') return undefined;
        const inner = this.choice(depth + 1);
        if (inner === undefined || this.pattern[this.at++] !== ')') return undefined;
        return { ...inner, source: `(?:${inner.source})` };
      }
      default:
        return /[\^$*+?{}\])]/.test(c) ? undefined : plain(c === '/' ? '\\/' : c);
    }
  }

  private escape(inClass: boolean): Read | undefined {
    const c = this.pattern[this.at++];
    if (c === undefined) return undefined;
    const plain = (source: string): Read => ({ source, repeats: 0, choices: 1 });
    if (/[dwDW]/.test(c)) return plain('\\' + c);
    if (c === 's') return plain(inClass ? SPACE : `[${SPACE}]`);
    return /[.\\*+?()[\]{}|^$/]/.test(c) || (inClass && c === '-') ? plain('\\' + c) : undefined;
  }

  /** A class of literals, ranges and escapes; anything rarer is left to RE2. */
  private class(): Read | undefined {
    let source = '[';
    if (this.pattern[this.at] === '^') {
      source += '^';
      this.at++;
    }
    for (let first = true; ; first = false) {
      const c = this.pattern[this.at++];
      if (c === undefined || c === '[' || c === '&' || c === '^' || (c === ']' && first)) return undefined;
      if (c === ']') return { source: source + ']', repeats: 0, choices: 1 };
      if (c !== '\\') {
        source += c === '/' ? '\\/' : c;
        continue;
      }
      const escaped = this.escape(true);
      if (escaped === undefined) return undefined;
      source += escaped.source;
    }
  }

  /** The empty string where there is none; undefined for what is left to RE2. */
  private quantifier(): string | undefined {
    const rest = /^(?:[*+?]|\{\d{1,3}(?:,\d{0,3})?\})\??/.exec(this.pattern.slice(this.at, this.at + 12));
    if (rest === null) return '';
    this.at += rest[0].length;
    return /^[*+?{]/.test(this.pattern[this.at] ?? '') ? undefined : rest[0];
  }
}
