import type { GraphSnapshot } from '@entente/graph-store';

/** Nodes and relations of each size. */
export const sizes = { S: [1000, 5000], M: [5000, 20_000], L: [50_000, 200_000] } as const;
export type Size = keyof typeof sizes;

const types = ['State', 'Territory', 'Organization', 'Person', 'Group', 'Conflict'] as const;
const kinds = ['SUPPORTS', 'ATTACKS', 'MEETS', 'MEDIATES', 'MEMBER_OF'] as const;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A graph in communities with a few very connected nodes; no pair stands twice. The same for every library. */
export function snapshotOf(size: Size): GraphSnapshot {
  const [order, count] = sizes[size];
  const random = seeded(42);
  const communities = Math.max(8, Math.round(Math.sqrt(order) / 4));
  const nodes = Array.from({ length: order }, (_, i) => ({
    id: `n${i}`,
    type: types[Math.floor(random() * 6)]!,
    name: `Actor ${i}`,
    aliases: [],
    documents: 1,
  }));
  const ends: number[] = [];
  const edges: GraphSnapshot['edges'][number][] = [];
  const seen = new Set<number>();
  while (edges.length < count) {
    const from =
      random() < 0.5 || ends.length === 0
        ? Math.floor(random() * order)
        : ends[Math.floor(random() * ends.length)]!;
    const near = random() < 0.75;
    const to = near
      ? (from % communities) + communities * Math.floor((random() * order) / communities)
      : Math.floor(random() * order);
    const key = Math.min(from, to) * order + Math.max(from, to);
    if (to >= order || to === from || seen.has(key)) continue;
    seen.add(key);
    ends.push(from, to);
    const i = edges.length;
    edges.push({
      id: `r${i}`,
      statement: `s${i}`,
      type: kinds[Math.floor(random() * kinds.length)]!,
      from: `n${from}`,
      to: `n${to}`,
      doc: 'd',
      outlet: `outlet ${i % 7}`,
      confidence: random(),
      asserted: random() < 0.8,
    });
  }
  return { nodes, edges, truncated: false };
}

/** Where each node is drawn: its community's disc. The same for every library. */
export function placesOf(order: number): Float64Array {
  const random = seeded(7);
  const communities = Math.max(8, Math.round(Math.sqrt(order) / 4));
  const places = new Float64Array(order * 2);
  for (let i = 0; i < order; i++) {
    const community = i % communities;
    const r = 850 * Math.sqrt((community + 0.5) / communities);
    const angle = community * 2.399963;
    const spread = 300 * Math.sqrt(random());
    const turn = random() * 2 * Math.PI;
    places[i * 2] = r * Math.cos(angle) + spread * Math.cos(turn);
    places[i * 2 + 1] = r * Math.sin(angle) + spread * Math.sin(turn);
  }
  return places;
}
