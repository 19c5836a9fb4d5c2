import type { Token } from '@entente/english';
import { expect, test } from 'vitest';
import { sideBySide } from './nouns.ts';

const token = (text: string, upos: string, head: number, deprel: string): Token =>
  ({ text, lemma: text, upos, xpos: '', head, deprel, start: 0, end: 0, feats: {} }) as unknown as Token;

test('makes a modifier of a name that stands right before a noun it was joined with', () => {
  const tokens = [
    token('government', 'NOUN', 3, 'nsubj'),
    token('and', 'CCONJ', 2, 'cc'),
    token('Sudmark', 'PROPN', 0, 'conj'),
    token('forces', 'NOUN', 0, 'conj'),
    token('met', 'VERB', -1, 'root'),
  ];
  sideBySide(tokens);
  expect(tokens.map(t => [t.head, t.deprel])).toEqual([
    [3, 'nsubj'],
    [3, 'cc'],
    [3, 'compound'],
    [0, 'conj'],
    [-1, 'root'],
  ]);
});

test('leaves a list with commas as it is', () => {
  const tokens = [
    token('army', 'NOUN', 4, 'nsubj'),
    token('Sudmark', 'PROPN', 0, 'conj'),
    token(',', 'PUNCT', 3, 'punct'),
    token('rebels', 'NOUN', 0, 'conj'),
    token('met', 'VERB', -1, 'root'),
  ];
  const before = structuredClone(tokens);
  sideBySide(tokens);
  expect(tokens).toEqual(before);
});
