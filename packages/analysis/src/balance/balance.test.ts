import { describe, expect, it } from 'vitest';
import { signedGraph } from '../graph/signed.ts';
import { balance } from './balance.ts';

const triangle = (...signs: number[]) =>
  signedGraph(
    ['a', 'b', 'c'],
    [
      { a: 'a', b: 'b', weight: signs[0]! },
      { a: 'b', b: 'c', weight: signs[1]! },
      { a: 'a', b: 'c', weight: signs[2]! },
    ],
  );

describe('balance', () => {
  it.each([
    [[1, 1, 1], 1, 0],
    [[1, -1, -1], 1, 0],
    [[1, 1, -1], 0, 1],
    [[-1, -1, -1], 0, 1],
  ])('a triangle of signs %s', (signs, balanced, frustration) => {
    const found = balance(triangle(...signs));
    expect(found.triangles.balanced).toBe(balanced);
    expect(found.frustration).toEqual({ lower: frustration, upper: frustration, exact: true });
    expect(found.triangles.unbalanced.map(({ nodes }) => nodes)).toEqual(balanced ? [] : [['a', 'b', 'c']]);
  });

  /** The complete graph of n enemies: each half of a division keeps its enmities (Harary 1959). */
  it('gives the complete hostile graph of six the frustration of two triangles', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const ties = ids.flatMap((a, i) => ids.slice(i + 1).map(b => ({ a, b, weight: -2 })));
    const found = balance(signedGraph(ids, ties));
    expect(found.triangles).toMatchObject({ counts: [20, 0, 0, 0], total: 20, balanced: 0 });
    expect(found.frustration.upper).toBe(6);
  });

  it('bounds the frustration of a larger graph from both sides', () => {
    const ids = Array.from({ length: 40 }, (_, i) => `n${i + 10}`);
    const ties = ids.flatMap((a, i) =>
      ids.slice(i + 1).map((b, k) => ({ a, b, weight: i < 20 === i + 1 + k < 20 ? 1 : -1 })),
    );
    ties[0]!.weight = -1;
    expect(balance(signedGraph(ids, ties)).frustration).toEqual({ lower: 1, upper: 1, exact: true });
  });
});
