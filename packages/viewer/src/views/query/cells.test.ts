import { describe, expect, it } from 'vitest';
import { cellOf, compareCells, toCsv } from './cells.ts';

describe('toCsv', () => {
  it('quotes what needs it and defuses formulas', () => {
    const csv = toCsv(
      ['a', 'b,c'],
      [
        ['=HYPERLINK("x")', -3],
        ['two\nlines', null],
      ],
    );
    expect(csv).toBe('\ufeffa,"b,c"\r\n"\'=HYPERLINK(""x"")",-3\r\n"two\nlines",\r\n');
  });
});

describe('cellOf', () => {
  it('tells nodes and relationships by their shape', () => {
    const node = { labels: ['Actor', 'State'], elementId: '1', properties: { id: 'n', name: 'Norland' } };
    expect(cellOf(node as never)).toEqual({ kind: 'node', id: 'n', name: 'Norland', type: 'State' });
    const edge = { type: 'SUPPORTS', startNodeElementId: '1', elementId: '2', properties: { id: 'r' } };
    expect(cellOf(edge as never)).toEqual({ kind: 'relation', id: 'r', type: 'SUPPORTS' });
  });

  it('bounds huge text and prints maps without a prototype', () => {
    expect(cellOf('x'.repeat(100_000))).toMatchObject({ kind: 'text' });
    expect((cellOf('x'.repeat(100_000)) as { text: string }).text.length).toBeLessThan(5000);
    expect(cellOf(Object.assign(Object.create(null), { __proto__x: 1 }))).toEqual({
      kind: 'text',
      text: '{__proto__x: 1}',
    });
  });
});

describe('compareCells', () => {
  it('orders numbers by size and puts nulls last', () => {
    expect([10, null, 9, 2].sort(compareCells)).toEqual([2, 9, 10, null]);
    expect(['b', 'a'].sort(compareCells)).toEqual(['a', 'b']);
  });
});
