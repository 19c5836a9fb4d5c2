import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCamps } from '../camps/camps.ts';
import { exactCamps } from '../camps/exact.ts';
import { frustration } from '../camps/frustration.ts';
import { seeded } from '../graph/random.ts';
import { type SignedTie, signedGraph } from '../graph/signed.ts';
import { type Highs, loadSolver } from '../solver.ts';
import { proveBalance, proveFrustration } from './prove.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await loadSolver();
}, 60_000);

const graphs = fc
  .array(fc.tuple(fc.nat(8), fc.nat(8), fc.integer({ min: -3, max: 3 })), { minLength: 3, maxLength: 24 })
  .map(list =>
    signedGraph(
      Array.from({ length: 9 }, (_, i) => `n${i}`),
      list.map(([a, b, weight]): SignedTie => ({ a: `n${a}`, b: `n${b}`, weight })),
    ),
  );

describe('proof of least frustration', () => {
  it.each([2, 3])(
    'finds what trying all divisions into %s camps finds',
    count => {
      fc.assert(
        fc.property(graphs, graph => {
          const one = new Int32Array(graph.ids.length);
          const best = frustration(graph, exactCamps(graph, count, one, frustration(graph, one)));
          const proof = proveFrustration(highs, graph, { count });
          expect(proof.optimal).toBe(true);
          expect(proof.upper).toBeCloseTo(best, 6);
          expect(frustration(graph, proof.camps)).toBeCloseTo(best, 6);
        }),
        { numRuns: 40 },
      );
    },
    60_000,
  );

  it('proves a graph that is too large to try all divisions of', () => {
    const random = seeded(5);
    const ids = Array.from({ length: 60 }, (_, i) => `n${String(i).padStart(2, '0')}`);
    const ties = Array.from({ length: 240 }, (): SignedTie => {
      const a = Math.floor(random() * 60);
      const b = Math.floor(random() * 60);
      const sign = a < 30 === b < 30 ? 1 : -1;
      return { a: ids[a]!, b: ids[b]!, weight: random() < 0.06 ? -sign : sign };
    });
    const graph = signedGraph(ids, ties);
    const found = findCamps(graph, { resamples: 0 });
    const proof = proveBalance(highs, graph, { timeLimit: 60 });
    expect(proof.optimal).toBe(true);
    expect(proof.lower).toBe(proof.upper);
    expect(found.groups).toHaveLength(2);
    expect(proof.upper).toBeLessThanOrEqual(
      frustration(
        graph,
        ids.map(id => found.of.get(id)!),
      ) + 20,
    );
  }, 90_000);

  it('gives honest bounds where time ends before proof', () => {
    const random = seeded(9);
    const ids = Array.from({ length: 120 }, (_, i) => `n${i}`);
    const ties = Array.from({ length: 2400 }, (): SignedTie => {
      const end = () => ids[Math.floor(random() * 120)]!;
      return { a: end(), b: end(), weight: random() < 0.5 ? 1 : -1 };
    });
    const proof = proveBalance(highs, signedGraph(ids, ties), { timeLimit: 0.2 });
    expect(proof.optimal).toBe(false);
    expect(proof.lower).toBeGreaterThan(0);
    expect(proof.lower).toBeLessThan(proof.upper);
  }, 60_000);
});
