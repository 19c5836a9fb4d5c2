import { describe, expect, it } from 'vitest';
import { builtInEntries } from './load.ts';
import { Matcher } from './match.ts';

const matcher = new Matcher(builtInEntries());
const refs = (text: string) => matcher.match(text).map(m => `${m.entry.ref}/${m.kind}`);

describe('the gazetteer', () => {
  it('finds names, seats, adjectives and peoples', () => {
    expect(refs('Peru, Lima and Peruvian envoys met the Peruvians')).toEqual([
      'iso:PER/name',
      'iso:PER/seat',
      'iso:PER/adjective',
      'iso:PER/people',
    ]);
  });
  it('takes the longest form', () => {
    expect(refs('the U.N. Security Council and South Korea')).toEqual(['org:unsc/name', 'iso:KOR/name']);
  });
  it('wants capitals of an acronym', () => {
    expect(refs('tell us what the US did')).toEqual(['iso:USA/name']);
  });
  it('gives every reference once', () => {
    const all = builtInEntries().map(e => e.ref);
    expect(new Set(all).size).toBe(all.length);
  });
});
