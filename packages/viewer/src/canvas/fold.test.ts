import { describe, expect, it } from 'vitest';
import { applyFilter, everything } from '../model/filter.ts';
import { buildModel } from '../model/model.ts';
import { fold } from './fold.ts';

/** 0 is a hub of 1, 2, 3; 1 and 2 know each other, 3 knows 4, and 4 knows 5. */
const ends = [
  [0, 1],
  [0, 2],
  [0, 3],
  [1, 2],
  [3, 4],
  [4, 5],
];
const model = buildModel({
  nodes: Array.from({ length: 6 }, (_, i) => ({
    id: `n${i}`,
    type: 'State' as const,
    name: `n${i}`,
    aliases: [],
    documents: 1,
  })),
  edges: ends.map(([from, to], i) => ({
    id: `${i}`,
    statement: `${i}`,
    type: 'SUPPORTS',
    from: `n${from}`,
    to: `n${to}`,
    doc: 'd',
    confidence: 1,
    asserted: true,
  })),
  truncated: false,
});
const { visibility } = applyFilter(model, everything);
const shown = (nodes: Uint8Array) => [...nodes.keys()].filter(i => nodes[i]);

describe('fold', () => {
  it('takes in what hangs on the actor alone', () => {
    const { visibility: left, taken } = fold(model, visibility, new Set([0]));
    expect(shown(left.nodes)).toEqual([0, 3, 4, 5]);
    expect(taken.get(0)).toBe(2);
    expect([...left.count]).toEqual([0, 0, 1, 0, 1, 1]);
  });

  it('folds several, and changes nothing where nobody hangs on them', () => {
    expect(shown(fold(model, visibility, new Set([0, 4])).visibility.nodes)).toEqual([0, 3, 4]);
    expect(fold(model, visibility, new Set([3])).visibility).toBe(visibility);
    expect(fold(model, visibility, new Set()).visibility).toBe(visibility);
  });
});
