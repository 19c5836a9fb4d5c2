import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../dev/sample.ts';
import { analyse } from './run.ts';

describe('analyse', () => {
  const { nodes, evidence: edges } = sampleRecords();

  it('finds who stands with whom', () => {
    const { groups, neutral, ties } = analyse({ kind: 'alliances', nodes, edges, rollUp: true });
    const score = (a: string, b: string) =>
      ties.find(tie => [tie.a, tie.b].includes(a) && [tie.a, tie.b].includes(b))?.score;
    expect(score('velmora', 'kelland')).toBeGreaterThan(0.3);
    expect(score('velmora', 'tarsk')).toBeLessThan(-0.3);
    // Everybody with a tie is in one camp or in none.
    const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
    expect([...groups.flat(), ...neutral].sort()).toEqual([...tied].sort());
    expect(ties.every(tie => tie.score > -1 && tie.score < 1)).toBe(true);
    // Persons stand for their states.
    expect(ties.some(({ a, b }) => a === 'renn' || b === 'renn')).toBe(false);
  });

  it('sets the mediators that the texts name beside those of the structure', () => {
    const found = analyse({ kind: 'mediators', nodes, edges, rollUp: true });
    expect(
      found
        .find(({ id }) => id === 'halden')
        ?.named.map(({ conflict }) => conflict)
        .sort(),
    ).toEqual(['whinter', 'wvalley']);
  });

  it('estimates betweenness where it is asked to, and tells the error', () => {
    const exact = analyse({ kind: 'mediators', nodes, edges, rollUp: true });
    const quick = analyse({ kind: 'mediators', nodes, edges, rollUp: true, samples: 4 });
    const errors = (found: typeof exact) => found.map(({ structure }) => structure?.betweennessError ?? 0);
    expect(Math.max(...errors(exact))).toBe(0);
    expect(Math.max(...errors(quick))).toBeGreaterThan(0);
  });

  it('counts on whom two actors agree, and on whom they differ', () => {
    const found = analyse({ kind: 'discourse', nodes, edges, rollUp: true });
    expect(found.length).toBeGreaterThan(10);
    expect(found.every(tie => tie.subtract === tie.congruence - tie.conflict)).toBe(true);
    expect(found.some(tie => tie.congruence > 0) && found.some(tie => tie.conflict > 0)).toBe(true);
  });

  it('finds a statement and its denial', () => {
    const found = analyse({ kind: 'contradictions', nodes, edges, rollUp: false });
    expect(
      found.some(
        ({ from, predicate, to }) => from === 'tarsk' && predicate === 'SUPPORTS' && to === 'valleyfront',
      ),
    ).toBe(true);
  });

  it('copies over to a worker', () => {
    for (const kind of ['alliances', 'discourse', 'mediators', 'contradictions'] as const)
      structuredClone(analyse({ kind, nodes, edges, rollUp: true }));
  });
});
