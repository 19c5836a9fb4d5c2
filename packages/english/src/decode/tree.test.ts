import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTree } from './tree.ts';

/** The best one-rooted tree by trying all head assignments. */
function bruteForce(arcs: Float64Array, n: number): number {
  let best = Number.NEGATIVE_INFINITY;
  const heads = new Array<number>(n).fill(-1);
  const visit = (d: number, total: number): void => {
    if (d === n) {
      if (isTree(heads) && total > best) best = total;
      return;
    }
    for (let h = -1; h < n; h++) {
      if (h === d) continue;
      heads[d] = h;
      visit(d + 1, total + arcs[d * (n + 1) + h + 1]!);
    }
  };
  visit(0, 0);
  return best;
}

function isTree(heads: ArrayLike<number>): boolean {
  let roots = 0;
  for (let i = 0; i < heads.length; i++) {
    if (heads[i] === -1) roots++;
    let at = i;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at]!;
    }
  }
  return roots === 1;
}

function total(arcs: Float64Array, heads: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let d = 0; d < n; d++) sum += arcs[d * (n + 1) + heads[d]! + 1]!;
  return sum;
}

describe('decodeTree', () => {
  it('finds the best tree with one root', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 5 })
          .chain(n =>
            fc.tuple(
              fc.constant(n),
              fc.array(fc.integer({ min: -20, max: 20 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
            ),
          ),
        ([n, scores]) => {
          const arcs = Float64Array.from(scores);
          const heads = decodeTree(arcs, n);
          expect(isTree(heads)).toBe(true);
          expect(total(arcs, heads, n)).toBe(bruteForce(arcs, n));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('gives a tree even for scores that are not numbers', () => {
    const scores = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    const arcs = Float64Array.from({ length: 7 * 8 }, (_, i) => scores[(i * 5) % 4]!);
    expect(isTree(decodeTree(arcs, 7))).toBe(true);
  });

  it('opens cycles within cycles of long sentences in bounded time', () => {
    const n = 400;
    const arcs = new Float64Array(n * (n + 1));
    // Every pair prefers itself, every pair of pairs the next, and the root is far below.
    for (let d = 0; d < n; d++) {
      for (let h = 0; h < n; h++) {
        let a = d;
        let b = h;
        let level = 0;
        while (a !== b) {
          a >>= 1;
          b >>= 1;
          level++;
        }
        arcs[d * (n + 1) + h + 1] = -level;
      }
      arcs[d * (n + 1)] = -1000 - d;
    }
    const before = process.cpuUsage();
    const heads = decodeTree(arcs, n);
    expect(isTree(heads)).toBe(true);
    expect(heads[0]).toBe(-1);
    const { user, system } = process.cpuUsage(before);
    expect(user + system).toBeLessThan(15_000_000);
  });

  it('takes no words', () => {
    expect(decodeTree(new Float32Array(0), 0)).toHaveLength(0);
  });
});
