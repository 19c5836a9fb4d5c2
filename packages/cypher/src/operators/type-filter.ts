import type { BoundLabels } from '../bind/bound.ts';
import { typeIds } from '../evaluate/labels.ts';
import type { Adjacency } from '../graph/adjacency.ts';
import type { Graph } from '../graph/graph.ts';

/** A piece of adjacency to walk: `skipLoops` where self-loops came with the other direction already. */
export interface Part {
  readonly adjacency: Adjacency;
  readonly skipLoops: boolean;
}

/** The adjacencies that a relationship pattern walks, types as they are now. */
export function partsOf(
  graph: Graph,
  types: BoundLabels | undefined,
  direction: 'out' | 'in' | 'both',
): Part[] {
  const ids = types === undefined ? graph.types.names.map((_, id) => id) : typeIds(graph, types);
  const parts: Part[] = [];
  for (const id of ids) {
    if (graph.countType(id) === 0) continue;
    if (direction !== 'in') parts.push({ adjacency: graph.adjacency(id, 'out'), skipLoops: false });
    if (direction !== 'out')
      parts.push({ adjacency: graph.adjacency(id, 'in'), skipLoops: direction === 'both' });
  }
  return parts;
}

/** Calls `visit` for every live relationship at a node. */
export function forEachNeighbour(
  graph: Graph,
  parts: readonly Part[],
  node: number,
  visit: (neighbour: number, relationship: number) => void,
): void {
  const { types } = graph.relationships;
  for (const { adjacency, skipLoops } of parts) {
    const { neighbours, relationships, offsets } = adjacency;
    if (node < adjacency.rows) {
      const end = offsets[node + 1]!;
      for (let i = offsets[node]!; i < end; i++) {
        const neighbour = neighbours[i]!;
        const relationship = relationships[i]!;
        if (types[relationship]! < 0 || (skipLoops && neighbour === node)) continue;
        visit(neighbour, relationship);
      }
    }
    const extra = adjacency.extra?.get(node);
    if (extra === undefined) continue;
    for (let i = 0; i < extra.length; i += 2) {
      if (types[extra[i + 1]!]! < 0 || (skipLoops && extra[i] === node)) continue;
      visit(extra[i]!, extra[i + 1]!);
    }
  }
}
