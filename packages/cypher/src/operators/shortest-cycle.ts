import type { Runtime } from './runtime.ts';
import { type Marks, marksOf } from './scratch.ts';
import { forEachNeighbour, type Part } from './type-filter.ts';

/** Distances to a node, and the length of the shortest paths from where a search began. */
export interface Distances {
  readonly marks: Marks;
  readonly length: number;
}

/**
 * The length of the shortest ways from a node back to itself that repeat no relationship, whatever the directions.
 * Breadth first; nodes are marked with the relationship at the start by which they were reached, and a relationship
 * between two such branches closes a way. Linear in the relationships walked.
 *
 * @returns distances of all nodes on such ways; `undefined` where there is none up to `max`
 */
export function shortestCycle(
  runtime: Runtime,
  parts: readonly Part[],
  start: number,
  max: number,
  allowed: (relationship: number) => boolean,
): Distances | undefined {
  const { graph } = runtime;
  const marks = marksOf(graph, 0);
  const { stamps, values: distance, generation } = marks;
  const { values: branch } = marksOf(graph, 1);
  const { values: reachedBy } = marksOf(graph, 2);
  stamps[start] = generation;
  distance[start] = 0;
  let best = Number.POSITIVE_INFINITY;
  let frontier = [start];
  for (let depth = 0; frontier.length > 0 && 2 * depth + 1 < best && 2 * depth + 1 <= max; depth++) {
    const next: number[] = [];
    for (const node of frontier) {
      runtime.tick();
      forEachNeighbour(graph, parts, node, (neighbour, relationship) => {
        if ((depth > 0 && relationship === reachedBy[node]) || !allowed(relationship)) return;
        const mine = depth === 0 ? relationship : branch[node]!;
        if (stamps[neighbour] === generation) {
          // Back at the start from a node next to it: found from there already, as two ways to that node.
          const closes = neighbour === start ? depth === 0 : branch[neighbour] !== mine;
          if (closes) best = Math.min(best, depth + distance[neighbour]! + 1);
          return;
        }
        stamps[neighbour] = generation;
        distance[neighbour] = depth + 1;
        branch[neighbour] = mine;
        reachedBy[neighbour] = relationship;
        next.push(neighbour);
      });
    }
    frontier = next;
  }
  return best <= max ? { marks, length: best } : undefined;
}
