import defaults from 'graphology-layout-forceatlas2/defaults.js';
import iterate from 'graphology-layout-forceatlas2/iterate.js';
import separate from 'graphology-layout-noverlap/iterate.js';

/** Floats of a node and of an edge in the matrices that graphology's ForceAtlas2 works on. */
const nodeStride = 10;
const edgeStride = 3;
/** After so many steps it looks how far nodes have moved. */
const block = 10;
/** Pixels the drawing is likely to have on the shorter side. */
const screen = 700;

export interface LayoutInput {
  /** x and y of each node, one after the other. */
  readonly positions: Float32Array;
  readonly sizes: Float32Array;
  readonly fixed: Uint8Array;
  /** Indices of the two ends of each edge. */
  readonly ends: Uint32Array;
  readonly weights: Float32Array;
}

/**
 * ForceAtlas2 (Jacomy et al. 2014, graphology's implementation) with a rule of its own for stopping: when nodes
 * move less than a small share of the drawing's extent over several blocks of steps, or a bound of steps is reached.
 * Deterministic for the same input, however quick the machine: time says when it reports, never where it ends.
 */
export class LayoutEngine {
  readonly #nodes: Float32Array;
  readonly #edges: Float32Array;
  readonly #settings: object;
  readonly #maxSteps: number;
  #steps = 0;
  #calm = 0;
  #before: Float32Array;

  constructor(input: LayoutInput) {
    const order = input.positions.length / 2;
    const size = input.ends.length / 2;
    this.#nodes = new Float32Array(order * nodeStride);
    this.#edges = new Float32Array(size * edgeStride);
    for (let i = 0; i < order; i++) {
      const at = i * nodeStride;
      this.#nodes[at] = input.positions[i * 2]!;
      this.#nodes[at + 1] = input.positions[i * 2 + 1]!;
      this.#nodes[at + 6] = 1;
      this.#nodes[at + 7] = 1;
      this.#nodes[at + 8] = input.sizes[i]!;
      this.#nodes[at + 9] = input.fixed[i]!;
    }
    for (let i = 0; i < size; i++) {
      const from = input.ends[i * 2]! * nodeStride;
      const to = input.ends[i * 2 + 1]! * nodeStride;
      const weight = input.weights[i]!;
      this.#nodes[from + 6]! += weight;
      this.#nodes[to + 6]! += weight;
      this.#edges.set([from, to, weight], i * edgeStride);
    }
    this.#settings = {
      ...defaults,
      linLogMode: true,
      outboundAttractionDistribution: false,
      adjustSizes: false,
      gravity: 1.2,
      strongGravityMode: false,
      scalingRatio: 2,
      edgeWeightInfluence: 0.4,
      barnesHutOptimize: order > 600,
      slowDown: 1 + Math.log(Math.max(order, 2)) / 2,
    };
    this.#maxSteps = order > 20000 ? 250 : order > 3000 ? 500 : 900;
    this.#before = this.positions();
  }

  get steps(): number {
    return this.#steps;
  }

  /** Makes steps for about `budget` milliseconds, at least one. True where the layout has come to rest. */
  run(budget: number, now: () => number = () => performance.now()): boolean {
    const until = now() + budget;
    do {
      iterate(this.#settings, this.#nodes, this.#edges);
      this.#steps++;
      if (this.#atRest()) {
        this.#separate();
        return true;
      }
    } while (now() < until);
    return false;
  }

  #atRest(): boolean {
    if (this.#steps >= this.#maxSteps) return true;
    if (this.#steps % block > 0) return false;
    const positions = this.positions();
    this.#calm = movement(this.#before, positions) / block < 0.00025 ? this.#calm + 1 : 0;
    this.#before = positions;
    return this.#calm >= 2;
  }

  /** Moves apart what would overlap on a screen of ordinary size. Skipped for graphs too dense to come apart. */
  #separate(): void {
    const order = this.#nodes.length / nodeStride;
    if (order < 2 || order > 3000) return;
    const matrix = new Float32Array(order * 3);
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < order; i++) {
      const [x, y] = [this.#nodes[i * nodeStride]!, this.#nodes[i * nodeStride + 1]!];
      low = Math.min(low, x, y);
      high = Math.max(high, x, y);
    }
    const unit = (high - low) / screen;
    for (let i = 0; i < order; i++) {
      const at = i * nodeStride;
      matrix.set([this.#nodes[at]!, this.#nodes[at + 1]!, this.#nodes[at + 8]! * unit], i * 3);
    }
    const settings = { margin: 7 * unit, expansion: 1.1, gridSize: 20, ratio: 1.15, speed: 3 };
    for (let turn = 0; turn < 200; turn++) if (separate(settings, matrix).converged) break;
    for (let i = 0; i < order; i++) {
      const at = i * nodeStride;
      if (this.#nodes[at + 9]) continue;
      this.#nodes[at] = matrix[i * 3]!;
      this.#nodes[at + 1] = matrix[i * 3 + 1]!;
    }
  }

  positions(): Float32Array {
    const order = this.#nodes.length / nodeStride;
    const result = new Float32Array(order * 2);
    for (let i = 0; i < order; i++) {
      result[i * 2] = this.#nodes[i * nodeStride]!;
      result[i * 2 + 1] = this.#nodes[i * nodeStride + 1]!;
    }
    return result;
  }
}

/** Mean distance the nodes moved, as a share of the drawing's extent. */
function movement(before: Float32Array, after: Float32Array): number {
  if (before.length === 0) return 0;
  let sum = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < after.length; i += 2) {
    sum += Math.hypot(after[i]! - before[i]!, after[i + 1]! - before[i + 1]!);
    low = Math.min(low, after[i]!, after[i + 1]!);
    high = Math.max(high, after[i]!, after[i + 1]!);
  }
  return sum / (before.length / 2) / Math.max(high - low, 1e-6);
}
