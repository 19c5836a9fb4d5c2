/**
 * One family of tokens. `match` looks at `text` from `start` and returns where the token ends, or `start`
 * where the rule does not apply. It never looks past `limit` (the end of the chunk between spaces) for the
 * token itself, and reads at most a bounded number of characters, so that tokenizing is linear.
 */
export interface TokenRule {
  readonly name: string;
  match(text: string, start: number, limit: number): number;
}

/** A rule from a sticky regular expression whose repetitions are bounded. */
export function patternRule(name: string, pattern: RegExp): TokenRule {
  return {
    name,
    match(text, start, limit) {
      pattern.lastIndex = start;
      if (!pattern.test(text)) return start;
      return Math.min(pattern.lastIndex, limit);
    },
  };
}
