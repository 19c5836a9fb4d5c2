import { describe, expect, it } from 'vitest';
import { balance } from '../balance/balance.ts';
import { triangles } from '../balance/triangles.ts';
import { findCamps } from '../camps/camps.ts';
import { frustration } from '../camps/frustration.ts';
import { tieWeight } from '../graph/signed.ts';
import { betweenness } from '../mediators/betweenness.ts';
import { brokerage } from '../mediators/brokerage.ts';
import { constraint } from '../mediators/constraint.ts';
import { proveBalance, proveFrustration } from '../prove/prove.ts';
import { loadSolver } from '../solver.ts';
import { borgattiHoles, florentineMarriages, highlandTribes } from './networks.ts';

/** Figures that the R packages signnet, sna and igraph, and papers, print for the same networks. */
describe('published figures', () => {
  describe('the highland tribes', () => {
    const tribes = highlandTribes();

    it('has 29 friendships and 29 enmities', () => {
      const signs = [...tribes.weights];
      expect([signs.filter(w => w > 0).length / 2, signs.filter(w => w < 0).length / 2]).toEqual([29, 29]);
    });

    it('has the share of balanced triangles that signnet prints: 0.8676471 of 68', () => {
      const found = triangles(tribes);
      expect(found.balanced).toBeCloseTo(0.8676471, 7);
      expect(found.total).toBe(68);
    });

    it("has signnet's frustration score of 0.7586207, an index of 7 (Aref and Wilson 2018), proved", async () => {
      const proof = proveBalance(await loadSolver(), tribes);
      expect(proof).toMatchObject({ lower: 7, upper: 7, optimal: true });
      const found = balance(tribes);
      expect(found.frustration.upper).toBe(7);
      expect(found.normalized).toBeCloseTo(0.7586207, 7);
    });

    it("falls into three camps with signnet's blockmodel criterion of 2, proved", async () => {
      const proof = proveFrustration(await loadSolver(), tribes, { count: 3 });
      expect(proof).toMatchObject({ lower: 2, upper: 2, optimal: true });
      // Hage and Harary 1983 and signnet's blockmodel have these three.
      const membership = [2, 2, 1, 1, 3, 1, 1, 1, 3, 3, 1, 1, 3, 3, 2, 2];
      expect(frustration(tribes, membership)).toBe(2);
      const camps = findCamps(tribes);
      expect(camps.verdict).toBe('clear');
      expect(camps.frustration).toBe(2);
      expect(camps.groups.map(group => group.length)).toEqual([7, 5, 4]);
    });
  });

  it('gives the families of Florence the betweenness that igraph and sna print', () => {
    const families = florentineMarriages();
    const { values } = betweenness(families);
    const of = Object.fromEntries(families.ids.map((id, i) => [id, Number(values[i]!.toFixed(2))]));
    expect(of).toMatchObject({
      Medici: 47.5,
      Guadagni: 23.17,
      Albizzi: 19.33,
      Salviati: 13,
      Ridolfi: 10.33,
      Bischeri: 9.5,
      Strozzi: 9.33,
      Barbadori: 8.5,
      Tornabuoni: 8.33,
      Castellani: 5,
      Peruzzi: 2,
      Pazzi: 0,
    });
  });

  it("has Burt's constraint as Borgatti works it out", () => {
    const graph = borgattiHoles();
    const values = constraint(graph);
    const of = (id: string) => values[graph.index.get(id)!]!;
    expect(of('G')).toBeCloseTo(0.4, 3);
    expect(of('A')).toBeCloseTo(0.595, 3);
    expect(of('C')).toBe(1);
  });

  it('counts brokerage as Gould and Fernandez define it, triple by triple', () => {
    const graph = florentineMarriages();
    // The two parties of the conflict of 1434, and families that stood between (Padgett and Ansell 1993).
    const sides: Readonly<Record<string, number>> = { Medici: 0, Acciaiuoli: 0, Salviati: 0, Pazzi: 0 };
    const other = new Set(['Albizzi', 'Guadagni', 'Strozzi', 'Peruzzi', 'Bischeri', 'Castellani']);
    const camps = graph.ids.map(id => sides[id] ?? (other.has(id) ? 1 : 2));
    // The definition over ordered triples a, broker, c; without direction each role of two equal ends counts twice.
    const expected = graph.ids.map((_, b) => {
      const roles = { coordinator: 0, itinerant: 0, gatekeeper: 0, liaison: 0 };
      for (let a = 0; a < graph.ids.length; a++)
        for (let c = 0; c < graph.ids.length; c++) {
          if (a === c || !tieWeight(graph, a, b) || !tieWeight(graph, b, c) || tieWeight(graph, a, c))
            continue;
          const [x, y, z] = [camps[a], camps[b], camps[c]];
          if (x === y && y === z) roles.coordinator += 0.5;
          else if (x === z) roles.itinerant += 0.5;
          else if (y === z || x === y) roles.gatekeeper += 0.5;
          else roles.liaison += 0.5;
        }
      return roles;
    });
    expect(brokerage(graph, camps).map(({ total: _total, ...roles }) => roles)).toEqual(expected);
    const medici = brokerage(graph, camps)[graph.ids.indexOf('Medici')]!;
    // Six families married into the Medici; 15 pairs, of which one (Ridolfi and Tornabuoni) is married itself.
    expect(medici.total).toBe(14);
  });
});
