import { describe, expect, it } from 'vitest';
import { type EdgeInput, evidenceGraph } from '../graph/build.ts';
import { contradictions } from './contradictions.ts';
import { discourseNetwork } from './discourse.ts';
import { change, windowsOf } from './windows.ts';

const nodes = ['a', 'b', 'c', 'd'].map(id => ({ id, type: 'State', name: id }));
let next = 0;
const edge = (from: string, type: string, to: string, published?: string): EdgeInput => {
  const id = `e${next++}`;
  return { id, statement: id, from, to, type, asserted: true, confidence: 1, doc: id, published };
};

describe('change', () => {
  const graph = evidenceGraph(nodes, [
    edge('a', 'SUPPORTS', 'b', '2031-01-01'),
    edge('a', 'ATTACKS', 'b', '2031-01-09'),
    edge('a', 'MEETS', 'c', '2031-01-15'),
    edge('a', 'OPPOSES', 'd'),
  ]);

  it('cuts the dated evidence into windows', () => {
    expect(windowsOf(graph, 7)).toEqual([
      { from: '2031-01-01', to: '2031-01-07' },
      { from: '2031-01-08', to: '2031-01-14' },
      { from: '2031-01-15', to: '2031-01-21' },
    ]);
    expect(windowsOf(evidenceGraph(nodes, []), 7)).toEqual([]);
  });

  it('tells how a stance moved, and by what evidence', () => {
    const [, second] = change(graph, windowsOf(graph, 7));
    expect(second!.changes).toHaveLength(1);
    expect(second!.changes[0]).toMatchObject({ a: 'a', b: 'b', before: 0.5, after: -0.5, difference: -1 });
    expect(graph.getEdgeAttribute(second!.changes[0]!.evidence[0]!, 'type')).toBe('ATTACKS');
  });
});

describe('discourseNetwork', () => {
  it('counts shared and opposite positions', () => {
    const graph = evidenceGraph(nodes, [
      edge('a', 'SUPPORTS', 'c'),
      edge('b', 'SUPPORTS', 'c'),
      edge('a', 'OPPOSES', 'd'),
      edge('b', 'SUPPORTS', 'd'),
    ]);
    expect(discourseNetwork(graph)).toEqual([{ a: 'a', b: 'b', congruence: 1, conflict: 1, subtract: 0 }]);
  });

  it('takes no position from an actor that is both for and against', () => {
    const graph = evidenceGraph(nodes, [
      edge('a', 'SUPPORTS', 'c'),
      edge('a', 'ACCUSES', 'c'),
      edge('b', 'SUPPORTS', 'c'),
    ]);
    expect(discourseNetwork(graph)).toEqual([]);
  });
});

describe('contradictions', () => {
  const said = (of: EdgeInput, sourceId: string): EdgeInput => ({ ...of, asserted: false, sourceId });

  it('sets those who say so beside those who deny it', () => {
    const yes = said(edge('a', 'ATTACKS', 'b'), 'b');
    const no = said(edge('a', 'NOT_ATTACKS', 'b'), 'a');
    expect(contradictions(evidenceGraph(nodes, [yes, no, edge('b', 'ATTACKS', 'a')]))).toEqual([
      {
        ...{ from: 'a', predicate: 'ATTACKS', to: 'b', kind: 'negation' },
        ...{ stated: [yes.id], denied: [no.id], statedBy: ['b'], deniedBy: ['a'], both: [] },
      },
    ]);
  });

  it('knows a symmetric fact from either end, and who says both', () => {
    const yes = said(edge('a', 'ALLIED_WITH', 'b'), 'c');
    const no = [said(edge('b', 'NOT_ALLIED_WITH', 'a'), 'c'), edge('b', 'NOT_ALLIED_WITH', 'a')];
    const [found] = contradictions(evidenceGraph(nodes, [yes, ...no]));
    expect(found).toMatchObject({ statedBy: ['c'], deniedBy: [null, 'c'], both: ['c'] });
  });

  it('sets a charge beside its denial', () => {
    const charge = edge('a', 'ACCUSES', 'b');
    const denial = edge('b', 'DENIES', 'a');
    const found = contradictions(evidenceGraph(nodes, [charge, denial, edge('b', 'DENIES', 'c')]));
    expect(found).toMatchObject([{ kind: 'denial', stated: [charge.id], denied: [denial.id] }]);
  });
});
