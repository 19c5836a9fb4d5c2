import { describe, expect, it } from 'vitest';
import { encode } from './encode.ts';
import { CASING, casingOf, normalize } from './normalize.ts';
import { windowsOf } from './windows.ts';
import { WordPiece } from './wordpiece.ts';

const PIECES = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'un', '##aff', '##able', '.', 'u', 's', 'a', '##a', "'"];
const vocabulary = new WordPiece(PIECES.join('\n'), 12);
const named = (word: string): string[] => vocabulary.pieces(word).map(id => PIECES[id]!);

describe('WordPiece', () => {
  it('takes the longest match from the left', () => {
    expect(named('Unaffable')).toEqual(['un', '##aff', '##able']);
  });

  it('splits around punctuation', () => {
    expect(named('U.S.')).toEqual(['u', '.', 's', '.']);
    expect(named("'s")).toEqual(["'", 's']);
  });

  it.each(['unxyz', '', '\u0301', '\ud800', '😀', 'a'.repeat(101)])(
    'gives the unknown piece for %j',
    word => {
      expect(named(word)).toEqual(['[UNK]']);
    },
  );

  it('bounds the pieces of a word, whatever its length', () => {
    expect(named('a'.repeat(40))).toHaveLength(12);
    expect(named('a.'.repeat(1_000_000))).toHaveLength(12);
  });

  it('refuses a vocabulary without the special pieces', () => {
    expect(() => new WordPiece('a\nb', 12)).toThrow(RangeError);
  });
});

describe('normalize and casingOf', () => {
  it('drops case and accents', () => {
    expect(normalize('Éclair\u0000ÄÖ')).toBe('eclairao');
    expect(normalize('\udc00x')).toBe('\ufffdx');
  });

  it.each([
    ['word', CASING.lower],
    ['Word', CASING.title],
    ['I', CASING.title],
    ['NATO', CASING.upper],
    ['McKay', CASING.mixed],
    ['2nd', CASING.lower],
    ['1,000', CASING.none],
    ['北京', CASING.none],
  ])('tells how %s is written', (word, casing) => {
    expect(casingOf(word)).toBe(casing);
  });
});

describe('encode and windowsOf', () => {
  it('marks both ends and each word’s first piece', () => {
    const { ids, casing, starts } = encode(['Unaffable', 'A'], vocabulary);
    expect([...ids].map(id => PIECES[id])).toEqual(['[CLS]', 'un', '##aff', '##able', 'a', '[SEP]']);
    expect([...casing]).toEqual([4, 1, 1, 1, 1, 4]);
    expect([...starts]).toEqual([1, 4]);
  });

  it('covers a long sentence with windows whose cores join', () => {
    const words = Array.from({ length: 5000 }, (_, i) => (i % 7 === 0 ? 'unaffable' : 'a'));
    const windows = windowsOf(words, vocabulary, 510);
    let at = 0;
    for (const window of windows) {
      expect(window.first).toBe(at);
      expect(window.from).toBeLessThanOrEqual(window.first);
      expect(window.last).toBeLessThanOrEqual(window.to);
      at = window.last;
      expect(encode(words.slice(window.from, window.to), vocabulary).ids.length).toBeLessThanOrEqual(512);
    }
    expect(at).toBe(words.length);
  });

  it('makes headway through words of many pieces', () => {
    const words = Array.from({ length: 300 }, () => 'a'.repeat(40));
    const windows = windowsOf(words, vocabulary, 32);
    expect(windows.at(-1)?.last).toBe(300);
  });
});
