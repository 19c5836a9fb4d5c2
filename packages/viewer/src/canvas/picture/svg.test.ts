import { describe, expect, it } from 'vitest';
import { applyFilter, everything } from '../../model/filter.ts';
import { buildModel } from '../../model/model.ts';
import { columnsOf } from '../columns.ts';
import { themes } from '../theme.ts';
import { ribbon } from './ribbon.ts';
import { escapeXml, svgOf } from './svg.ts';

describe('ribbon', () => {
  const line = {
    from: [0, 0],
    to: [100, 0],
    radii: [9, 8],
    thickness: 2,
    curvature: 0,
    arrow: false,
  } as const;

  it('goes from outline to outline', () => {
    expect(ribbon(line)).toEqual({ shaft: 'M10 0L90 0', head: '' });
  });

  it('ends in an arrow whose tip touches the outline', () => {
    const { shaft, head } = ribbon({ ...line, arrow: true });
    expect(shaft).toBe('M10 0L79.6 0');
    expect(head).toBe('M79.6 4.7L90 0L79.6 -4.7Z');
  });

  it('bends upwards for a positive curvature, as on the canvas', () => {
    const [, y] = /Q[\d.-]+ ([\d.-]+)/.exec(ribbon({ ...line, curvature: 0.2 }).shaft)!;
    expect(Number(y)).toBeLessThan(-5);
  });
});

describe('svgOf', () => {
  const node = (id: string, name: string) => ({
    id,
    type: 'State' as const,
    name,
    aliases: [],
    documents: 1,
  });
  const model = buildModel({
    nodes: [node('a', 'A & <script>alert(1)</script>'), node('b', 'B'), node('far', 'Far')],
    edges: [
      {
        id: '1',
        statement: '1',
        type: 'ATTACKS',
        from: 'a',
        to: 'b',
        doc: 'd',
        confidence: 1,
        asserted: false,
      },
    ],
    truncated: false,
  });
  const none = { nodes: new Set<number>(), bundles: new Set<number>() };
  const svg = svgOf({
    look: {
      model,
      visibility: applyFilter(model, { ...everything, connected: false }).visibility,
      theme: themes.light,
      selected: none,
      focus: null,
      pinned: new Set(),
      folded: new Map(),
    },
    columns: columnsOf(model, new Map(), null),
    hulls: [{ nodes: [0, 1], color: '#123456', label: 'Camp 1' }],
    screen: Float64Array.from([10, 10, 60, 40, 900, 900]),
    width: 200,
    height: 100,
    scale: 1,
    named: [0, 1],
  });

  it('writes what is in view, with its colours, and nothing else', () => {
    expect(svg.match(/<circle/g)).toHaveLength(3); // two actors, and the legend's
    expect(svg).toContain(themes.light.tones.hostile);
    expect(svg).toContain('stroke-dasharray="6 4"');
    expect(svg).toContain('fill="#123456"');
    expect(svg).toContain('Opposes, attacks');
    expect(svg).not.toContain('Far');
  });

  it('keeps hostile names text', () => {
    expect(svg).not.toContain('<script');
    expect(svg).toContain('A &#38; &#60;script&#62;');
    expect(escapeXml('a\u0000b\ud800c')).toBe('abc');
  });
});
