import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import { nativeRegex } from './native-regex.ts';

describe('nativeRegex', () => {
  it('takes patterns whose cost is bounded', () => {
    for (const pattern of ['.*[aeiou]r(so|ka).* .*7', 'a+b?', '(abc)*', '[^a-c\\d]{2,3}', 'a|b|c', 'x\\.y']) {
      expect(nativeRegex(pattern), pattern).toBeDefined();
    }
  });

  it('leaves nested repetitions, choices that repeat and rarer syntax to RE2', () => {
    for (const pattern of [
      '(a*)*',
      '(a|a)*b',
      '(a?){20}',
      '(?i)abc',
      '(?=a)',
      '\\1',
      '^a$',
      'a**',
      '[[:alpha:]]',
      '\\bx',
    ]) {
      expect(nativeRegex(pattern), pattern).toBeUndefined();
    }
  });

  it('bounds the length of the text by the number of repetitions', () => {
    expect(nativeRegex('a')!.maxLength).toBe(10_000);
    expect(nativeRegex('.*x')!.maxLength).toBe(10_000);
    expect(nativeRegex('.*.*.*x')!.maxLength).toBeLessThan(50);
  });

  it('gives what RE2 gives', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.',
      '[ab]',
      '[^a]',
      '\\d',
      '\\s',
      '(ab)',
      '(a|b)',
      ' ',
      '7',
      '\\.',
    );
    const part = fc.tuple(piece, fc.constantFrom('', '*', '+', '?', '{1,2}', '*?')).map(([p, q]) => p + q);
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', '7', ' ', '.', '\n', 'é', '😀'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), text, (parts, subject) => {
        const pattern = parts.join('');
        const native = nativeRegex(pattern);
        if (native !== undefined)
          expect(native.test(subject)).toBe(RE2JS.compile(pattern).testExact(subject));
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});
