/**
 * A synthetic graph of actors: degrees by a power law, three labels, four relationship types. The same seed gives
 * the same graph. Held as columns, so that a million relationships stay small.
 */
export const SIZES = {
  G0: { nodes: 100, relationships: 1_000 },
  G1: { nodes: 1_000, relationships: 10_000 },
  G2: { nodes: 20_000, relationships: 200_000 },
  G3: { nodes: 100_000, relationships: 1_000_000 },
} as const;

export type Size = keyof typeof SIZES;

export const LABELS = ['State', 'Org', 'Person'] as const;
export const TYPES = ['SUPPORTS', 'OPPOSES', 'MEDIATES', 'SAID'] as const;
const LABEL_STEPS = [0.05, 0.3, 1];
const TYPE_STEPS = [0.25, 0.45, 0.6, 1];
const KINDS: readonly (readonly string[])[] = [
  ['republic', 'monarchy', 'federation'],
  ['party', 'union', 'company', 'ngo'],
  ['minister', 'deputy', 'journalist', 'expert'],
];
const SYLLABLES = 'ka ro bel van mi ter so lun ar den ost qui ra son ef gor'.split(' ');

export interface BenchGraph {
  readonly size: Size;
  readonly n: number;
  readonly m: number;
  readonly label: Uint8Array;
  readonly name: string[];
  readonly kind: string[];
  readonly weight: Uint8Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly type: Uint8Array;
  readonly confidence: Float64Array;
  readonly date: string[];
  /** Names the queries start from. */
  readonly anchors: {
    readonly hub: string;
    readonly person: string;
    readonly from: { readonly name: string; readonly label: string };
    readonly to: { readonly name: string; readonly label: string };
  };
}

/** Mulberry32: small, fast, good enough for made-up graphs. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function generate(size: Size, seed = 42): BenchGraph {
  const { nodes: n, relationships: m } = SIZES[size];
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  const step = (steps: readonly number[]): number => {
    const u = random();
    return steps.findIndex(limit => u < limit);
  };
  // the k-th node of this order has the k-th highest expected degree, so hubs lie all over the ids
  const ranked = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = ranked[i]!;
    ranked[i] = ranked[j]!;
    ranked[j] = held;
  }
  const hub = ranked[0]!;
  const minor = ranked[n - 1]!;
  const word = (): string => {
    const text = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const graph = {
    size,
    n,
    m,
    label: new Uint8Array(n),
    name: [] as string[],
    kind: [] as string[],
    weight: new Uint8Array(n),
    source: new Uint32Array(m),
    target: new Uint32Array(m),
    type: new Uint8Array(m),
    confidence: new Float64Array(m),
    date: [] as string[],
  };
  for (let i = 0; i < n; i++) {
    const label = i === hub ? 0 : i === minor ? 2 : step(LABEL_STEPS);
    graph.label[i] = label;
    graph.name.push(`${word()} ${word()} ${i}`);
    graph.kind.push(pick(KINDS[label]!));
    graph.weight[i] = Math.floor(random() * 100);
  }
  const dates = Array.from({ length: 730 }, (_, day) =>
    new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10),
  );
  const end = (): number => ranked[Math.floor(n * random() ** 2)]!;
  for (let e = 0; e < m; e++) {
    const source = end();
    let target = end();
    while (target === source) target = end();
    graph.source[e] = source;
    graph.target[e] = target;
    graph.type[e] = step(TYPE_STEPS);
    graph.confidence[e] = Math.floor(random() * 10_000) / 10_000;
    graph.date.push(pick(dates));
  }
  const [from, to] = farPair(graph, ranked, hub, minor);
  const end2 = (id: number) => ({ name: graph.name[id]!, label: LABELS[graph.label[id]!]! });
  const anchors = { hub: graph.name[hub]!, person: graph.name[minor]!, from: end2(from), to: end2(to) };
  return { ...graph, anchors };
}

/** Two nodes of low rank that lie far apart, though not more than six steps. */
function farPair(
  graph: { n: number; m: number; source: Uint32Array; target: Uint32Array },
  ranked: Uint32Array,
  hub: number,
  minor: number,
): [number, number] {
  const { n, m, source, target } = graph;
  const out: number[][] = Array.from({ length: n }, () => []);
  for (let e = 0; e < m; e++) out[source[e]!]!.push(target[e]!);
  let best: [number, number, number] = [hub, minor, 0];
  for (let k = Math.floor(n * 0.7), tries = 0; k < n && tries < 5 && best[2] < 5; k++, tries++) {
    const start = ranked[k]!;
    const distance = new Int32Array(n).fill(-1);
    distance[start] = 0;
    for (let frontier = [start], depth = 1; frontier.length > 0; depth++) {
      const next: number[] = [];
      for (const u of frontier) {
        for (const v of out[u]!) {
          if (distance[v]! >= 0) continue;
          distance[v] = depth;
          next.push(v);
          if (depth > best[2] && depth <= 6) best = [start, v, depth];
        }
      }
      frontier = next;
    }
  }
  return [best[0], best[1]];
}
