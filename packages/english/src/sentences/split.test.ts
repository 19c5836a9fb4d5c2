import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split.ts';

function sentences(text: string): string[] {
  return splitSentences(text).map(sentence => text.slice(sentence.start, sentence.end));
}

describe('splitSentences', () => {
  it('ends sentences at marks, not at titles, initials and figures', () => {
    expect(sentences('Dr. A. B. Smith paid $3.5 to Acme Inc. in May. He left. "Why?" she asked.')).toEqual([
      'Dr. A. B. Smith paid $3.5 to Acme Inc. in May.',
      'He left.',
      '"Why?" she asked.',
    ]);
  });

  it('starts a sentence behind an abbreviation where the next word starts one', () => {
    expect(sentences('They moved to the U.S. The U.S. President agreed.')).toEqual([
      'They moved to the U.S.',
      'The U.S. President agreed.',
    ]);
  });

  it('keeps the speaker with the quotation', () => {
    expect(sentences('“Is it over?” Ana Lopez asked. “Yes!” he said.')).toEqual([
      '“Is it over?” Ana Lopez asked.',
      '“Yes!” he said.',
    ]);
  });

  it('takes headings, datelines and captions on lines of their own', () => {
    const text = 'Talks resume in the capital\nSunday, May 3, 2009\n\nThe talks resumed.\nPhoto: A. Author';
    expect(sentences(text)).toEqual([
      'Talks resume in the capital',
      'Sunday, May 3, 2009',
      'The talks resumed.',
      'Photo: A. Author',
    ]);
    expect(splitSentences(text).map(sentence => sentence.heading)).toEqual([true, true, false, true]);
  });

  it('joins prose broken at a margin and paragraphs broken in the middle', () => {
    const wrapped =
      'The delegations of both countries met on Monday evening in\nGeneva and agreed that the work of the commission should\ngo on.';
    expect(sentences(wrapped)).toEqual([wrapped]);
    expect(sentences('The ministers of\n\nboth countries met.')).toHaveLength(1);
  });

  it('separates captions typed twice without a space', () => {
    expect(sentences('Delegates arrive at the hallDelegates arrive at the hall')).toEqual([
      'Delegates arrive at the hall',
      'Delegates arrive at the hall',
    ]);
  });

  it('separates sentences whose space was lost', () => {
    expect(sentences('The talks failed.The mediator left.')).toEqual([
      'The talks failed.',
      'The mediator left.',
    ]);
  });

  it('keeps references with the sentence before', () => {
    expect(sentences('He left in May. [4][12] She stayed.[5] They [6] wrote.')).toEqual([
      'He left in May. [4][12]',
      'She stayed.[5]',
      'They [6] wrote.',
    ]);
  });

  it('keeps list numbers and ellipses with what they belong to', () => {
    expect(sentences('1. Open the door. 2. Leave.')).toEqual(['1. Open the door.', '2. Leave.']);
    expect(sentences('It was ... odd, he thought... But fine.')).toEqual([
      'It was ... odd, he thought...',
      'But fine.',
    ]);
  });

  it('splits the full stop off an abbreviation that ends a sentence', () => {
    const text = 'They sell pens, paper, etc. We left.';
    expect(
      splitSentences(text)[0]
        ?.tokens.slice(-2)
        .map(token => text.slice(token.start, token.end)),
    ).toEqual(['etc', '.']);
  });

  it('gives ordered, disjoint sentences for any string', () => {
    const pieces = fc.constantFrom(
      'Word',
      'word',
      '.',
      ' ',
      '"',
      '”',
      '\n',
      '\n\n',
      '?',
      'Mr.',
      'etc.',
      '...',
      '(',
      ')',
      '1',
      ',',
      '-',
      '\r',
      '\u2029',
      'AaAaAaAaAaAaAa',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces, { maxLength: 60 }).map(parts => parts.join('')),
        ),
        text => {
          let at = 0;
          for (const sentence of splitSentences(text)) {
            expect(sentence.tokens.length).toBeGreaterThan(0);
            for (const token of sentence.tokens) {
              expect(token.start).toBeGreaterThanOrEqual(at);
              expect(token.end).toBeGreaterThan(token.start);
              at = token.end;
            }
            expect(sentence.end).toBe(at);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('bounds the length of a sentence', () => {
    const longest = Math.max(
      ...splitSentences('word '.repeat(25_000)).map(sentence => sentence.tokens.length),
    );
    expect(longest).toBe(10_000);
  });
});
