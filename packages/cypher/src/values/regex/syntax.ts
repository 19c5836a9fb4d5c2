/**
 * Regular expressions as trees, in the syntax of `java.util.regex.Pattern`, which is Cypher's. Groups leave no
 * trace: all that `=~` asks is whether a text matches as a whole.
 */
import { type CypherError, runtimeError } from '../../errors.ts';

export type RegexNode = CharacterSet | Sequence | Choice | Repetition | Assertion;

/** Whether a character, given by its code point, is one of a set. */
export type CharacterTest = (codePoint: number) => boolean;

export interface CharacterSet {
  readonly kind: 'set';
  readonly has: CharacterTest;
  /** The only character of the set, where there is but one and it is one UTF-16 unit. */
  readonly literal?: string | undefined;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly parts: readonly RegexNode[];
}

export interface Choice {
  readonly kind: 'choice';
  readonly options: readonly RegexNode[];
}

export interface Repetition {
  readonly kind: 'repetition';
  readonly of: RegexNode;
  readonly min: number;
  readonly max: number;
}

export type AssertionName =
  | 'start'
  | 'line start'
  | 'end'
  | 'last line end'
  | 'line end'
  | 'edge'
  | 'no edge';

/** Holds at places between characters; `edge` is that of a word. */
export interface Assertion {
  readonly kind: 'assertion';
  readonly name: AssertionName;
}

/** Flags that are set at a place of a pattern, each by its letter: `i`, `m`, `s`, `u`. */
export type Flags = string;

/** A pattern that is wrong, or that this engine does not do. */
export function unreadable(why: string): CypherError {
  return runtimeError(
    'SyntaxError',
    'InvalidRegularExpression',
    `The regular expression cannot be read: ${why}.`,
  );
}
