import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from './distance.ts';
import { fold } from './fold.ts';
import { hashParts } from './hash.ts';
import { signature, similarity } from './minhash.ts';
import { sound } from './sound.ts';

describe('fold', () => {
  it('brings scripts, accents and possessives to plain words', () => {
    expect(fold('Recep Tayyip Erdoğan’s')).toBe('recep tayyip erdogan');
    expect(fold('Сергей Иванов')).toBe('sergey ivanov');
    expect(fold('  U.S. -- Army ')).toBe('us army');
    expect(fold('\u202e')).toBe('');
  });
});

describe('sound', () => {
  const same = [
    ['nikol', 'nicole'],
    ['aliyev', 'aliev'],
    ['zelensky', 'zelenskyy'],
    ['qadyrov', 'kadirov'],
    ['khasanov', 'ghasanov'],
    ['philip', 'filip'],
    ['lavrov', 'lavroff'],
  ] as const;
  it.each(same)('hears %s and %s alike', (a, b) => expect(sound(a)).toBe(sound(b)));
  it.each([
    ['ivanov', 'ivanova'],
    ['marin', 'moran'],
    ['heydar', 'ilham'],
  ] as const)('tells %s from %s', (a, b) => expect(sound(a)).not.toBe(sound(b)));
});

describe('distance', () => {
  it('counts a swap once and stops at the limit', () => {
    expect(distance('pashinyan', 'pashniyan', 2)).toBe(1);
    expect(distance('abc', 'xyz', 1)).toBe(2);
    expect(distance('', 'ab', 2)).toBe(2);
  });
  it('is symmetric, zero only for equals', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(distance(a, b, 20)).toBe(distance(b, a, 20));
        expect(distance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });
});

describe('hashParts', () => {
  it('never takes one list of parts for another', () => {
    expect(hashParts('a', 'b')).not.toBe(hashParts('ab'));
    expect(hashParts('a', null)).not.toBe(hashParts('a', '-'));
    expect(hashParts('a')).toHaveLength(22);
  });
});

describe('signature', () => {
  const text = Array.from({ length: 300 }, (_, i) => `word${(i * 7919) % 997}`);
  it('is close for an article with a new head and far for another', () => {
    const a = signature(text.join(' '))!;
    const b = signature(['Our', 'own', 'headline', ...text.slice(4)].join(' '))!;
    const c = signature(text.map(word => `x${word}`).join(' '))!;
    expect(similarity(a, b)).toBeGreaterThan(0.85);
    expect(similarity(a, c)).toBeLessThan(0.2);
  });
  it('does not judge a text of a few words', () => expect(signature('War. Peace.')).toBeNull());
});
