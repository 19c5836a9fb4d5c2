import { describe, expect, it } from 'vitest';
import { type EdgeInput, evidenceGraph } from '../graph/build.ts';
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
