import { seeded, shuffle } from '../graph/random.ts';
import type { SignedGraph } from '../graph/signed.ts';

export interface Betweenness {
  /** By node, in the order of the graph's ids; each unordered pair of others counts once. */
  readonly values: Float64Array;
  /** Sources that were walked from; all of them for the exact value. */
  readonly samples: number;
  /** Standard error of each value by the spread over the samples; 0 where exact. */
  readonly error: Float64Array;
}

/**
 * Betweenness by Brandes (2001), "A faster algorithm for betweenness centrality"; weights and signs do not
 * count. With `samples`, from so many random sources, scaled up (Brandes and Pich 2007), a node's part in a path
 * counted by how far along it lies (Geisberger, Sanders and Schultes 2008, "Better approximation of betweenness
 * centrality": a node beside a source is not overrated), with the standard error of each value: sound for the
 * highest, too low for a node that only few sources show. Cost: O(m) for each source.
 */
export function betweenness(graph: SignedGraph, samples = Number.POSITIVE_INFINITY, seed = 1): Betweenness {
  const size = graph.ids.length;
  const sources = Int32Array.from({ length: size }, (_, i) => i);
  const exact = samples >= size;
  if (!exact) shuffle(sources, seeded(seed));
  const count = exact ? size : Math.max(1, Math.floor(samples));
  const total = new Float64Array(size);
  const squares = new Float64Array(size);
  const walk = new Walk(graph);
  for (let s = 0; s < count; s++) walk.from(sources[s]!, total, exact ? undefined : squares);
  // Every pair is met from both of its ends: with its whole weight, or in a sample with what lies before the node.
  const scale = exact ? 0.5 : size / count;
  const error = new Float64Array(size);
  if (!exact)
    for (let i = 0; i < size; i++) {
      const mean = total[i]! / count;
      const variance = Math.max(0, squares[i]! / count - mean * mean) * (count / Math.max(1, count - 1));
      error[i] = scale * Math.sqrt(variance * count * (1 - count / size));
    }
  return { values: total.map(value => value * scale), samples: count, error };
}

/**
 * Brandes' two passes from one source. The way out notes each step that lies on a shortest path, node by node, and
 * the way back reads them in order: it looks at no other tie again, and adds up in one number.
 */
class Walk {
  readonly #offsets: Int32Array;
  readonly #targets: Int32Array;
  readonly #order: Int32Array;
  /** Nodes after each node of the order on shortest paths, from `#starts` on. */
  readonly #after: Int32Array;
  readonly #starts: Int32Array;
  readonly #distance: Int32Array;
  readonly #paths: Float64Array;
  /** (1 + dependency) / paths of each node; in a sample the 1 is a share of the way. */
  readonly #share: Float64Array;

  constructor({ offsets, targets, ids }: SignedGraph) {
    const size = ids.length;
    this.#offsets = offsets;
    this.#targets = targets;
    this.#order = new Int32Array(size);
    this.#after = new Int32Array(targets.length);
    this.#starts = new Int32Array(size + 1);
    this.#distance = new Int32Array(size);
    this.#paths = new Float64Array(size);
    this.#share = new Float64Array(size);
  }

  /**
   * Adds the dependencies of all nodes on one source. In a sample, which wants their `squares` too, a path counts for
   * a node by the share of it that lies before the node.
   */
  from(source: number, total: Float64Array, squares?: Float64Array): void {
    const [order, paths, share, distance] = [this.#order, this.#paths, this.#share, this.#distance];
    const [after, starts] = [this.#after, this.#starts];
    const reached = this.#spread(source);
    for (let at = reached - 1; at > 0; at--) {
      const node = order[at]!;
      const before = squares ? distance[node]! : 1;
      let sum = 0;
      for (let k = starts[at]!, end = starts[at + 1]!; k < end; k++) sum += share[after[k]!]!;
      share[node] = sum + 1 / (paths[node]! * before);
      const part = paths[node]! * sum * before;
      total[node]! += part;
      if (squares) squares[node]! += part * part;
    }
  }

  /** Breadth first; returns how many nodes were reached. */
  #spread(source: number): number {
    const [offsets, targets, order, after] = [this.#offsets, this.#targets, this.#order, this.#after];
    const [starts, distance, paths] = [this.#starts, this.#distance, this.#paths];
    distance.fill(-1);
    distance[source] = 0;
    paths[source] = 1;
    order[0] = source;
    let reached = 1;
    let steps = 0;
    for (let at = 0; at < reached; at++) {
      const node = order[at]!;
      const further = distance[node]! + 1;
      const ways = paths[node]!;
      starts[at] = steps;
      for (let k = offsets[node]!, end = offsets[node + 1]!; k < end; k++) {
        const next = targets[k]!;
        const known = distance[next]!;
        if (known === -1) {
          distance[next] = further;
          order[reached++] = next;
          paths[next] = ways;
          after[steps++] = next;
        } else if (known === further) {
          paths[next]! += ways;
          after[steps++] = next;
        }
      }
    }
    starts[reached] = steps;
    return reached;
  }
}
