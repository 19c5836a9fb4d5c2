import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

/** Tokens separated by `|`. */
function cut(text: string): string {
  return tokenize(text)
    .map(token => text.slice(token.start, token.end))
    .join('|');
}

describe('tokenize', () => {
  it.each([
    ['They don’t know; she can’t.', 'They|do|n’t|know|;|she|ca|n’t|.'],
    ["The ministers' cars, the minister's car", "The|ministers|'|cars|,|the|minister|'s|car"],
    ['We cannot; they gonna', 'We|can|not|;|they|gon|na'],
    ["Mr. O'Brien of AT&T arrived at 5 o'clock", "Mr.|O'Brien|of|AT&T|arrived|at|5|o'clock"],
  ])('cuts clitics: %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    ['a 10-year-old anti-war co-founder', 'a|10|-|year|-|old|anti-war|co-founder'],
    ['the north-east of mid-July', 'the|north|-|east|of|mid-July'],
    ['Paris–Lyon -- the line', 'Paris|–|Lyon|--|the|line'],
  ])('splits hyphens as UD English does: %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    ['$1,200.50 or 20% at 10:30am on 9/11', '$|1,200.50|or|20|%|at|10:30|am|on|9/11'],
    ["in the 1980s and the 60's, 3-4 of 1/2", "in|the|1980s|and|the|60's|,|3|-|4|of|1|/|2"],
    ['call 555-201-7788', 'call|555-201-7788'],
  ])('keeps figures: %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    ['the U.S. and J. K. Lee, e.g. No. 7', 'the|U.S.|and|J.|K.|Lee|,|e.g.|No.|7'],
    ['vitamin C. It helps. No. Yes.', 'vitamin|C|.|It|helps|.|No|.|Yes|.'],
    ['he said.The rest', 'he|said|.|The|rest'],
  ])('keeps abbreviations with their full stop: %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it.each([
    [
      'See https://example.org/a?b=c, or mail a.b@example.org.',
      'See|https://example.org/a?b=c|,|or|mail|a.b@example.org|.',
    ],
    ['example.com (plan_v2.doc)', 'example.com|(|plan_v2.doc|)'],
    ['Great 👍🏽🇫🇷 :-) !!! ...', 'Great|👍🏽|🇫🇷|:-)|!!!|...'],
    ['“Stop!” ‘No’ "yes"', '“|Stop|!|”|‘|No|’|"|yes|"'],
  ])('keeps links, emoji and marks: %s', (text, expected) => {
    expect(cut(text)).toBe(expected);
  });

  it('covers every visible character once, in order, for any string', () => {
    const pieces = fc.constantFrom(
      'a',
      'Z',
      '.',
      ' ',
      "'",
      '’',
      '-',
      '1',
      '\n',
      '\ud83d',
      '\ude00',
      '@',
      '/',
      'U.S.',
      "n't",
      '\u00ad',
      '…',
      '“',
      '😀',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(pieces, { maxLength: 40 }).map(parts => parts.join('')),
    );
    fc.assert(
      fc.property(anything, text => {
        let at = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeGreaterThan(token.start);
          expect(
            text.slice(at, token.start).replace(/[\s\u0000-\u0020\u007f-\u00a0\u200b\u2060\ufeff]/gu, ''),
          ).toBe('');
          at = token.end;
        }
        expect(text.slice(at).replace(/[\s\u0000-\u0020\u007f-\u00a0\u200b\u2060\ufeff]/gu, '')).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it.each(['a', 'a.', '\ud800', "'", 'http://', 'a@', 're-', '1,', 'aB'])(
    'takes seconds for half a million characters without a space: %j',
    unit => {
      // A rule that looks back over what it has passed would take minutes, on any machine.
      const text = unit.repeat(500_000 / unit.length);
      const before = process.cpuUsage();
      tokenize(text);
      const { user, system } = process.cpuUsage(before);
      expect(user + system).toBeLessThan(15_000_000);
    },
  );
});
