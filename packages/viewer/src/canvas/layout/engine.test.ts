import { describe, expect, it } from 'vitest';
import { LayoutEngine } from './engine.ts';
import { seedPositions } from './seed.ts';

/** Two cliques of five joined by one edge. */
function twoCliques(fixed = new Uint8Array(10)) {
  const ends: number[] = [];
  for (const base of [0, 5])
    for (let a = 0; a < 5; a++) for (let b = a + 1; b < 5; b++) ends.push(base + a, base + b);
  ends.push(0, 5);
  return {
    positions: Float32Array.from(seedPositions(new Uint8Array(10))),
    sizes: new Float32Array(10).fill(6),
    fixed,
    ends: Uint32Array.from(ends),
    weights: new Float32Array(ends.length / 2).fill(1),
  };
}

describe('LayoutEngine', () => {
  it('comes to rest by itself and sets the two groups apart', () => {
    const engine = new LayoutEngine(twoCliques());
    let batches = 0;
    while (!engine.run(5)) expect(batches++).toBeLessThan(2000);
    const p = engine.positions();
    const gap = (a: number, b: number) => Math.hypot(p[a * 2]! - p[b * 2]!, p[a * 2 + 1]! - p[b * 2 + 1]!);
    expect(gap(1, 6)).toBeGreaterThan(gap(1, 2) * 1.3);
    for (const value of p) expect(Number.isFinite(value)).toBe(true);
  });

  it('ends in the same place on a quick machine and on a slow one', () => {
    const ending = (budget: number, tick: number) => {
      const engine = new LayoutEngine(twoCliques());
      let clock = 0;
      while (!engine.run(budget, () => (clock += tick)));
      return { steps: engine.steps, positions: [...engine.positions()] };
    };
    const quick = ending(100, 1);
    expect(quick.steps).toBeGreaterThan(20);
    expect(ending(100, 37)).toEqual(quick);
    expect(ending(1, 5)).toEqual(quick);
  });

  it('leaves pinned nodes where they are', () => {
    const input = twoCliques(Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const engine = new LayoutEngine(input);
    const before = engine.positions().slice(0, 2);
    engine.run(10);
    expect([...engine.positions().slice(0, 2)]).toEqual([...before]);
  });

  it('takes a graph without edges, and none at all', () => {
    const none = {
      positions: new Float32Array(),
      sizes: new Float32Array(),
      fixed: new Uint8Array(),
      ends: new Uint32Array(),
      weights: new Float32Array(),
    };
    expect(new LayoutEngine(none).run(1)).toBeTypeOf('boolean');
  });
});
