import { describe, expect, it } from 'vitest';
import { seeded } from '../graph/random.ts';
import { type SignedTie, signedGraph } from '../graph/signed.ts';
import { adjustedRandIndex } from './agreement.ts';
import { findCamps } from './camps.ts';

/**
 * The Slovene parliamentary parties of 1994 (Kropivnik and Mrvar 1996), the running example of Doreian and
 * Mrvar (1996): a two-camp partition with a frustration of 15 is published as the best.
 */
const parties = ['SKD', 'ZLSD', 'SDSS', 'LDS', 'ZS-ESS', 'ZS', 'DS', 'SLS', 'SPS-SNS', 'SNS'];
const similarity = [
  [-215, 114, -89, -77, 94, -170, 176, 117, -210],
  [-217, 134, 77, -150, 57, -253, -230, 49],
  [-203, -80, 138, -109, 177, 180, -174],
  [157, -142, 173, -241, -254, 23],
  [-188, 170, -120, -160, -9],
  [-97, 140, 116, -106],
  [-184, -191, -6],
  [235, -132],
  [-164],
];
const ties: SignedTie[] = similarity.flatMap((row, a) =>
  row.map((weight, k) => ({ a: parties[a]!, b: parties[a + 1 + k]!, weight })),
);

describe('findCamps', () => {
  it('finds the published camps of the Slovene parties, and proves them', () => {
    const camps = findCamps(signedGraph(parties, ties));
    expect(camps.exact).toBe(true);
    expect(camps.frustration).toBe(15);
    expect(camps.groups.map(group => group.join(' '))).toEqual([
      'DS LDS SNS ZLSD ZS-ESS',
      'SDSS SKD SLS SPS-SNS ZS',
    ]);
    expect(camps.verdict).toBe('clear');
  });

  it('gives the same answer whatever the order of nodes and ties', () => {
    const again = findCamps(signedGraph([...parties].reverse(), [...ties].reverse()));
    expect(again.groups).toEqual(findCamps(signedGraph(parties, ties)).groups);
  });

  it.each([
    [0.05, 1],
    [0.2, 0.74],
  ])('finds three camps of 600 nodes at a share of %s wrong signs', (noise, atLeast) => {
    const { graph, truth } = threeCamps(600, noise, 3);
    const camps = findCamps(graph, { resamples: 3 });
    expect(
      adjustedRandIndex(
        truth,
        graph.ids.map(id => camps.of.get(id)!),
      ),
    ).toBeGreaterThanOrEqual(atLeast);
    expect(camps.verdict).toBe('clear');
  });

  it('says that there are no clear camps where signs are chance', () => {
    const { graph } = threeCamps(600, 0.5, 4);
    expect(findCamps(graph, { resamples: 3 }).verdict).toBe('no clear camps');
    expect(findCamps(threeCamps(600, 0.3, 4).graph, { resamples: 3 }).verdict).toBe('no clear camps');
  });

  it('has nothing to say of a graph without ties', () => {
    expect(findCamps(signedGraph(['a', 'b'], [])).verdict).toBe('no ties');
  });

  it('calls a node neutral whose ties fit neither camp', () => {
    const clique = (names: string[]) =>
      names.flatMap((a, i) => names.slice(i + 1).map(b => ({ a, b, weight: 1 })));
    const east = ['e1', 'e2', 'e3', 'e4'];
    const west = ['w1', 'w2', 'w3', 'w4'];
    const enmity = east.flatMap(a => west.map(b => ({ a, b, weight: -1 })));
    const broker = ['e1', 'e2', 'w1', 'w2'].map(b => ({ a: 'broker', b, weight: 1 }));
    const camps = findCamps(
      signedGraph([...east, ...west, 'broker'], [...clique(east), ...clique(west), ...enmity, ...broker]),
    );
    expect(camps.neutral).toEqual(['broker']);
    expect(camps.groups).toEqual([east, west]);
  });
});

/** Three hidden camps with ties of average degree 20, each sign flipped with the probability `noise`. */
function threeCamps(size: number, noise: number, seed: number) {
  const random = seeded(seed);
  const ids = Array.from({ length: size }, (_, i) => `n${String(i).padStart(4, '0')}`);
  const truth = ids.map((_, i) => i % 3);
  const made: SignedTie[] = [];
  for (let k = 0; k < size * 10; k++) {
    const a = Math.floor(random() * size);
    const b = Math.floor(random() * size);
    if (a === b) continue;
    const sign = (truth[a] === truth[b] ? 1 : -1) * (random() < noise ? -1 : 1);
    made.push({ a: ids[a]!, b: ids[b]!, weight: sign });
  }
  return { graph: signedGraph(ids, made), truth };
}
