import { forEachTie, type SignedGraph, type SignedTie, signedGraph } from '../graph/signed.ts';

/**
 * The part of a graph in which every node has at least `least` ties (the k-core, Seidman 1983). Camps are
 * sought there: a node with one or two ties can be put anywhere at no cost, and only blurs what the others show.
 * The whole graph where the core is too small to divide. Cost: O(m).
 */
export function core(graph: SignedGraph, least: number): SignedGraph {
  const { offsets, targets, ids } = graph;
  const degree = Int32Array.from(ids, (_, i) => offsets[i + 1]! - offsets[i]!);
  const removed = new Uint8Array(ids.length);
  const queue = [...degree.keys()].filter(i => degree[i]! < least);
  for (const i of queue) removed[i] = 1;
  for (let at = 0; at < queue.length; at++) {
    const node = queue[at]!;
    for (let k = offsets[node]!; k < offsets[node + 1]!; k++) {
      const next = targets[k]!;
      if (removed[next] || --degree[next]! >= least) continue;
      removed[next] = 1;
      queue.push(next);
    }
  }
  const kept = ids.filter((_, i) => !removed[i]);
  if (kept.length === ids.length || kept.length < 6) return graph;
  const ties: SignedTie[] = [];
  forEachTie(graph, (a, b, weight) => {
    if (!removed[a] && !removed[b]) ties.push({ a: ids[a]!, b: ids[b]!, weight });
  });
  return signedGraph(kept, ties);
}

/**
 * Carries the camps of a core over to the whole graph: outwards from the core each node joins the camp that
 * explains most of its ties. Nodes that no camp reaches are -1.
 */
export function spread(graph: SignedGraph, inner: SignedGraph, camps: Int32Array): Int32Array {
  const whole = new Int32Array(graph.ids.length).fill(-1);
  inner.ids.forEach((id, i) => {
    whole[graph.index.get(id)!] = camps[i]!;
  });
  let frontier = [...whole.keys()].filter(i => whole[i]! >= 0);
  while (frontier.length > 0) {
    const next = new Map<number, number>();
    for (const node of frontier)
      for (let k = graph.offsets[node]!; k < graph.offsets[node + 1]!; k++) {
        const other = graph.targets[k]!;
        if (whole[other] === -1 && !next.has(other)) next.set(other, bestCamp(graph, whole, other));
      }
    frontier = [];
    for (const [node, camp] of next)
      if (camp >= 0) {
        whole[node] = camp;
        frontier.push(node);
      }
  }
  return whole;
}

/** The camp with the highest sum of ties to a node, where that is above 0; else -1. */
function bestCamp(graph: SignedGraph, camps: Int32Array, node: number): number {
  const gain = new Map<number, number>();
  for (let k = graph.offsets[node]!; k < graph.offsets[node + 1]!; k++) {
    const camp = camps[graph.targets[k]!]!;
    if (camp >= 0) gain.set(camp, (gain.get(camp) ?? 0) + graph.weights[k]!);
  }
  let best = -1;
  let most = 0;
  for (const [camp, value] of gain)
    if (value > most || (value === most && camp < best)) {
      best = camp;
      most = value;
    }
  return best;
}
