import type { Graph } from '../graph/graph.ts';

/**
 * Arrays with an entry for each node that searches mark nodes in. A mark is valid only if it is of the present
 * generation, so nothing is cleared between searches. For work that does not pause: the next search reuses them.
 */
export class Marks {
  stamps: Int32Array;
  values: Int32Array;
  generation = 0;

  constructor(length: number) {
    this.stamps = new Int32Array(length);
    this.values = new Int32Array(length);
  }
}

const pools = new WeakMap<Graph, Marks[]>();

/** The `which`-th marks of a graph, ready for a new search. */
export function marksOf(graph: Graph, which: number): Marks {
  let pool = pools.get(graph);
  if (pool === undefined) {
    pool = [];
    pools.set(graph, pool);
  }
  let marks = pool[which];
  if (marks === undefined || marks.stamps.length < graph.nodes.length) {
    marks = new Marks(graph.nodes.length + (graph.nodes.length >> 3) + 16);
    pool[which] = marks;
  }
  if (marks.generation === 0x7fffffff) {
    marks.stamps.fill(0);
    marks.generation = 0;
  }
  marks.generation++;
  return marks;
}
