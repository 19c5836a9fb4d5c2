import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Row, told } from '../../test/parses.ts';
import { REPORTING } from './reporting.ts';

describe('findReports', () => {
  it('finds a clause of saying, and leaves out what is reported inside it', () => {
    const text = 'The mayor said that critics fear a strike.';
    expect(
      told(text, [
        [
          ['the', 'DET', 'det', 2],
          ['mayor', 'NOUN', 'nsubj', 3],
          ['say', 'VERB', 'root', 0],
          ['that', 'SCONJ', 'mark', 6],
          ['critic', 'NOUN', 'nsubj', 6],
          ['fear', 'VERB', 'ccomp', 3],
          ['a', 'DET', 'det', 8],
          ['strike', 'NOUN', 'obj', 6],
          ['.', 'PUNCT', 'punct', 3],
        ],
      ]),
    ).toEqual(['The mayor | said | that critics fear a strike']);
  });

  it('takes a quotation whole and its continuation after the speech verb', () => {
    const text = '“We will not sign,” Ruiz said. “Nobody asked us about it.”';
    expect(
      told(text, [
        [
          ['“', 'PUNCT', 'punct', 5],
          ['we', 'PRON', 'nsubj', 5],
          ['will', 'AUX', 'aux', 5],
          ['not', 'PART', 'advmod', 5],
          ['sign', 'VERB', 'ccomp', 9],
          [',', 'PUNCT', 'punct', 5],
          ['”', 'PUNCT', 'punct', 5],
          ['Ruiz', 'PROPN', 'nsubj', 9],
          ['say', 'VERB', 'root', 0],
          ['.', 'PUNCT', 'punct', 9],
        ],
        [
          ['“', 'PUNCT', 'punct', 3],
          ['nobody', 'PRON', 'nsubj', 3],
          ['ask', 'VERB', 'root', 0],
          ['we', 'PRON', 'obj', 3],
          ['about', 'ADP', 'case', 6],
          ['it', 'PRON', 'obl', 3],
          ['.', 'PUNCT', 'punct', 3],
          ['”', 'PUNCT', 'punct', 3],
        ],
      ]),
    ).toEqual(['Ruiz | said | “We will not sign,” … “Nobody asked us about it.”']);
  });

  it('reads a speech verb beside a quotation of another sentence', () => {
    const question: Row[] = [
      ['“', 'PUNCT', 'punct', 5],
      ['who', 'PRON', 'nsubj', 5],
      ['be', 'AUX', 'aux', 5],
      ['not', 'PART', 'advmod', 5],
      ['come', 'VERB', 'root', 0],
      ['?', 'PUNCT', 'punct', 5],
      ['”', 'PUNCT', 'punct', 5],
    ];
    const asked: Row[] = [
      ['Ruiz', 'PROPN', 'nsubj', 2],
      ['ask', 'VERB', 'root', 0],
      ['.', 'PUNCT', 'punct', 2],
    ];
    const added: Row[] = [
      ['Ruiz', 'PROPN', 'nsubj', 2],
      ['add', 'VERB', 'root', 0],
      [':', 'PUNCT', 'punct', 2],
    ];
    expect(told('Ruiz added:\n\n“Who is not coming?”', [added, question])).toEqual([
      'Ruiz | added | “Who is not coming?”',
    ]);
    expect(told('“Who is not coming?”\n\nRuiz asked.', [question, asked])).toEqual([]);
  });

  it('takes in the object of which something is said', () => {
    expect(
      told('She accused the army of lying.', [
        [
          ['she', 'PRON', 'nsubj', 2],
          ['accuse', 'VERB', 'root', 0],
          ['the', 'DET', 'det', 4],
          ['army', 'NOUN', 'obj', 2],
          ['of', 'SCONJ', 'mark', 6],
          ['lie', 'VERB', 'advcl', 2],
          ['.', 'PUNCT', 'punct', 2],
        ],
      ]),
    ).toEqual(['She | accused | the army … lying']);
  });

  it('gives what is expected or seems its subject, and no source', () => {
    expect(
      told('Talks are expected to fail.', [
        [
          ['talk', 'NOUN', 'nsubj:pass', 3],
          ['be', 'AUX', 'aux:pass', 3],
          ['expect', 'VERB', 'root', 0],
          ['to', 'PART', 'mark', 5],
          ['fail', 'VERB', 'xcomp', 3],
          ['.', 'PUNCT', 'punct', 3],
        ],
      ]),
    ).toEqual(['- | are expected | Talks … to fail']);
    expect(
      told('The deal seems dead.', [
        [
          ['the', 'DET', 'det', 2],
          ['deal', 'NOUN', 'nsubj', 3],
          ['seem', 'VERB', 'root', 0],
          ['dead', 'ADJ', 'xcomp', 3],
          ['.', 'PUNCT', 'punct', 3],
        ],
      ]),
    ).toEqual(['- | seems | The deal … dead']);
  });

  it('takes a gloss in brackets for no speaker', () => {
    const row = (lemma: string, upos: string): Row => [lemma, upos, 'dep', 1];
    const text = 'Hibhib (Arabic: a name) is a small village.';
    const upos = [
      'PROPN',
      'PUNCT',
      'PROPN',
      'PUNCT',
      'DET',
      'NOUN',
      'PUNCT',
      'AUX',
      'DET',
      'ADJ',
      'NOUN',
      'PUNCT',
    ];
    expect(told(text, [upos.map((part, i) => (i === 0 ? ['x', part, 'root', 0] : row('x', part)))])).toEqual(
      [],
    );
  });

  it('does not take a deed for a report', () => {
    const text = 'The mayor built a bridge.';
    expect(
      told(text, [
        [
          ['the', 'DET', 'det', 2],
          ['mayor', 'NOUN', 'nsubj', 3],
          ['build', 'VERB', 'root', 0],
          ['a', 'DET', 'det', 5],
          ['bridge', 'NOUN', 'obj', 3],
          ['.', 'PUNCT', 'punct', 3],
        ],
      ]),
    ).toEqual([]);
  });
});

const TSV = fileURLToPath(new URL('../../training/annotations/reporting.tsv', import.meta.url));

describe.skipIf(!existsSync(TSV))('the list of constructions', () => {
  it('is the one the training labels with', () => {
    const rows = readFileSync(TSV, 'utf8')
      .split('\n')
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => line.split('\t'));
    expect(REPORTING.map(([share, ...rest]) => [String(share), ...rest])).toEqual(rows);
  });
});
