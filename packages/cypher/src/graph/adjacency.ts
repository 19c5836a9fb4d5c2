import type { Graph } from './graph.ts';

/** Relationships of one type in one direction, as compressed sparse rows plus what came since they were built. */
export class Adjacency {
  /** Nodes below `rows` have the slots `offsets[node] .. offsets[node + 1]` in the two arrays below. */
  readonly rows: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly relationships: Int32Array;
  /** Pairs of neighbour and relationship added since, by node. */
  extra: Map<number, number[]> | undefined;
  extraCount = 0;
  /** Relationships among these that were deleted since: their type is negative in the table. */
  deleted = 0;

  constructor(rows: number, offsets: Int32Array, neighbours: Int32Array, relationships: Int32Array) {
    this.rows = rows;
    this.offsets = offsets;
    this.neighbours = neighbours;
    this.relationships = relationships;
  }

  /** True when the compressed rows alone tell everything. */
  get clean(): boolean {
    return this.extraCount === 0 && this.deleted === 0;
  }

  /** True when so much has changed that building anew pays. */
  get worn(): boolean {
    return this.extraCount + this.deleted > 64 + this.neighbours.length / 4;
  }

  add(node: number, neighbour: number, relationship: number): void {
    this.extra ??= new Map();
    const list = this.extra.get(node);
    if (list === undefined) this.extra.set(node, [neighbour, relationship]);
    else list.push(neighbour, relationship);
    this.extraCount++;
  }

  /** Slots at a node, deleted relationships included: an upper bound of the degree. */
  degree(node: number): number {
    const base = node < this.rows ? this.offsets[node + 1]! - this.offsets[node]! : 0;
    return this.extra === undefined ? base : base + (this.extra.get(node)?.length ?? 0) / 2;
  }
}

/**
 * Builds the rows of every given type at once, in one direction: two passes over the table.
 *
 * @param wanted for each type id, whether to build it
 */
export function buildAdjacencies(
  rows: number,
  types: Int32Array,
  count: number,
  from: Int32Array,
  to: Int32Array,
  wanted: readonly boolean[],
): (Adjacency | undefined)[] {
  const offsets = wanted.map(want => (want ? new Int32Array(rows + 1) : undefined));
  for (let r = 0; r < count; r++) {
    const type = types[r]!;
    if (type >= 0) {
      const own = offsets[type];
      if (own !== undefined) own[from[r]! + 1]!++;
    }
  }
  const built = offsets.map(own => {
    if (own === undefined) return undefined;
    for (let i = 0; i < rows; i++) own[i + 1]! += own[i]!;
    const size = own[rows]!;
    return new Adjacency(rows, own, new Int32Array(size), new Int32Array(size));
  });
  const next = built.map(adjacency => adjacency?.offsets.slice(0, rows));
  for (let r = 0; r < count; r++) {
    const type = types[r]!;
    if (type < 0) continue;
    const adjacency = built[type];
    if (adjacency === undefined) continue;
    const at = next[type]![from[r]!]!++;
    adjacency.neighbours[at] = to[r]!;
    adjacency.relationships[at] = r;
  }
  return built;
}

/** Live relationships at a node, self-loops once. */
export function relationshipsAt(graph: Graph, id: number): number[] {
  const { types, sources, targets } = graph.relationships;
  const found: number[] = [];
  for (const direction of ['out', 'in'] as const) {
    const take = (relationship: number): void => {
      if (types[relationship]! < 0) return;
      if (direction === 'out' || sources[relationship] !== targets[relationship]) found.push(relationship);
    };
    for (let type = 0; type < graph.types.size; type++) {
      const { offsets, relationships, rows, extra } = graph.adjacency(type, direction);
      if (id < rows) for (let i = offsets[id]!; i < offsets[id + 1]!; i++) take(relationships[i]!);
      const added = extra?.get(id) ?? [];
      for (let i = 1; i < added.length; i += 2) take(added[i]!);
    }
  }
  return found;
}
