import { forEachTie, type SignedGraph } from '../graph/signed.ts';

/** Three actors tied to each other; `balanced` where the product of signs is positive (Heider 1946; Cartwright and Harary 1956). */
export interface Triangle {
  readonly nodes: readonly [string, string, string];
  readonly signs: readonly [number, number, number];
  readonly balanced: boolean;
  /** Product of the ties' weights without sign: how much stands behind it. */
  readonly strength: number;
}

export interface TriangleCensus {
  /** Triangles by their number of positive ties: `[---, +--, ++-, +++]`. */
  readonly counts: readonly [number, number, number, number];
  readonly total: number;
  /** Share of balanced triangles, 0 to 1; 1 where there are none. */
  readonly balanced: number;
  /** The strongest unbalanced ones. */
  readonly unbalanced: readonly Triangle[];
}

/**
 * Counts the triangles by sign. Each is found once, at its smallest node, by merging sorted rows.
 * Cost: O(sum over ties of the smaller degree).
 *
 * @param keep how many unbalanced triangles to name
 */
export function triangles(graph: SignedGraph, keep = 20): TriangleCensus {
  const { offsets, targets, weights, ids } = graph;
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  let unbalanced: Triangle[] = [];
  const name = (a: number, b: number, c: number, ab: number, bc: number, ca: number) => {
    unbalanced.push({
      nodes: [ids[a]!, ids[b]!, ids[c]!],
      signs: [Math.sign(ab), Math.sign(bc), Math.sign(ca)],
      balanced: false,
      strength: Math.abs(ab * bc * ca),
    });
    if (unbalanced.length > keep * 4 + 100) unbalanced = strongest(unbalanced, keep);
  };
  forEachTie(graph, (a, b, ab) => {
    let p = offsets[a]!;
    let q = offsets[b]!;
    const endA = offsets[a + 1]!;
    const endB = offsets[b + 1]!;
    while (p < endA && q < endB) {
      const x = targets[p]!;
      const y = targets[q]!;
      if (x < y) p++;
      else if (y < x) q++;
      else {
        if (x > b) {
          const ca = weights[p]!;
          const bc = weights[q]!;
          const positive = Number(ab > 0) + Number(bc > 0) + Number(ca > 0);
          counts[positive as 0 | 1 | 2 | 3]++;
          if (positive % 2 === 0) name(a, b, x, ab, bc, ca);
        }
        p++;
        q++;
      }
    }
  });
  const total = counts[0] + counts[1] + counts[2] + counts[3];
  return {
    counts,
    total,
    balanced: total === 0 ? 1 : (counts[1] + counts[3]) / total,
    unbalanced: strongest(unbalanced, keep),
  };
}

function strongest(list: Triangle[], keep: number): Triangle[] {
  const key = (triangle: Triangle) => triangle.nodes.join('\u0000');
  return list.sort((p, q) => q.strength - p.strength || (key(p) < key(q) ? -1 : 1)).slice(0, keep);
}
