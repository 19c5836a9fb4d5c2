import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../dev/sample.ts';
import { buildModel } from './model.ts';
import { pairsBehind, rootsOf, statesOf } from './roll-up.ts';

const { nodes, evidence } = sampleRecords();
const model = buildModel({ nodes, edges: evidence, truncated: false });

describe('states instead of persons', () => {
  it('takes persons and bodies together with what they speak for', () => {
    expect(rootsOf(model).get('stroud')).toBe('tarsk');
    const states = statesOf(model);
    const ids = states.nodes.map(({ id }) => id);
    expect(ids).toContain('tarsk');
    expect(ids).not.toContain('stroud');
    expect(states.edges).toHaveLength(model.edges.length);
    // Who speaks for whom has both ends in one, and is not drawn.
    const structural = states.edges.findIndex(edge => edge.type === 'REPRESENTS');
    expect(states.bundleOf[structural]).toBe(-1);
    expect(statesOf(model)).toBe(states);
  });

  it('finds the sentences of all who stand for either side', () => {
    const pairs = pairsBehind(model, 'tarsk', 'velmora').map(pair => pair.join(' '));
    expect(pairs).toEqual(expect.arrayContaining(['tarsk velmora', 'stroud velmora', 'armyt velmora']));
    expect(pairsBehind(model, 'velmora', 'tarsk').map(pair => pair.join(' '))).toEqual(pairs);
  });
});
