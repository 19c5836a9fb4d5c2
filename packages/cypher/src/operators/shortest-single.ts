import type { Graph } from '../graph/graph.ts';
import type { Runtime } from './runtime.ts';
import { type Marks, marksOf } from './scratch.ts';
import { forEachNeighbour, type Part } from './type-filter.ts';

interface Side {
  readonly marks: Marks;
  readonly parts: readonly Part[];
  /** Every part is as it was built. */
  readonly clean: boolean;
  frontier: number[];
}

/**
 * One shortest path between two different nodes: breadth first from both ends, the smaller frontier next.
 *
 * @returns its relationships from the first node to the second; `undefined` where there is none up to `max`
 */
export function shortestBetween(
  runtime: Runtime,
  forward: readonly Part[],
  backward: readonly Part[],
  from: number,
  to: number,
  max: number,
  allowed: ((relationship: number) => boolean) | undefined,
): number[] | undefined {
  const { graph } = runtime;
  const near = start(marksOf(graph, 0), forward, from);
  const far = start(marksOf(graph, 1), backward, to);
  for (let depth = 0; depth < max && near.frontier.length > 0 && far.frontier.length > 0; depth++) {
    const forwards = near.frontier.length <= far.frontier.length;
    const mine = forwards ? near : far;
    const other = forwards ? far : near;
    const met = advance(runtime, mine, other.marks, allowed);
    if (met === undefined) continue;
    const [a, b] = forwards ? [met.node, met.neighbour] : [met.neighbour, met.node];
    const head = trace(graph, near.marks.values, a).reverse();
    return [...head, met.relationship, ...trace(graph, far.marks.values, b)];
  }
  return undefined;
}

/** `values` of the marks hold the relationship by which a node was reached, -1 at the start. */
function start(marks: Marks, parts: readonly Part[], node: number): Side {
  marks.stamps[node] = marks.generation;
  marks.values[node] = -1;
  return { marks, parts, clean: parts.every(part => part.adjacency.clean), frontier: [node] };
}

interface Meeting {
  readonly node: number;
  readonly neighbour: number;
  readonly relationship: number;
}

function advance(
  runtime: Runtime,
  side: Side,
  other: Marks,
  allowed: ((relationship: number) => boolean) | undefined,
): Meeting | undefined {
  const { stamps, values, generation } = side.marks;
  const next: number[] = [];
  for (const node of side.frontier) {
    runtime.tick();
    if (side.clean) {
      for (const { adjacency } of side.parts) {
        if (node >= adjacency.rows) continue;
        const { neighbours, relationships, offsets } = adjacency;
        const end = offsets[node + 1]!;
        for (let i = offsets[node]!; i < end; i++) {
          const neighbour = neighbours[i]!;
          if (stamps[neighbour] === generation) continue;
          const relationship = relationships[i]!;
          if (allowed !== undefined && !allowed(relationship)) continue;
          if (other.stamps[neighbour] === other.generation) return { node, neighbour, relationship };
          stamps[neighbour] = generation;
          values[neighbour] = relationship;
          next.push(neighbour);
        }
      }
      continue;
    }
    let met: Meeting | undefined;
    forEachNeighbour(runtime.graph, side.parts, node, (neighbour, relationship) => {
      if (met !== undefined || stamps[neighbour] === generation) return;
      if (allowed !== undefined && !allowed(relationship)) return;
      if (other.stamps[neighbour] === other.generation) {
        met = { node, neighbour, relationship };
        return;
      }
      stamps[neighbour] = generation;
      values[neighbour] = relationship;
      next.push(neighbour);
    });
    if (met !== undefined) return met;
  }
  side.frontier = next;
  return undefined;
}

/** Relationships from a node back to where its side started. */
function trace(graph: Graph, reached: Int32Array, node: number): number[] {
  const { sources, targets } = graph.relationships;
  const path: number[] = [];
  for (let at = node; reached[at]! >= 0; ) {
    const relationship = reached[at]!;
    path.push(relationship);
    at = sources[relationship] === at ? targets[relationship]! : sources[relationship]!;
  }
  return path;
}
