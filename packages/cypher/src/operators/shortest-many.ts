import type { CypherValue } from '../values/types.ts';
import type { Batch } from './batch.ts';
import { type PathStep, pathsByLength } from './paths-by-length.ts';
import { FLIP, ShortestPath } from './shortest-path.ts';
import { forEachNeighbour, partsOf } from './type-filter.ts';

/**
 * `SHORTEST k`, `SHORTEST k GROUPS` and `ANY k` between two nodes. Distances from the end are found breadth first as
 * paths get longer.
 */
export class ShortestMany extends ShortestPath {
  private search: Iterator<readonly PathStep[] | undefined> | undefined;

  protected override begin(input: Batch, row: number): void {
    const { spec } = this;
    const from = (input.columns[spec.from] as Int32Array)[row]!;
    const to = (input.columns[spec.to] as Int32Array)[row]!;
    this.prepare(input);
    this.search = from < 0 || to < 0 ? undefined : this.paths(from, to, Number(spec.count!(input, row)));
  }

  protected override fill(at: number): number {
    const { graph } = this.runtime;
    const lists = this.lists as CypherValue[];
    return this.drain(this.search, at, (i, path) => {
      lists[i] = path.map(step => graph.relationship(step.relationships[0]!));
    });
  }

  private paths(from: number, to: number, wanted: number): Iterator<readonly PathStep[] | undefined> {
    const { runtime, spec } = this;
    const { graph } = runtime;
    const { min, max, groups } = spec;
    const forward = partsOf(graph, spec.types, spec.direction);
    const backward = partsOf(graph, spec.types, FLIP[spec.direction]);
    // Not the marks that all searches share: others may run while this one is left in the middle.
    const distances = new Map([[to, 0]]);
    let frontier = [to];
    let depth = 0;
    const grow = (): boolean => {
      const next: number[] = [];
      depth++;
      for (const node of frontier) {
        runtime.tick();
        forEachNeighbour(graph, backward, node, (neighbour, relationship) => {
          if (distances.has(neighbour) || !this.allowed(relationship)) return;
          distances.set(neighbour, depth);
          next.push(neighbour);
        });
      }
      frontier = next;
      return next.length > 0;
    };
    const steps = (node: number): PathStep[] => {
      const found: PathStep[] = [];
      forEachNeighbour(graph, forward, node, (end, relationship) => {
        if (this.allowed(relationship)) found.push({ end, relationships: [relationship] });
      });
      return found;
    };
    const distance = (node: number) => distances.get(node);
    return pathsByLength(runtime, { from, min, max, wanted, groups, grow, distance, steps });
  }
}
