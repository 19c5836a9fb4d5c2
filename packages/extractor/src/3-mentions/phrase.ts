import { perToken } from '../2-sentences/memo.ts';
import type { Tree } from '../2-sentences/tree.ts';

/** A noun phrase by its head: what stands before it, and the nominals that it is "of", "in", "from" … */
export interface Phrase {
  readonly head: number;
  readonly first: number;
  readonly lemma: string;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly indefinite: boolean;
  readonly demonstrative: boolean;
  readonly possessor: number | undefined;
  /** Adjectives and nouns before the head, coordinated ones too. */
  readonly modifiers: readonly number[];
  readonly number: string;
  /** Nominals after the head, by preposition. */
  readonly after: readonly { readonly preposition: string; readonly token: number }[];
}

/** Reads the noun phrase that a token heads. */
export const phraseOf = perToken((tree: Tree, head: number): Phrase => {
  const children = tree.children(head);
  const determiner = children.find(c => tree.is(c, 'det'));
  const word = determiner === undefined ? '' : tree.lower(determiner);
  const possessor = children.find(c => tree.is(c, 'nmod:poss'));
  const modifiers: number[] = [];
  for (const c of children) {
    if (c >= head || !tree.is(c, 'amod', 'compound', 'nmod:desc', 'flat', 'nmod')) continue;
    modifiers.push(c);
    if (!tree.children(c).length) continue;
    for (const x of tree.under(c))
      if (x !== c && x < head && tree.is(x, 'conj', 'compound', 'amod', 'nmod:poss')) modifiers.push(x);
  }
  const starts = [head, ...modifiers, ...children.filter(c => c < head && tree.is(c, 'nummod'))];
  let first = Math.min(...starts);
  if (first < head - 12) first = head;
  const tag = tree.at(head).xpos;
  const after = children
    .filter(c => c > head && tree.is(c, 'nmod', 'nmod:*', 'obl'))
    .flatMap(c => [c, ...tree.by(c, 'conj')].map(token => ({ preposition: tree.preposition(c), token })));
  const number = children.find(c => tree.is(c, 'nummod'));
  return {
    head,
    first,
    lemma: tree.lemma(head),
    plural: tag === 'NNS' || tag === 'NNPS' || tree.at(head).feats.number === 'Plur',
    definite: word === 'the' || possessor !== undefined,
    indefinite: /^(an?|some|another|several|many|any|no|every|each)$/.test(word),
    demonstrative: /^(this|these|that|those|both)$/.test(word),
    possessor,
    modifiers: [...new Set(modifiers)].sort((a, b) => a - b),
    number: number === undefined ? '' : tree.at(number).text.toLowerCase(),
    after,
  };
});
