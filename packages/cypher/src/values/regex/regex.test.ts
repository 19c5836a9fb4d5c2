import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CypherError } from '../../errors.ts';
import { Automaton } from './automaton.ts';
import { compileProgram } from './program.ts';
import { readPattern } from './read-pattern.ts';
import { matches, regexTest } from './regex.ts';

/** What java.util.regex.Pattern (17) says, for what other dialects do differently. */
const AS_JAVA: readonly (readonly [
  pattern: string,
  matching: readonly string[],
  others: readonly string[],
])[] = [
  ['Ber', ['Ber'], ['Berlin', 'ber', '']],
  ['(?i)ber.*', ['BERLIN'], ['Bär']],
  ['.', ['a', '😀', '\t'], ['\n', '\r', '\u0085', '\u2028', '']],
  ['(?s).', ['\n', '\u2028'], ['\r\n']],
  ['\\s', ['\v', '\f'], ['\u00a0']],
  ['\\h', ['\u00a0', '\t'], ['\n']],
  ['\\w', ['_', '0'], ['é']],
  ['(?i)é', ['é'], ['É']],
  ['(?iu)é', ['é', 'É'], ['e']],
  ['(?i:a)b', ['Ab', 'ab'], ['aB']],
  ['a(?i)b|c', ['aB', 'C'], ['Ab']],
  ['(a(?i)b)c', ['aBc'], ['aBC']],
  ['[a-c&&[^b]]', ['a', 'c'], ['b']],
  ['[a[xy]]', ['a', 'y'], ['[']],
  ['[]a]', [']', 'a'], []],
  ['[^\\d\\s]', ['x'], ['1', ' ']],
  ['[\\w-]', ['-', 'a'], ['+']],
  ['\\Q.*\\E+', ['.*', '.**'], ['ab']],
  ['\\x41\\x{1F600}\\u0042\\0103', ['A😀BC'], []],
  ['\\p{Lu}\\pN\\P{L}', ['É1-'], ['é1-', 'É1a']],
  ['\\p{IsGreek}\\p{Punct}\\p{IsAlphabetic}', ['α!ß'], ['a!ß']],
  ['(?i)\\p{Upper}', ['a'], ['é']],
  ['a$\\n', ['a\n'], ['a']],
  ['a$\\nb', [], ['a\nb']],
  ['(?m)a$\\n^b', ['a\nb'], ['a\n']],
  ['.*\\bx\\b.*', ['a x b', 'x'], ['axb', 'éx']],
  ['(?:ab){2}?c{0,}', ['abab', 'ababcc'], ['abc']],
  ['(?<year>\\d{4})', ['2024'], ['24']],
  ['a||b', ['a', '', 'b'], ['ab']],
  ['}]', ['}]'], []],
];

/** Patterns that JavaScript and Java read alike, with the flags `s` and `u`. */
const shared = fc.letrec(tie => ({
  pattern: fc.array(tie('alternative'), { minLength: 1, maxLength: 2 }).map(all => all.join('|')),
  alternative: fc.array(tie('term'), { maxLength: 4 }).map(all => all.join('')),
  term: fc
    .tuple(tie('atom'), fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?'))
    .map(parts => parts.join('')),
  atom: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    fc.constantFrom('a', 'b', '7', ' ', 'é', '😀', '.', '[ab]', '[^a-c]', '[\\d😀]', '\\d', '\\w', '\\.'),
    tie('pattern').map(inner => `(${inner})`),
  ),
})).pattern as fc.Arbitrary<string>;
const texts = fc.string({ unit: fc.constantFrom('a', 'b', '7', ' ', '.', '\n', 'é', '😀'), maxLength: 6 });

/** Letters `a` and `b` in no order. */
function noise(length: number): string {
  let seed = 1;
  const letters = Array.from({ length }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % 2 === 0 ? 'a' : 'b';
  });
  return letters.join('');
}

describe('matches', () => {
  it('asks of strings only', () => {
    expect(matches(null, 'a')).toBeNull();
    expect(matches(1, 'a')).toBeNull();
    expect(() => matches('a', 1)).toThrow(CypherError);
  });

  it.each(AS_JAVA)('reads %s as Java does', (pattern, matching, others) => {
    for (const text of matching) expect(matches(text, pattern), text).toBe(true);
    for (const text of others) expect(matches(text, pattern), text).toBe(false);
  });

  it('gives what the native engine gives', () => {
    fc.assert(
      fc.property(shared, fc.array(texts, { maxLength: 8 }), (pattern, subjects) => {
        const native = new RegExp(`^(?:${pattern})$`, 'su');
        for (const subject of subjects) {
          expect(matches(subject, `(?s)${pattern}`), subject).toBe(native.test(subject));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses nothing to the look at what a text must have', () => {
    fc.assert(
      fc.property(shared, fc.array(texts, { maxLength: 8 }), (pattern, subjects) => {
        const automaton = new Automaton(compileProgram(readPattern(pattern)));
        for (const subject of subjects) expect(regexTest(pattern)(subject)).toBe(automaton.matches(subject));
      }),
    );
  });

  it('takes linear time where backtracking takes exponential', () => {
    const start = performance.now();
    expect(matches('a'.repeat(50_000) + '!', '(a+)+b!')).toBe(false);
    expect(matches('ab'.repeat(50_000), '(a|b|ab)*c?')).toBe(true);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('goes on rightly where the states of a pattern are too many to keep', () => {
    const text = noise(40_000);
    const expected = text.at(-15) === 'a';
    expect(matches(text, '[ab]*a[ab]{14}')).toBe(expected);
    expect(matches(text, '(?m)[ab]*a[ab]{14}$')).toBe(expected);
  });

  it('ends by a typed error where a pattern has too many states for a text, or is too large', () => {
    const start = process.cpuUsage().user;
    expect(() => matches(noise(1_000_000), '[ab]*a[ab]{500}')).toThrow(/takes too long/);
    expect(process.cpuUsage().user - start).toBeLessThan(5_000_000);
    expect(() => matches('a', '((a{100}){100}){100}')).toThrow(/too large/);
    expect(() => matches('a', '((){9999}){9999}')).toThrow(/too large/);
  });
});
