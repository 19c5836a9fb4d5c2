import type { GraphEdge } from '@entente/graph-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { histogram } from './bins.ts';

const edge = (published: string | undefined, type = 'SUPPORTS'): GraphEdge => ({
  id: '',
  statement: '',
  type,
  from: 'a',
  to: 'b',
  doc: 'd',
  confidence: 1,
  asserted: true,
  ...(published ? { published } : {}),
});

describe('histogram', () => {
  it('chooses days, weeks, months or years by the span', () => {
    const of = (to: string) => histogram([edge('2031-01-01'), edge(to)]).unit;
    expect([of('2031-03-01'), of('2032-06-01'), of('2040-01-01'), of('2090-01-01')]).toEqual([
      'day',
      'week',
      'month',
      'year',
    ]);
  });

  it('counts every statement once, in bins that follow each other', () => {
    const dates = fc.date({ min: new Date('1995-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(dates, { minLength: 1, maxLength: 40 }), all => {
        const { bins, undated } = histogram([
          ...all.map(d => edge(d.toISOString().slice(0, 10))),
          edge(undefined),
        ]);
        expect(undated).toBe(1);
        expect(bins.reduce((sum, bin) => sum + bin.total, 0)).toBe(all.length);
        bins.forEach((bin, i) => {
          if (i) expect(Date.parse(bin.from)).toBe(Date.parse(bins[i - 1]!.to) + 86_400_000);
        });
      }),
    );
  });

  it('takes what is no date as undated', () => {
    expect(histogram([edge('last spring')])).toMatchObject({ bins: [], undated: 1 });
  });
});
