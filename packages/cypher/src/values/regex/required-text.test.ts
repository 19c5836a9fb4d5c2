import { expect, it } from 'vitest';
import { readPattern } from './read-pattern.ts';
import { requiredText } from './required-text.ts';

it.each([
  ['abc', 'abc', 'abc', 'abc'],
  ['.*abc.*', '', '', 'abc'],
  ['ab.*cde.+f', 'ab', 'f', 'cde'],
  ['(ab)c[de]', 'abc', '', 'abc'],
  ['ab*', 'a', '', 'a'],
  ['(a|b)c?', '', '', ''],
  ['(?i)abc', '', '', ''],
  ['^a.*😀b$', 'a', 'b', 'a'],
  ['', '', '', ''],
])('%s', (pattern, prefix, suffix, inside) => {
  expect(requiredText(readPattern(pattern))).toEqual({ prefix, suffix, inside });
});
