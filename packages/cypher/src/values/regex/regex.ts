/**
 * `=~`: a STRING matches a regular expression as a whole. Patterns are those of Java, without what takes more than
 * linear time: a pattern from a user cannot hang the process.
 */
import { describe, operandError } from '../mismatch.ts';
import type { CypherValue } from '../types.ts';
import { Automaton } from './automaton.ts';
import { compileProgram } from './program.ts';
import { readPattern } from './read-pattern.ts';
import { requiredText } from './required-text.ts';

const MAX_CACHED = 200;
const cache = new Map<string, (text: string) => boolean>();

/** NULL where one of the two is NULL or no STRING. @throws CypherError for a pattern that cannot be read. */
export function matches(value: CypherValue, pattern: CypherValue): boolean | null {
  if (value === null || pattern === null) return null;
  if (typeof pattern !== 'string') {
    throw operandError(`A regular expression is a STRING, not ${describe(pattern)}.`);
  }
  return typeof value === 'string' ? regexTest(pattern)(value) : null;
}

/** The test of texts against a pattern. @throws CypherError for a pattern that cannot be read. */
export function regexTest(pattern: string): (text: string) => boolean {
  let test = cache.get(pattern);
  if (test === undefined) {
    test = compile(pattern);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(pattern, test);
  }
  return test;
}

function compile(pattern: string): (text: string) => boolean {
  const tree = readPattern(pattern);
  const automaton = new Automaton(compileProgram(tree));
  const { prefix, suffix, inside } = requiredText(tree);
  return text =>
    text.endsWith(suffix) && text.startsWith(prefix) && text.includes(inside) && automaton.matches(text);
}
