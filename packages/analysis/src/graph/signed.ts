/**
 * An undirected signed graph in compressed rows: the neighbours of node `i` are
 * `targets[offsets[i] .. offsets[i + 1])`, each with its weight; every edge stands in both rows.
 */
export interface SignedGraph {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly offsets: Int32Array;
  /** Ascending within a row. */
  readonly targets: Int32Array;
  readonly weights: Float64Array;
}

export interface SignedTie {
  readonly a: string;
  readonly b: string;
  /** Above 0: for each other; below 0: against. Ties of weight 0 are left out. */
  readonly weight: number;
}

/** Builds the graph; weights of repeated ties add up, loops are left out. Cost: O(m log m). */
export function signedGraph(ids: readonly string[], ties: Iterable<SignedTie>): SignedGraph {
  const index = new Map(ids.map((id, i) => [id, i]));
  const rows: Map<number, number>[] = ids.map(() => new Map());
  for (const { a, b, weight } of ties) {
    const i = index.get(a);
    const j = index.get(b);
    if (i === undefined || j === undefined || i === j) continue;
    rows[i]!.set(j, (rows[i]!.get(j) ?? 0) + weight);
    rows[j]!.set(i, (rows[j]!.get(i) ?? 0) + weight);
  }
  const kept = rows.map(row => [...row].filter(([, weight]) => weight !== 0).sort((x, y) => x[0] - y[0]));
  const offsets = new Int32Array(ids.length + 1);
  kept.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const targets = new Int32Array(offsets[ids.length]!);
  const weights = new Float64Array(targets.length);
  kept.forEach((row, i) => {
    row.forEach(([j, weight], k) => {
      targets[offsets[i]! + k] = j;
      weights[offsets[i]! + k] = weight;
    });
  });
  return { ids: [...ids], index, offsets, targets, weights };
}

/** Calls back once for every edge, `a < b`. */
export function forEachTie(graph: SignedGraph, visit: (a: number, b: number, weight: number) => void): void {
  const { offsets, targets, weights } = graph;
  for (let a = 0; a < graph.ids.length; a++)
    for (let k = offsets[a]!; k < offsets[a + 1]!; k++)
      if (a < targets[k]!) visit(a, targets[k]!, weights[k]!);
}

/** Weight between two nodes; 0 where they are not tied. Cost: O(log degree). */
export function tieWeight(graph: SignedGraph, a: number, b: number): number {
  let low = graph.offsets[a]!;
  let high = graph.offsets[a + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = graph.targets[middle]!;
    if (at === b) return graph.weights[middle]!;
    if (at < b) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
