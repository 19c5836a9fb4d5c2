import { describe, expect, it } from 'vitest';
import { lemmaOf, parseLexicon } from './lemma.ts';

describe('lemmaOf', () => {
  const lexicon = parseLexicon('went\tVERB\tgo\nconstructor\tNOUN\tconstructor\r\nbroken line\n');

  it('looks the form up first, by part of speech', () => {
    const rule = { case: 'lower', cut: 1, add: '' } as const;
    expect(lemmaOf('Went', 'VERB', rule, lexicon)).toBe('go');
    expect(lemmaOf('Went', 'NOUN', rule, lexicon)).toBe('wen');
    expect(lemmaOf('__proto__', 'NOUN', undefined, lexicon)).toBe('__proto__');
    expect(lemmaOf('Constructor', 'NOUN', rule, lexicon)).toBe('constructor');
  });

  it.each([
    ['Tried', { case: 'lower', cut: 3, add: 'y' }, 'try'],
    ['NATO', { case: 'keep', cut: 0, add: '' }, 'NATO'],
    ['PARIS', { case: 'title', cut: 0, add: '' }, 'Paris'],
    ["n't", { case: 'lower', cut: 3, add: 'not' }, 'not'],
  ] as const)('edits %s', (form, rule, lemma) => {
    expect(lemmaOf(form, 'X', rule, lexicon)).toBe(lemma);
  });

  it('never gives an empty lemma', () => {
    expect(lemmaOf('s', 'X', { case: 'keep', cut: 4, add: '' }, lexicon)).toBe('s');
  });
});
