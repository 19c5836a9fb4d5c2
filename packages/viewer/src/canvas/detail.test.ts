import { describe, expect, it } from 'vitest';
import { applyFilter, everything } from '../model/filter.ts';
import { buildModel } from '../model/model.ts';
import { columnsOf } from './columns.ts';
import { detailInView, isLarge, isWide, sameFocus, withChosen } from './detail.ts';
import { project } from './screen.ts';

/** A square of actors ten apart, each related to the one on its right; number 0 to every tenth. */
function field(side: number) {
  const nodes = Array.from({ length: side * side }, (_, i) => ({
    id: `n${i}`,
    type: 'State' as const,
    name: `n${i}`,
    aliases: [],
    documents: i === side * 20 + 20 ? 400 : 1,
  }));
  const edges = nodes.flatMap((_, i) => {
    const to = [...(i % side < side - 1 ? [i + 1] : []), ...(i === 0 ? [] : i % 10 === 0 ? [0] : [])];
    return to.map(end => ({
      id: `${i}-${end}`,
      statement: `${i}-${end}`,
      type: 'SUPPORTS',
      from: `n${i}`,
      to: `n${end}`,
      doc: 'd',
      confidence: 1,
      asserted: true,
    }));
  });
  const model = buildModel({ nodes, edges, truncated: false });
  const places = Float64Array.from(nodes.flatMap((_, i) => [(i % side) * 10, Math.floor(i / side) * 10]));
  const columns = columnsOf(model, new Map(), places);
  return { model, columns, visibility: applyFilter(model, everything).visibility };
}

describe('detail', () => {
  const { model, columns, visibility } = field(60);
  const seen = (scale: number, e = 0, f = 0) => ({
    screen: project(columns.positions, { a: scale, b: 0, c: 0, d: scale, e, f }),
    width: 600,
    height: 600,
  });

  it('is for large graphs', () => {
    expect(isLarge(model.nodes.length, model.bundles.length)).toBe(true);
    expect(isLarge(10, 10)).toBe(false);
  });

  it('names the largest of each part where all is in view, and draws no line in detail', () => {
    const { nodes, bundles } = detailInView(columns, visibility, seen(1));
    expect(bundles.size).toBe(0);
    expect(nodes.size).toBeGreaterThan(20);
    expect(nodes.size).toBeLessThan(80);
    expect(nodes.has(60 * 20 + 20)).toBe(true);
  });

  it('draws all that is in view where that is little, with the ends outside', () => {
    const { nodes, bundles } = detailInView(columns, visibility, seen(5, -1000, -1000));
    const inView = (i: number) => {
      const [x, y] = [columns.positions[i * 2]! * 5 - 1000, columns.positions[i * 2 + 1]! * 5 - 1000];
      return x >= 0 && y >= 0 && x <= 600 && y <= 600;
    };
    for (let i = 0; i < columns.order; i++) if (inView(i)) expect(nodes.has(i)).toBe(true);
    expect(bundles.size).toBeGreaterThan(100);
    for (const bundle of bundles)
      expect([columns.ends[bundle * 2]!, columns.ends[bundle * 2 + 1]!].some(inView)).toBe(true);
    for (const bundle of bundles) expect(nodes.has(columns.ends[bundle * 2]!)).toBe(true);
  });

  it('adds what is chosen, wherever it is', () => {
    const far = model.bundlesAt[3599]![0]!;
    const near = detailInView(columns, visibility, seen(5, -1000, -1000));
    const { nodes, bundles } = withChosen(columns, visibility, near, [
      { nodes: new Set(), bundles: new Set([far]) },
    ]);
    expect(nodes.has(3599)).toBe(true);
    expect(nodes.size).toBe(near.nodes.size + 2);
    expect(bundles.has(far)).toBe(true);
    const wide = { nodes: new Set<number>(), bundles: new Set(model.bundles.keys()) };
    expect(isWide(wide)).toBe(true);
    expect(sameFocus(withChosen(columns, visibility, near, [wide]), near)).toBe(true);
    expect(sameFocus(near, { nodes, bundles })).toBe(false);
  });

  it('is never empty, so that there is a camera', () => {
    expect(detailInView(columns, visibility, seen(1, 9000, 9000)).nodes.size).toBe(1);
  });
});
