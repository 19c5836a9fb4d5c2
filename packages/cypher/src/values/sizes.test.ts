import { expect, it } from 'vitest';
import { failure } from '../../test/evaluate.ts';

it.each([
  ["reduce(s = 'a', i IN range(1, 60) | s + s)", 'LimitError.StringTooLong'],
  ["reduce(s = 'a', i IN range(1, 60) | s || s)", 'LimitError.StringTooLong'],
  ['reduce(l = range(1, 1000000), i IN range(1, 60) | l + l)', 'LimitError.ListTooLong'],
  ["replace('aaaaaaaaaa', 'a', reduce(s = 'a', i IN range(1, 26) | s + s))", 'LimitError.StringTooLong'],
  [
    'reduce(l = [], i IN range(1, 100000) | [l]) = reduce(l = [], i IN range(1, 100000) | [l])',
    'LimitError.Depth',
  ],
])('stops %s before it ends the process', (expression, code) => {
  expect(failure(expression)).toBe(code);
});
