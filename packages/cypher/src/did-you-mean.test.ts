import { expect, it } from 'vitest';
import { closest } from './did-you-mean.ts';

it.each([
  ['persn', ['person', 'place'], ['person']],
  ['SUPORTS', ['SUPPORTS', 'OPPOSES'], ['SUPPORTS']],
  ['nmae', ['name', 'names'], ['name']],
  ['Country', ['country'], ['country']],
  ['xyz', ['person'], []],
  ['a', ['b', 'c'], []],
  ['', ['a'], []],
])('%s', (name, candidates, expected) => expect(closest(name, candidates).slice(0, 1)).toEqual(expected));
