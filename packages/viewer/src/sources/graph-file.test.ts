import { describe, expect, it } from 'vitest';
import { graphOfJson, recordsOfGraph } from './graph-file.ts';

const open = (value: unknown) => recordsOfGraph(graphOfJson(value)!, 'file');

describe('a graph in JSON', () => {
  it('is taken as graphology writes it, with who says so', () => {
    const { nodes, evidence } = open({
      attributes: {},
      nodes: [
        { key: 'a', attributes: { '@labels': ['Actor', 'State'], name: 'Saltmarsh' } },
        { key: 'b', attributes: { '@labels': ['Actor', 'Person'], name: 'Ida Reed' } },
        { key: 'd', attributes: { '@labels': ['Document'], title: 'News' } },
      ],
      edges: [
        {
          key: 'e1',
          source: 'b',
          target: 'a',
          attributes: { '@type': 'SUPPORTS', asserted: false, source: 'Ida Reed', quote: 'we back them' },
        },
        { key: 'e2', source: 'a', target: 'd', attributes: { '@type': 'MENTIONED_IN' } },
      ],
    });
    expect(nodes.map(({ name, type }) => [name, type])).toEqual([
      ['Saltmarsh', 'State'],
      ['Ida Reed', 'Person'],
    ]);
    expect(evidence).toHaveLength(1);
    expect(evidence[0]).toMatchObject({ type: 'SUPPORTS', from: 'b', asserted: false, source: 'Ida Reed' });
  });

  it('is taken as a list of nodes and links', () => {
    const { nodes, evidence } = open({
      nodes: [{ id: 1, label: 'Saltmarsh' }, { id: '__proto__' }],
      links: [{ source: 1, target: { id: '__proto__' }, type: 'allied with' }],
    });
    expect(nodes.map(({ name }) => name)).toEqual(['Saltmarsh', '__proto__']);
    expect(evidence[0]).toMatchObject({ from: '1', to: '__proto__', type: 'ALLIED_WITH' });
    expect(evidence[0]).not.toHaveProperty('source');
  });

  it('is told from other JSON', () => {
    expect(graphOfJson({ document: {}, extraction: {} })).toBeNull();
    expect(graphOfJson(null)).toBeNull();
    expect(graphOfJson([1])).toBeNull();
  });
});
