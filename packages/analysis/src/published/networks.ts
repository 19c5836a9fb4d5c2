import { type SignedGraph, signedGraph } from '../graph/signed.ts';

/** Small networks from the literature, for tests against the figures that are published of them. */

/**
 * Alliances (+) and enmities (-) of sixteen tribes of the Gahuku-Gama in the highlands of New Guinea: Read 1954,
 * "Cultures of the Central Highlands"; as numbered in UCINET and KONECT.
 */
export function highlandTribes(): SignedGraph {
  const friends =
    '1-2 3-4 3-6 3-7 5-7 6-7 3-8 4-8 6-8 7-8 5-9 9-10 6-11 7-11 8-11 6-12 7-12 8-12 11-12 7-13 9-13 10-13 5-14 13-14 1-15 2-15 1-16 2-16 15-16';
  const enemies =
    '1-3 2-3 1-4 1-5 2-5 1-6 2-6 2-9 6-9 2-10 9-11 10-11 1-12 6-13 11-13 8-14 12-14 5-15 9-15 10-15 11-15 12-15 13-15 5-16 6-16 11-16 12-16 13-16 14-16';
  const ties = (list: string, weight: number) =>
    list.split(' ').map(pair => {
      const [a, b] = pair.split('-') as [string, string];
      return { a: `tribe ${a.padStart(2, '0')}`, b: `tribe ${b.padStart(2, '0')}`, weight };
    });
  const ids = Array.from({ length: 16 }, (_, i) => `tribe ${String(i + 1).padStart(2, '0')}`);
  return signedGraph(ids, [...ties(friends, 1), ...ties(enemies, -1)]);
}

/** Marriages between families of Florence in the fifteenth century: Padgett and Ansell 1993. */
export function florentineMarriages(): SignedGraph {
  return named(
    'Acciaiuoli-Medici Albizzi-Ginori Albizzi-Guadagni Albizzi-Medici Barbadori-Castellani Barbadori-Medici Bischeri-Guadagni Bischeri-Peruzzi Bischeri-Strozzi Castellani-Peruzzi Castellani-Strozzi Guadagni-Lamberteschi Guadagni-Tornabuoni Medici-Ridolfi Medici-Salviati Medici-Tornabuoni Pazzi-Salviati Peruzzi-Strozzi Ridolfi-Strozzi Ridolfi-Tornabuoni',
  );
}

/** The example of Borgatti 1997, "Structural holes: unpacking Burt's redundancy measures", Connections 20. */
export function borgattiHoles(): SignedGraph {
  return named('A-B A-F A-G A-E E-G F-G B-G B-D D-G G-C');
}

function named(pairs: string): SignedGraph {
  const ties = pairs.split(' ').map(pair => {
    const [a, b] = pair.split('-') as [string, string];
    return { a, b, weight: 1 };
  });
  return signedGraph([...new Set(ties.flatMap(({ a, b }) => [a, b]))].sort(), ties);
}
