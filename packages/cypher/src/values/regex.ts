/**
 * `=~`: a STRING matches a regular expression as a whole. On RE2, which is linear in the text, and on the native
 * engine where its cost is bounded: a pattern from a user cannot hang the process. Lookaround and backreferences
 * do not exist.
 */
import { RE2JS, RE2JSException } from 're2js';
import { runtimeError } from '../errors.ts';
import { describe, operandError } from './mismatch.ts';
import { type NativeRegex, nativeRegex } from './native-regex.ts';
import type { CypherValue } from './types.ts';

const MAX_CACHED = 200;
const cache = new Map<string, Compiled>();

interface Compiled {
  readonly safe: RE2JS;
  /** For texts short enough that it cannot take long. */
  readonly native: NativeRegex | undefined;
}

/** NULL where one of the two is NULL or no STRING. @throws CypherError for a pattern that cannot be read. */
export function matches(value: CypherValue, pattern: CypherValue): boolean | null {
  if (value === null || pattern === null) return null;
  if (typeof pattern !== 'string') {
    throw operandError(`A regular expression is a STRING, not ${describe(pattern)}.`);
  }
  if (typeof value !== 'string') return null;
  const { native, safe } = compiled(pattern);
  return native !== undefined && value.length <= native.maxLength
    ? native.test(value)
    : safe.testExact(value);
}

function compiled(pattern: string): Compiled {
  const known = cache.get(pattern);
  if (known !== undefined) return known;
  let safe: RE2JS;
  try {
    safe = RE2JS.compile(pattern);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    throw runtimeError(
      'SyntaxError',
      'InvalidRegularExpression',
      `The regular expression cannot be read: ${cause.message}. Lookaround and backreferences are not part of it.`,
      { cause },
    );
  }
  const regex = { safe, native: nativeRegex(pattern) };
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(pattern, regex);
  return regex;
}
