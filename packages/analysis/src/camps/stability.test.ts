import { describe, expect, it } from 'vitest';
import { type EdgeInput, evidenceGraph } from '../graph/build.ts';
import { seeded } from '../graph/random.ts';
import { signedFromStances } from '../stance/signed-from-stances.ts';
import { stances } from '../stance/stance.ts';
import { findCamps } from './camps.ts';
import { campStability } from './stability.ts';

/** Two camps of ten, told of in so many reports, of which a share says the opposite. */
function told(reports: number, noise: number) {
  const random = seeded(3);
  const ids = Array.from({ length: 20 }, (_, i) => `n${String(i).padStart(2, '0')}`);
  const edges = Array.from({ length: reports }, (_, i): EdgeInput => {
    const from = Math.floor(random() * 20);
    const to = (from + 1 + Math.floor(random() * 19)) % 20;
    const friends = (from < 10 === to < 10) !== random() < noise;
    const doc = `d${i}`;
    const type = friends ? 'SUPPORTS' : 'ACCUSES';
    return {
      id: doc,
      statement: doc,
      from: ids[from]!,
      to: ids[to]!,
      type,
      asserted: true,
      confidence: 1,
      doc,
    };
  });
  return evidenceGraph(
    ids.map(id => ({ id, type: 'State', name: id })),
    edges,
  );
}

describe('stability of camps', () => {
  const of = (reports: number, noise: number) => {
    const graph = told(reports, noise);
    return campStability(graph, findCamps(signedFromStances(stances(graph))));
  };

  it('is 1 where every report tells of the same camps', () => {
    expect(of(200, 0)).toEqual({ seeds: 1, evidence: 1, runs: 5 });
  });

  it('falls under resampled evidence where reports disagree', () => {
    const unsure = of(70, 0.15);
    expect(unsure.evidence).toBeLessThan(0.9);
    expect(unsure.evidence).toBeLessThan(of(200, 0.05).evidence);
  });
});
