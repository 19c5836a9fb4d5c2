import type { PairQuery } from '../../src/index.ts';

const text = 'In the evening the mayor denounced the harbour union.';
const span = (words: string) => [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }];
const queries: PairQuery[] = [{ first: span('the mayor'), second: span('the harbour union') }];

/** What the page and Node are both asked about. */
export const PAIR = { text, queries };
