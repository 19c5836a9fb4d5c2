import { describe, expect, it } from 'vitest';
import { orderOf, standing, tieIndex } from './order.ts';

const tie = (a: string, b: string, score: number) => ({
  a,
  b,
  score,
  positive: Math.max(0, score),
  negative: Math.max(0, -score),
});

describe('orderOf', () => {
  const ties = [tie('a', 'b', 0.9), tie('a', 'c', -0.5), tie('c', 'd', 0.4), tie('e', 'a', 0.1)];

  it('goes camp by camp, the most tied first, and drops the least tied beyond the limit', () => {
    const all = {
      groups: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      neutral: ['e', 'untied'],
      ties,
    };
    expect(orderOf(all, 10)).toEqual({ ids: ['a', 'b', 'c', 'd', 'e'], ends: [2, 4, 5], left: 0 });
    expect(orderOf(all, 3)).toEqual({ ids: ['a', 'b', 'c'], ends: [2, 3], left: 2 });
  });

  it('finds a tie from either end', () => {
    const at = tieIndex(ties);
    expect(at('b', 'a')).toBe(at('a', 'b'));
    expect(at('b', 'd')).toBeUndefined();
  });

  it('says how two stand', () => {
    expect(standing(0.05)).toBe('mixed');
    expect(standing(-0.9)).toBe('strongly against each other');
  });
});
