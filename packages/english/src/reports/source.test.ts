import { describe, expect, it } from 'vitest';
import { told } from '../../test/parses.ts';

describe('the source of a report', () => {
  it('is the subject next to the verb where a dateline is taken for one', () => {
    expect(
      told('LAGOS — Bello said that talks failed.', [
        [
          ['Lagos', 'PROPN', 'nsubj', 4],
          ['—', 'PUNCT', 'punct', 4],
          ['Bello', 'PROPN', 'nsubj', 4],
          ['say', 'VERB', 'root', 0],
          ['that', 'SCONJ', 'mark', 7],
          ['talk', 'NOUN', 'nsubj', 7],
          ['fail', 'VERB', 'ccomp', 4],
          ['.', 'PUNCT', 'punct', 4],
        ],
      ]),
    ).toEqual(['Bello | said | that talks failed']);
  });

  it('is the noun with its relative pronoun', () => {
    expect(
      told('We met Bello, who fears a strike.', [
        [
          ['we', 'PRON', 'nsubj', 2],
          ['meet', 'VERB', 'root', 0],
          ['Bello', 'PROPN', 'obj', 2],
          [',', 'PUNCT', 'punct', 6],
          ['who', 'PRON', 'nsubj', 6],
          ['fear', 'VERB', 'acl:relcl', 3],
          ['a', 'DET', 'det', 8],
          ['strike', 'NOUN', 'obj', 6],
          ['.', 'PUNCT', 'punct', 2],
        ],
      ]),
    ).toEqual(['Bello, who | fears | a strike']);
  });

  it('is who issues a statement, not the statement', () => {
    expect(
      told('Bello issued a statement saying talks failed.', [
        [
          ['Bello', 'PROPN', 'nsubj', 2],
          ['issue', 'VERB', 'root', 0],
          ['a', 'DET', 'det', 4],
          ['statement', 'NOUN', 'obj', 2],
          ['say', 'VERB', 'acl', 4],
          ['talk', 'NOUN', 'nsubj', 7],
          ['fail', 'VERB', 'ccomp', 5],
          ['.', 'PUNCT', 'punct', 2],
        ],
      ]),
    ).toEqual(['Bello | saying | talks failed']);
  });

  it('is the object that is made to say it', () => {
    expect(
      told('The vote forced Bello to condemn the strike.', [
        [
          ['the', 'DET', 'det', 2],
          ['vote', 'NOUN', 'nsubj', 3],
          ['force', 'VERB', 'root', 0],
          ['Bello', 'PROPN', 'obj', 3],
          ['to', 'PART', 'mark', 6],
          ['condemn', 'VERB', 'xcomp', 3],
          ['the', 'DET', 'det', 8],
          ['strike', 'NOUN', 'obj', 6],
          ['.', 'PUNCT', 'punct', 3],
        ],
      ]),
    ).toEqual(['Bello | condemn | the strike']);
  });

  it('stands beside a speech verb although the parser has it in the clause that is said', () => {
    expect(
      told('Talks failed, Bello said.', [
        [
          ['talk', 'NOUN', 'nsubj', 2],
          ['fail', 'VERB', 'ccomp', 5],
          [',', 'PUNCT', 'punct', 2],
          ['Bello', 'PROPN', 'nsubj', 2],
          ['say', 'VERB', 'root', 0],
          ['.', 'PUNCT', 'punct', 5],
        ],
      ]),
    ).toEqual(['Bello | said | Talks failed']);
  });

  it('is not sought within the quotation that a participle hangs on', () => {
    expect(
      told('“We lost,” Bello said, noting that talks failed.', [
        [
          ['“', 'PUNCT', 'punct', 3],
          ['we', 'PRON', 'nsubj', 3],
          ['lose', 'VERB', 'ccomp', 7],
          [',', 'PUNCT', 'punct', 3],
          ['”', 'PUNCT', 'punct', 3],
          ['Bello', 'PROPN', 'nsubj', 7],
          ['say', 'VERB', 'root', 0],
          [',', 'PUNCT', 'punct', 7],
          ['note', 'VERB', 'advcl', 3],
          ['that', 'SCONJ', 'mark', 12],
          ['talk', 'NOUN', 'nsubj', 12],
          ['fail', 'VERB', 'ccomp', 9],
          ['.', 'PUNCT', 'punct', 7],
        ],
      ]),
    ).toEqual(['Bello | said | “We lost,”', 'Bello | noting | that talks failed']);
  });
});
