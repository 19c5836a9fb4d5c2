import { describe, expect, it } from 'vitest';
import { type EdgeInput, evidenceGraph, type NodeInput } from '../graph/build.ts';
import { rollUp } from './roll-up.ts';
import { stances } from './stance.ts';

const nodes: NodeInput[] = [
  { id: 'norland', type: 'State', name: 'Norland' },
  { id: 'sudmark', type: 'State', name: 'Sudmark' },
  { id: 'army', type: 'Organization', name: 'Army of Norland' },
  { id: 'general', type: 'Person', name: 'General Ost' },
];

let next = 0;
const edge = (from: string, type: string, to: string, more: Partial<EdgeInput> = {}): EdgeInput => {
  const id = `e${String(next++).padStart(3, '0')}`;
  return { id, statement: id, from, to, type, asserted: true, confidence: 1, doc: id, ...more };
};
const structure = () => [edge('army', 'PART_OF', 'norland'), edge('general', 'REPRESENTS', 'army')];

describe('rollUp', () => {
  it('follows offices and parts to the end', () => {
    const roots = rollUp(evidenceGraph(nodes, structure()));
    expect(roots.get('general')).toBe('norland');
    expect(roots.get('sudmark')).toBe('sudmark');
  });

  it('ends in a circle', () => {
    const roots = rollUp(
      evidenceGraph(nodes, [edge('army', 'PART_OF', 'norland'), edge('norland', 'PART_OF', 'army')]),
    );
    expect([roots.get('army'), roots.get('norland')]).toEqual(['army', 'army']);
  });
});

describe('stances', () => {
  it("rolls a general's words up to his state, and can leave them with him", () => {
    const graph = evidenceGraph(nodes, [...structure(), edge('general', 'OPPOSES', 'sudmark')]);
    expect(stances(graph).map(({ a, b, score }) => [a, b, score])).toEqual([['norland', 'sudmark', -0.5]]);
    expect(stances(graph, { rollUp: false })[0]).toMatchObject({ a: 'general', b: 'sudmark' });
  });

  it("weighs an allegation less than an assertion, and an opponent's less than one's own word", () => {
    const weightOf = (more: Partial<EdgeInput>) =>
      stances(evidenceGraph(nodes, [edge('norland', 'SUPPORTS', 'sudmark', more)]))[0]!.positive;
    expect(weightOf({})).toBe(1);
    expect(weightOf({ asserted: false, sourceId: 'norland' })).toBe(0.9);
    expect(weightOf({ asserted: false, sourceId: 'sudmark' })).toBe(0.5);
    expect(weightOf({ asserted: false, sourceId: 'general' })).toBe(0.4);
    expect(weightOf({ confidence: 0.5 })).toBe(0.5);
  });

  it('counts reprints of one report once, and a second report for half', () => {
    const report = (doc: string, cluster: string) => edge('norland', 'SUPPORTS', 'sudmark', { doc, cluster });
    const once = [report('d1', 'c1'), report('d2', 'c1'), report('d3', 'c1')];
    expect(stances(evidenceGraph(nodes, once))[0]!.positive).toBe(1);
    expect(stances(evidenceGraph(nodes, [...once, report('d4', 'c2')]))[0]!.positive).toBe(1.5);
  });

  it('turns the sign of negated support, and takes none from a negated attack', () => {
    const [stance] = stances(
      evidenceGraph(nodes, [
        edge('norland', 'NOT_SUPPORTS', 'sudmark'),
        edge('norland', 'NOT_ATTACKS', 'sudmark'),
      ]),
    );
    expect(stance).toMatchObject({ positive: 0, negative: 1 });
    expect(stance!.parts).toHaveLength(1);
  });

  it('halves what is one half-life old, and leaves the undated out of a window', () => {
    const graph = evidenceGraph(nodes, [
      edge('norland', 'SUPPORTS', 'sudmark', { published: '2031-01-01' }),
      edge('norland', 'ATTACKS', 'sudmark', { published: '2031-01-11' }),
      edge('norland', 'ACCUSES', 'sudmark'),
    ]);
    expect(stances(graph, { halfLife: 10 })[0]).toMatchObject({ positive: 0.5, negative: 2 });
    expect(stances(graph, { from: '2031-01-02' })[0]).toMatchObject({ positive: 0, negative: 1 });
  });

  it('does not depend on the order of the evidence', () => {
    const edges = [
      ...structure(),
      edge('norland', 'SUPPORTS', 'sudmark'),
      edge('general', 'ATTACKS', 'sudmark'),
      edge('army', 'ATTACKS', 'sudmark'),
    ];
    expect(stances(evidenceGraph([...nodes].reverse(), [...edges].reverse()))).toEqual(
      stances(evidenceGraph(nodes, edges)),
    );
  });
});
