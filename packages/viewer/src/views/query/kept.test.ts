import { describe, expect, it } from 'vitest';
import { readKept, remember } from './kept.ts';

describe('kept queries', () => {
  it('survive bad storage', () => {
    for (const text of [null, '', '[]', '7', '{"history":{"a":1},"saved":[1,"x"]}', 'not json'])
      expect(readKept(text).history).toEqual([]);
    expect(readKept('{"saved":[1,"x"]}').saved).toEqual(['x']);
  });

  it('hold each query once, newest first, and not for ever', () => {
    expect(remember(['a', 'b'], 'b')).toEqual(['b', 'a']);
    expect(
      remember(
        Array.from({ length: 99 }, (_, i) => String(i)),
        'x',
      ),
    ).toHaveLength(30);
  });
});
