import type { Evidence } from '@entente/graph-store';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, group } from './group.ts';
import { segments } from './segments.ts';

const evidence = (id: string, rest: Partial<Evidence> = {}): Evidence => ({
  id,
  statement: 's',
  type: 'SUPPORTS',
  from: 'a',
  to: 'b',
  doc: id,
  confidence: 0.5,
  asserted: true,
  quote: 'A backs B.',
  start: 0,
  end: 10,
  why: [],
  ...rest,
});

describe('segments', () => {
  it('covers the stretch without gap or overlap, and each piece by exactly the marks over it', () => {
    const mark = fc.record({
      id: fc.string(),
      className: fc.constant(''),
      start: fc.nat(60),
      end: fc.nat(60),
    });
    fc.assert(
      fc.property(fc.array(mark), fc.nat(50), fc.integer({ min: 1, max: 20 }), (marks, from, length) => {
        const cut = segments(from, from + length, marks);
        expect(cut[0]!.start).toBe(from);
        expect(cut.at(-1)!.end).toBe(from + length);
        cut.forEach((piece, i) => {
          if (i) expect(piece.start).toBe(cut[i - 1]!.end);
          const over = marks.filter(m => m.end > m.start && m.start <= piece.start && m.end >= piece.end);
          expect(new Set(piece.marks)).toEqual(new Set(over));
        });
      }),
    );
  });
});

describe('fold', () => {
  it('folds the sentence that a near-identical article repeats', () => {
    const folded = fold([
      evidence('1', { cluster: 'x' }),
      evidence('2', { cluster: 'x' }),
      evidence('3', { cluster: 'y' }),
    ]);
    expect(folded.map(({ item, copies }) => [item.id, copies.map(copy => copy.id)])).toEqual([
      ['1', ['2']],
      ['3', []],
    ]);
  });
});

describe('group', () => {
  it('sets the word of the articles apart from that of each speaker', () => {
    const groups = group(
      [
        evidence('1'),
        evidence('2', { asserted: false, source: 'Renn', sourceId: 'renn' }),
        evidence('3', { asserted: false, source: 'Renn', sourceId: 'renn' }),
      ],
      'source',
    );
    expect(groups.map(({ title, items }) => [title, items.length])).toEqual([
      ['Renn', 2],
      ['The articles themselves', 1],
    ]);
  });

  it('puts the newest month first and the undated last', () => {
    const groups = group(
      [evidence('1'), evidence('2', { published: '2031-02-01' }), evidence('3', { published: '2031-05-01' })],
      'time',
    );
    expect(groups.map(({ title }) => title)).toEqual(['2031-05', '2031-02', 'undated']);
  });
});
