import { describe, expect, it } from 'vitest';
import { alike, distance } from './distance.ts';

describe('names that may be one', () => {
  it('counts a swap of neighbours as one step', () => {
    expect(distance('ivanov', 'ivaonv', 3)).toBe(1);
    expect(distance('abc', 'uvwxyz', 2)).toBe(3);
  });
  it('takes misspellings and transliterations for one, short or different names not', () => {
    expect(alike('Zelensky', 'Zelenskiy')).toBe(true);
    expect(alike('Poroshenko', 'Poroshenko')).toBe(true);
    expect(alike('Iran', 'Iraq')).toBe(false);
    expect(alike('Austria', 'Australia')).toBe(false);
  });
});
