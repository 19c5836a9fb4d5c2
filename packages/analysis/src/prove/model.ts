import type { ModelData } from 'highs';
import { triangles } from '../balance/triangles.ts';
import { forEachTie, type SignedGraph } from '../graph/signed.ts';

/** A model under construction: rows of a sparse matrix with their bounds. */
class Rows {
  readonly starts: number[] = [0];
  readonly indices: number[] = [];
  readonly values: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];

  add(terms: readonly (readonly [column: number, value: number])[], lower: number, upper: number): void {
    for (const [column, value] of terms) {
      this.indices.push(column);
      this.values.push(value);
    }
    this.starts.push(this.indices.length);
    this.lower.push(lower);
    this.upper.push(upper);
  }
}

/** Unbalanced triangles that are told to the solver at most. */
const mostCuts = 20_000;

/**
 * Least frustration as a mixed integer program. Two camps: the XOR model of Aref, Mason and Wilson (2018,
 * "A modeling and computational study of the frustration index in signed networks"), one binary a node and one
 * variable a tie that its two inequalities raise to 1 where the tie is frustrated. More camps: a binary for each
 * node and camp, after the same authors' generalisation. Unbalanced triangles hold at least one frustrated tie,
 * and the node with most ties is fixed (with more camps: a node joins no camp beyond its own number), which both
 * make the search shorter.
 */
export function frustrationModel(graph: SignedGraph, count: number, infinity: number): ModelData {
  const size = graph.ids.length;
  const perNode = count === 2 ? 1 : count;
  const ties: { a: number; b: number; weight: number }[] = [];
  const at = new Map<number, number>();
  forEachTie(graph, (a, b, weight) => {
    at.set(a * size + b, ties.length);
    ties.push({ a, b, weight });
  });
  const first = size * perNode;
  const columns = first + ties.length;
  const upper = new Float64Array(columns).fill(1);
  const rows = new Rows();
  if (count === 2) {
    upper[busiest(graph)] = 0;
    ties.forEach(({ a, b, weight }, k) => {
      const f = first + k;
      if (weight > 0) {
        rows.add(
          [
            [f, 1],
            [a, -1],
            [b, 1],
          ],
          0,
          infinity,
        );
        rows.add(
          [
            [f, 1],
            [a, 1],
            [b, -1],
          ],
          0,
          infinity,
        );
      } else {
        rows.add(
          [
            [f, 1],
            [a, -1],
            [b, -1],
          ],
          -1,
          infinity,
        );
        rows.add(
          [
            [f, 1],
            [a, 1],
            [b, 1],
          ],
          1,
          infinity,
        );
      }
    });
  } else {
    const y = (node: number, camp: number) => node * count + camp;
    const camps = Array.from({ length: count }, (_, camp) => camp);
    for (let node = 0; node < size; node++) {
      rows.add(
        camps.map(camp => [y(node, camp), 1] as const),
        1,
        1,
      );
      for (const camp of camps) if (camp > node) upper[y(node, camp)] = 0;
    }
    ties.forEach(({ a, b, weight }, k) => {
      const f = first + k;
      for (const camp of camps)
        if (weight > 0) {
          rows.add(
            [
              [f, 1],
              [y(a, camp), -1],
              [y(b, camp), 1],
            ],
            0,
            infinity,
          );
          rows.add(
            [
              [f, 1],
              [y(a, camp), 1],
              [y(b, camp), -1],
            ],
            0,
            infinity,
          );
        } else
          rows.add(
            [
              [f, 1],
              [y(a, camp), -1],
              [y(b, camp), -1],
            ],
            -1,
            infinity,
          );
    });
  }
  for (const { nodes, signs } of triangles(graph, mostCuts).unbalanced) {
    // Three enemies fit into three camps; a friend's friend who is an enemy fits nowhere.
    if (count > 2 && signs.every(sign => sign < 0)) continue;
    const [a, b, c] = nodes.map(id => graph.index.get(id)!) as [number, number, number];
    const tie = (x: number, y: number) => first + at.get(Math.min(x, y) * size + Math.max(x, y))!;
    rows.add(
      [
        [tie(a, b), 1],
        [tie(b, c), 1],
        [tie(a, c), 1],
      ],
      1,
      infinity,
    );
  }
  const cost = new Float64Array(columns);
  ties.forEach(({ weight }, k) => {
    cost[first + k] = Math.abs(weight);
  });
  return {
    numCols: columns,
    numRows: rows.lower.length,
    colCost: cost,
    colLower: new Float64Array(columns),
    colUpper: upper,
    rowLower: Float64Array.from(rows.lower),
    rowUpper: Float64Array.from(rows.upper),
    matrix: {
      format: 'csr',
      numRows: rows.lower.length,
      numCols: columns,
      starts: Int32Array.from(rows.starts),
      indices: Int32Array.from(rows.indices),
      values: Float64Array.from(rows.values),
    },
    integrality: Int32Array.from({ length: columns }, (_, column) => (column < first ? 1 : 0)),
  };
}

/** The node with most ties. */
function busiest({ offsets, ids }: SignedGraph): number {
  let best = 0;
  const degree = (node: number) => offsets[node + 1]! - offsets[node]!;
  for (let node = 1; node < ids.length; node++) if (degree(node) > degree(best)) best = node;
  return best;
}

/** Camps as the model's variables tell them. */
export function campsOf(values: ArrayLike<number>, size: number, count: number): Int32Array {
  return Int32Array.from({ length: size }, (_, node) => {
    if (count === 2) return Math.round(values[node]!);
    for (let camp = 0; camp < count; camp++) if (values[node * count + camp]! > 0.5) return camp;
    return 0;
  });
}
