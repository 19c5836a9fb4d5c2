import { describe, expect, it } from 'vitest';
import { applyFilter, everything } from '../../model/filter.ts';
import { buildModel } from '../../model/model.ts';
import { columnsOf } from '../columns.ts';
import { themes } from '../theme.ts';
import { massContent } from './content.ts';

const node = (id: string, type: 'State' | 'Person') => ({ id, type, name: id, aliases: [], documents: 1 });
const edge = (id: string, type: string, from: string, to: string) => ({
  id,
  statement: id,
  type,
  from,
  to,
  doc: 'd',
  confidence: 1,
  asserted: true,
});
const model = buildModel({
  nodes: [node('a', 'State'), node('b', 'Person'), node('c', 'State'), node('d', 'State')],
  edges: [edge('1', 'ATTACKS', 'a', 'b'), edge('2', 'SUPPORTS', 'b', 'c'), edge('3', 'ATTACKS', 'c', 'a')],
  truncated: false,
});
const columns = columnsOf(model, new Map(), null);
const { light } = themes;
const none = { nodes: new Set<number>(), bundles: new Set<number>() };
const look = (filter = everything) => ({
  model,
  visibility: applyFilter(model, filter).visibility,
  theme: light,
});

describe('massContent', () => {
  it('gathers lines by colour, hostile ones on top, and leaves out actors without a relation', () => {
    const { lines, groups, points } = massContent(columns, look(), none, null);
    expect(groups).toEqual([
      { color: light.tones.supportive, start: 0, count: 2 },
      { color: light.tones.hostile, start: 2, count: 4 },
    ]);
    expect([...lines]).toEqual([1, 2, 0, 1, 2, 0]);
    expect([3, 7, 11, 15].map(at => points[at])).toEqual([255, 255, 255, 0]);
    expect([...points.slice(0, 3)]).toEqual([0x33, 0x4e, 0x7d]);
  });

  it('leaves out what is drawn in detail, and what a filter hides', () => {
    const skip = { nodes: new Set([0]), bundles: new Set([0]) };
    const { lines, points } = massContent(columns, look(), skip, null);
    expect([...lines]).toEqual([1, 2, 2, 0]);
    expect(points[3]).toBe(0);
    expect([
      ...massContent(columns, look({ ...everything, predicates: ['SUPPORTS'] }), none, null).lines,
    ]).toEqual([1, 2]);
  });

  it('lets all but the focus step back', () => {
    const fade = { nodes: new Set([1, 2]), bundles: new Set([1]) };
    const { groups, points } = massContent(columns, look(), none, fade);
    expect(groups.map(group => [group.color, group.count])).toEqual([
      [light.faded, 4],
      [light.tones.supportive, 2],
    ]);
    expect([...points.slice(0, 3)]).toEqual([0xe4, 0xe6, 0xea]);
  });
});
