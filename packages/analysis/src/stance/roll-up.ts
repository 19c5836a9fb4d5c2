import type { EvidenceGraph } from '../graph/build.ts';

/**
 * For each node, the state or body that it speaks for: persons by `REPRESENTS`, bodies and groups by
 * `PART_OF`, followed to the end. Where a node is tied to several, the most confident evidence decides, then
 * the smaller id; a circle ends at its smallest id. Nodes tied to nobody stand for themselves.
 *
 * Cost: linear in the evidence.
 */
export function rollUp(graph: EvidenceGraph): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  graph.forEachEdge((_edge, evidence, from, to) => {
    if (from === to) return;
    const structural =
      evidence.type === 'PART_OF' ||
      (evidence.type === 'REPRESENTS' && graph.getNodeAttribute(from, 'type') === 'Person');
    if (!structural) return;
    const tally = votes.get(from) ?? new Map<string, number>();
    tally.set(to, (tally.get(to) ?? 0) + evidence.confidence);
    votes.set(from, tally);
  });
  const parent = new Map<string, string>();
  for (const [node, tally] of votes) {
    let best: string | undefined;
    let most = -1;
    for (const [candidate, vote] of tally)
      if (vote > most || (vote === most && candidate < best!)) {
        best = candidate;
        most = vote;
      }
    if (best !== undefined) parent.set(node, best);
  }
  const root = new Map<string, string>();
  graph.forEachNode(node => {
    const path: string[] = [];
    let at = node;
    while (parent.has(at) && !path.includes(at)) {
      path.push(at);
      at = parent.get(at)!;
    }
    const circle = path.indexOf(at);
    root.set(node, circle < 0 ? at : path.slice(circle).sort()[0]!);
  });
  return root;
}
