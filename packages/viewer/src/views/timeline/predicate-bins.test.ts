import { describe, expect, it } from 'vitest';
import { histogram } from './bins.ts';
import { predicateBins } from './predicate-bins.ts';

describe('bars by predicate', () => {
  it('counts every dated statement under its predicate, in the bins of the histogram', () => {
    const days = ['2031-01-01', '2031-01-03', '2031-01-03', undefined, 'some day'];
    const edges = days.map((day, i) => ({ type: i === 2 ? 'ATTACKS' : 'MEETS', day }));
    const { bins } = histogram(
      edges.map(({ type, day }) => ({ type, ...(day ? { published: day } : {}) }) as never),
    );
    const rows = predicateBins(edges, bins);
    expect(rows.map(({ type, counts, total }) => [type, counts, total])).toEqual([
      ['MEETS', [1, 0, 1], 2],
      ['ATTACKS', [0, 0, 1], 1],
    ]);
  });
});
