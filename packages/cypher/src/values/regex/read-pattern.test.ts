import { describe, expect, it } from 'vitest';
import { CypherError } from '../../errors.ts';
import { readPattern } from './read-pattern.ts';

describe('readPattern', () => {
  it.each([
    ['(', 'a group is not closed'],
    ['a)', 'a `)` closes nothing'],
    ['[a', 'ends too early'],
    ['[z-a]', 'the wrong way round'],
    ['[a&&]', 'is empty'],
    ['a**', '`*` repeats nothing'],
    ['a{2,1}', 'less than it asks for'],
    ['\\', 'ends too early'],
    ['\\q', 'it knows no `\\q`'],
    ['\\p{Foo}', 'no property `Foo`'],
    ['\\x{110000}', 'no character of that number'],
    ['(?=a)', 'after `(?` it knows'],
    ['(?<!a)b', 'after `(?` it knows'],
    ['(?>a)', 'after `(?` it knows'],
    ['(?x)a', 'after `(?` it knows'],
    ['(a)\\1', 'backreferences'],
    ['a*+', 'possessive'],
    ['('.repeat(100_000), 'nested too deeply'],
    ['['.repeat(100_000), 'nested too deeply'],
  ])('says what is wrong with %.20s', (pattern, why) => {
    try {
      readPattern(pattern);
    } catch (error) {
      expect(error).toBeInstanceOf(CypherError);
      expect(error).toMatchObject({ code: 'SyntaxError.InvalidRegularExpression' });
      return expect((error as CypherError).message).toContain(why);
    }
    expect.unreachable('it was read');
  });

  it('leaves out edges that a whole text has anyway', () => {
    expect(JSON.stringify(readPattern('^a$'))).toBe(JSON.stringify(readPattern('a')));
    expect(JSON.stringify(readPattern('^a|b\\z'))).toBe(JSON.stringify(readPattern('a|b')));
  });
});
