import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../dev/sample.ts';
import { applyFilter, everything } from './filter.ts';
import { buildModel } from './model.ts';
import { shortestPath } from './path.ts';

describe('shortestPath', () => {
  const { nodes, evidence } = sampleRecords();
  const model = buildModel({ nodes, edges: evidence, truncated: false });
  const path = (a: string, b: string, filter = everything) =>
    shortestPath(
      model,
      applyFilter(model, filter).visibility,
      model.indexOf.get(a)!,
      model.indexOf.get(b)!,
    )?.map(i => model.nodes[i]!.id);

  it('goes along lines, whichever way they point', () => {
    expect(path('ilex', 'velmora')).toEqual(['ilex', 'velmora']);
    const way = path('ferrymen', 'renn')!;
    expect(way[0]).toBe('ferrymen');
    expect(way.at(-1)).toBe('renn');
    for (let i = 1; i < way.length; i++)
      expect(
        evidence.some(
          e => (e.from === way[i] && e.to === way[i - 1]) || (e.to === way[i] && e.from === way[i - 1]),
        ),
      ).toBe(true);
  });

  it('goes only along what is in view, and says where there is no way', () => {
    expect(path('ilex', 'velmora', { ...everything, tones: ['mediation'] })).toBeUndefined();
    expect(path('ostrelia', 'velmora')).toBeUndefined();
    expect(path('renn', 'renn')).toEqual(['renn']);
  });
});
