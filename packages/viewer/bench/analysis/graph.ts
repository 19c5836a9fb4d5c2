import type { GraphEdge, GraphNode } from '@entente/graph-store';

/** Actors of three camps, a few of them in most of the news; a tenth of the stances against the camps. */
export function campsGraph(actors: number, relations: number): { nodes: GraphNode[]; edges: GraphEdge[] } {
  let state = 7;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const nodes = Array.from({ length: actors }, (_, i): GraphNode => {
    return { id: `a${i}`, type: 'State', name: `Actor ${i}`, aliases: [], documents: 1 };
  });
  const edges = Array.from({ length: relations }, (_, i): GraphEdge => {
    const end = () => Math.floor(actors * random() ** 2);
    const [from, to] = [end(), end()];
    const friends = from % 3 === to % 3;
    const type = random() < 0.4 ? 'MEETS' : friends !== random() < 0.1 ? 'SUPPORTS' : 'ACCUSES';
    const ends = { from: `a${from}`, to: `a${to}` };
    return {
      id: `e${i}`,
      statement: `s${i}`,
      ...ends,
      type,
      asserted: true,
      confidence: 0.9,
      doc: `d${i % 500}`,
    };
  });
  return { nodes, edges };
}
