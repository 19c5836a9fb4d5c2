import type { GraphEdge, GraphNode } from '@entente/graph-store';
import { describe, expect, it } from 'vitest';
import { applyFilter, everything } from './filter.ts';
import { buildModel } from './model.ts';

const node = (id: string, type: GraphNode['type'] = 'State'): GraphNode => ({
  id,
  type,
  name: id.toUpperCase(),
  aliases: [],
  documents: 1,
});
let next = 0;
const edge = (from: string, type: string, to: string, rest: Partial<GraphEdge> = {}): GraphEdge => {
  const id = `r${next++}`;
  return { id, statement: id, type, from, to, doc: 'd', confidence: 0.9, asserted: true, ...rest };
};

describe('buildModel', () => {
  it('bundles parallel relations of one direction and tone, and bends what shares two ends', () => {
    const model = buildModel({
      nodes: [node('a'), node('b')],
      edges: [edge('a', 'SUPPORTS', 'b'), edge('a', 'ALLIED_WITH', 'b'), edge('b', 'ATTACKS', 'a')],
      truncated: false,
    });
    expect(model.bundles.map(b => [b.from, b.to, b.tone, b.edges.length])).toEqual([
      [0, 1, 'supportive', 2],
      [1, 0, 'hostile', 1],
    ]);
    // Both curves are told in their own direction: equal offsets lie on opposite sides of the straight line.
    expect(model.bundles[0]!.curvature).toBeCloseTo(model.bundles[1]!.curvature);
    expect(model.bundles[0]!.curvature).not.toBe(0);
  });

  it('joins a symmetric relation told both ways into one line without an arrow', () => {
    const model = buildModel({
      nodes: [node('a'), node('b')],
      edges: [edge('a', 'MEETS', 'b'), edge('b', 'MEETS', 'a')],
      truncated: false,
    });
    expect(model.bundles).toHaveLength(1);
    expect(model.bundles[0]).toMatchObject({ symmetric: true, curvature: 0 });
  });

  it('survives hostile ids, double nodes, loops and missing ends', () => {
    const model = buildModel({
      nodes: [node('__proto__'), node('__proto__'), node('b')],
      edges: [edge('__proto__', 'SUPPORTS', 'b'), edge('b', 'SUPPORTS', 'b'), edge('b', 'SUPPORTS', 'gone')],
      truncated: false,
    });
    expect(model.nodes).toHaveLength(2);
    expect([...model.bundleOf]).toEqual([0, -1, -1]);
  });
});

describe('applyFilter', () => {
  const model = buildModel({
    nodes: [node('a'), node('b'), node('p', 'Person')],
    edges: [
      edge('a', 'SUPPORTS', 'b', { outlet: 'Post', published: '2031-03-01' }),
      edge('a', 'ATTACKS', 'b', { outlet: 'Wire', asserted: false, published: '2031-04-01' }),
      edge('p', 'REPRESENTS', 'a', { confidence: 0.2 }),
    ],
    truncated: false,
  });

  it('counts a facet as if it alone were open', () => {
    const { visibility, facets } = applyFilter(model, { ...everything, predicates: ['SUPPORTS'] });
    expect(visibility.edgeCount).toBe(1);
    expect(Object.fromEntries(facets.predicates)).toEqual({ SUPPORTS: 1, ATTACKS: 1, REPRESENTS: 1 });
    expect(Object.fromEntries(facets.said)).toEqual({ asserted: 1 });
  });

  it('keeps asserted apart from attributed in each bundle', () => {
    const { visibility } = applyFilter(model, { ...everything, said: 'attributed' });
    expect([...visibility.count]).toEqual([0, 1, 0]);
    expect([...visibility.asserted]).toEqual([0, 0, 0]);
  });

  it('drops the undated from a window only where asked', () => {
    const window = { ...everything, from: '2031-03-15', to: '2031-12-31' };
    expect(applyFilter(model, window).visibility.edgeCount).toBe(2);
    expect(applyFilter(model, { ...window, undated: false }).visibility.edgeCount).toBe(1);
  });

  it('hides actors without a relation in view unless asked', () => {
    const filter = { ...everything, minConfidence: 0.5 };
    expect([...applyFilter(model, filter).visibility.nodes]).toEqual([1, 1, 0]);
    expect([...applyFilter(model, { ...filter, connected: false }).visibility.nodes]).toEqual([1, 1, 1]);
  });
});
