import { describe, expect, it } from 'vitest';
import { type EdgeInput, evidenceGraph } from '../graph/build.ts';
import { seeded } from '../graph/random.ts';
import { signedGraph } from '../graph/signed.ts';
import { betweenness } from './betweenness.ts';
import { brokerage } from './brokerage.ts';
import { constraint } from './constraint.ts';
import { mediators } from './mediators.ts';

/** Krackhardt's kite (Krackhardt 1990, "Assessing the political landscape"), whose centralities are published. */
const people = ['Andre', 'Beverly', 'Carol', 'Diane', 'Ed', 'Fernando', 'Garth', 'Heather', 'Ike', 'Jane'];
const kite = signedGraph(
  people,
  [
    'AB',
    'AC',
    'AD',
    'AF',
    'BD',
    'BE',
    'BG',
    'CD',
    'CF',
    'DE',
    'DF',
    'DG',
    'EG',
    'FG',
    'FH',
    'GH',
    'HI',
    'IJ',
  ].map(pair => ({
    a: people.find(name => name[0] === pair[0])!,
    b: people.find(name => name[0] === pair[1])!,
    weight: 1,
  })),
);

/** Betweenness by walking every shortest path of every pair: slow, and plainly what the definition says. */
function byDefinition(
  ids: readonly string[],
  ties: readonly { readonly a: string; readonly b: string }[],
): number[] {
  const near = ids.map(id => ids.flatMap((_, j) => (ties.some(t => pairs(t, id, ids[j]!)) ? [j] : [])));
  const found = ids.map(() => 0);
  for (let from = 0; from < ids.length; from++)
    for (let to = from + 1; to < ids.length; to++) {
      let paths = [[from]];
      const seen = new Set([from]);
      while (paths.length > 0 && !paths.some(path => path.at(-1) === to)) {
        paths = paths.flatMap(path => near[path.at(-1)!]!.filter(n => !seen.has(n)).map(n => [...path, n]));
        for (const path of paths) seen.add(path.at(-1)!);
      }
      const shortest = paths.filter(path => path.at(-1) === to);
      for (const path of shortest) for (const node of path.slice(1, -1)) found[node]! += 1 / shortest.length;
    }
  return found;
}

function pairs(tie: { readonly a: string; readonly b: string }, x: string, y: string): boolean {
  return (tie.a === x && tie.b === y) || (tie.a === y && tie.b === x);
}

describe('betweenness', () => {
  it('has the published values on the kite', () => {
    const values = Object.fromEntries(
      people.map((name, i) => [name, Number(betweenness(kite).values[i]!.toFixed(3))]),
    );
    expect(values).toEqual({
      Andre: 0.833,
      Beverly: 0.833,
      Carol: 0,
      Diane: 3.667,
      Ed: 0,
      Fernando: 8.333,
      Garth: 8.333,
      Heather: 14,
      Ike: 8,
      Jane: 0,
    });
  });

  /** From the definition: for every pair the share of its shortest paths that leads through the node. */
  it('is the share of shortest paths through a node, summed over pairs, on random graphs', () => {
    const random = seeded(5);
    for (let turn = 0; turn < 20; turn++) {
      const ids = Array.from({ length: 14 }, (_, i) => `n${i}`);
      const ties = ids.flatMap((a, i) =>
        ids.slice(i + 1).flatMap(b => (random() < 0.18 ? [{ a, b, weight: 1 }] : [])),
      );
      const graph = signedGraph(ids, ties);
      const { values } = betweenness(graph);
      byDefinition(ids, ties).forEach((value, i) => {
        expect(values[i]).toBeCloseTo(value, 9);
      });
    }
  });

  it('is within twice the told error for nearly all of the highest, whatever the sample', () => {
    const random = seeded(9);
    const ids = Array.from({ length: 400 }, (_, i) => `n${i}`);
    const end = () => ids[Math.floor(400 * random() ** 2)]!;
    const graph = signedGraph(
      ids,
      Array.from({ length: 1600 }, () => ({ a: end(), b: end(), weight: 1 })),
    );
    const exact = betweenness(graph).values;
    const highest = [...ids.keys()].sort((i, j) => exact[j]! - exact[i]!).slice(0, 30);
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const [off, near] = [[] as number[], [] as boolean[]];
    for (const seed of seeds) {
      const { values, error } = betweenness(graph, 100, seed);
      for (const i of highest) {
        off.push(Math.abs(values[i]! - exact[i]!) / exact[i]!);
        near.push(Math.abs(values[i]! - exact[i]!) <= 2 * error[i]!);
      }
    }
    expect(near.filter(Boolean).length / near.length).toBeGreaterThan(0.85);
    expect(off.reduce((x, y) => x + y, 0) / off.length).toBeLessThan(0.15);
  });

  it('tells the error of a sample, which shrinks to nothing with all sources', () => {
    const sampled = betweenness(kite, 6);
    expect(sampled.samples).toBe(6);
    expect(sampled.error[7]).toBeGreaterThan(0);
    expect(Math.max(...betweenness(kite).error)).toBe(0);
  });
});

describe('constraint', () => {
  /** Worked by hand from Burt's definition: a broker between two that do not know each other. */
  it('is a half for a broker between two, 1 for a leaf, and 1.125 in a closed triangle', () => {
    const path = signedGraph(
      ['a', 'b', 'c'],
      [
        { a: 'a', b: 'b', weight: 1 },
        { a: 'b', b: 'c', weight: 1 },
      ],
    );
    expect([...constraint(path)]).toEqual([1, 0.5, 1]);
    const closed = signedGraph(
      ['a', 'b', 'c'],
      [
        { a: 'a', b: 'b', weight: 1 },
        { a: 'b', b: 'c', weight: 1 },
        { a: 'a', b: 'c', weight: 1 },
      ],
    );
    expect([...constraint(closed)]).toEqual([1.125, 1.125, 1.125]);
    expect(constraint(signedGraph(['a'], []))[0]).toBeNaN();
  });
});

describe('brokerage', () => {
  it('tells the roles apart by the camps of the three', () => {
    const star = signedGraph(
      ['a', 'b', 'c', 'hub'],
      ['a', 'b', 'c'].map(b => ({ a: 'hub', b, weight: 1 })),
    );
    const rolesOf = (...camps: number[]) => brokerage(star, camps)[3];
    expect(rolesOf(0, 0, 0, 0)).toMatchObject({ coordinator: 3, total: 3 });
    expect(rolesOf(0, 0, 0, 1)).toMatchObject({ itinerant: 3 });
    expect(rolesOf(0, 1, 2, 0)).toMatchObject({ gatekeeper: 2, liaison: 1 });
    expect(rolesOf(0, 1, 2, -1)).toMatchObject({ liaison: 3 });
  });
});

describe('mediators', () => {
  const ids = ['norland', 'sudmark', 'westan', 'ostan', 'war', 'envoy'];
  const types: Record<string, string> = { war: 'Conflict', envoy: 'Person' };
  const nodes = ids.map(id => ({ id, type: types[id] ?? 'State', name: id }));
  let next = 0;
  const edge = (from: string, type: string, to: string): EdgeInput => {
    const id = `e${next++}`;
    return { id, statement: id, from, to, type, asserted: true, confidence: 0.9, doc: 'd' };
  };

  it('sets those the texts name beside those the structure shows, and flags disagreement', () => {
    const graph = evidenceGraph(nodes, [
      edge('norland', 'PARTY_TO', 'war'),
      edge('sudmark', 'PARTY_TO', 'war'),
      edge('envoy', 'REPRESENTS', 'westan'),
      edge('envoy', 'MEDIATES', 'war'),
      edge('norland', 'MEETS', 'ostan'),
      edge('ostan', 'MEETS', 'sudmark'),
    ]);
    const found = mediators(graph, { campOf: id => ({ norland: 0, sudmark: 1 })[id] ?? -1 });
    expect(found.map(({ id, agreement }) => [id, agreement])).toEqual([
      ['westan', 'named only'],
      ['ostan', 'structure only'],
    ]);
    expect(found[0]!.named[0]).toMatchObject({ conflict: 'war', parties: ['norland', 'sudmark'] });
    expect(found[1]!.structure).toMatchObject({ betweenness: 1, rank: 1, brokerage: { liaison: 1 } });
  });
});
