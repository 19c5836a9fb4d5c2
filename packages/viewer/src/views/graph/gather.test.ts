import { describe, expect, it } from 'vitest';
import { buildModel } from '../../model/model.ts';
import { gather } from './gather.ts';

const model = buildModel({
  nodes: Array.from({ length: 400 }, (_, i) => ({
    id: `n${i}`,
    type: 'State' as const,
    name: `n${i}`,
    aliases: [],
    documents: 1,
  })),
  edges: [1, 2].map(i => ({
    id: `${i}`,
    statement: `${i}`,
    type: 'SUPPORTS',
    from: 'n399',
    to: `n${i}`,
    doc: 'd',
    confidence: 1,
    asserted: true,
  })),
  truncated: false,
});

describe('gather', () => {
  it('adds to what was chosen, best connected first', () => {
    expect(gather(model, [0, 1, 399], ['n5', 'n1'])).toEqual(['n5', 'n1', 'n399', 'n0']);
  });
  it('stays within what an address can hold', () => {
    const all = gather(model, [...model.nodes.keys()], []);
    expect(all).toHaveLength(200);
    expect(all.slice(0, 3)).toEqual(['n399', 'n1', 'n2']);
  });
});
