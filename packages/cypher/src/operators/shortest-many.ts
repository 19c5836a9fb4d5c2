import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch } from './batch.ts';
import { FLIP, ShortestPath } from './shortest-path.ts';
import { forEachNeighbour, partsOf } from './type-filter.ts';

/**
 * `SHORTEST k`, `SHORTEST k GROUPS` and `ANY k` between two nodes: paths in the order of their lengths, until there are
 * enough. Each length is walked for itself, depth first and only along nodes near enough to the end, of which the
 * distances are found breadth first as the lengths grow. (Walking all again for each length costs a share of the last,
 * as lengths have many more paths than those before.)
 */
export class ShortestMany extends ShortestPath {
  private search: Iterator<number[] | undefined> | undefined;

  protected override begin(input: Batch, row: number): void {
    const { spec } = this;
    const from = (input.columns[spec.from] as Int32Array)[row]!;
    const to = (input.columns[spec.to] as Int32Array)[row]!;
    this.prepare(input);
    this.search = from < 0 || to < 0 ? undefined : this.paths(from, to, Number(spec.count!(input, row)));
  }

  protected override fill(at: number): number {
    const { graph } = this.runtime;
    for (let i = at; i < BATCH; i++) {
      const next = this.search?.next();
      if (next === undefined || next.done) return i;
      if (next.value === undefined) {
        this.suspended = true;
        return i;
      }
      (this.lists as CypherValue[])[i] = next.value.map(id => graph.relationship(id));
    }
    return BATCH;
  }

  /** Gives `undefined` where the time slice is over. */
  private *paths(from: number, to: number, wanted: number): Iterator<number[] | undefined> {
    const { runtime, spec } = this;
    const { graph } = runtime;
    const forward = partsOf(graph, spec.types, spec.direction);
    const backward = partsOf(graph, spec.types, FLIP[spec.direction]);
    // Not those that all share: other rows may be searched while this search is left in the middle.
    const distances = new Map([[to, 0]]);
    let frontier = [to];
    const path: number[] = [];
    /** Some way was left for being too long, so that longer paths may exist. */
    let cut = false;
    const steps = (node: number, left: number): number[] => {
      const found: number[] = [];
      forEachNeighbour(graph, forward, node, (neighbour, relationship) => {
        const distance = distances.get(neighbour);
        if (distance === undefined || distance >= left) {
          if (distance !== undefined || frontier.length > 0) cut = true;
        } else if (!path.includes(relationship) && this.allowed(relationship)) {
          found.push(neighbour, relationship);
        }
      });
      return found;
    };
    let taken = 0;
    for (let length = 0; length <= spec.max && taken < wanted; length++) {
      if (length > 0) {
        const next: number[] = [];
        for (const node of frontier) {
          runtime.tick();
          forEachNeighbour(graph, backward, node, (neighbour, relationship) => {
            if (distances.has(neighbour) || !this.allowed(relationship)) return;
            distances.set(neighbour, length);
            next.push(neighbour);
          });
        }
        frontier = next;
      }
      if (!distances.has(from)) {
        if (frontier.length === 0) return;
        continue;
      }
      if (length < spec.min) continue;
      let any = false;
      cut = false;
      if (length === 0) {
        cut = true;
        if (from === to) {
          any = true;
          yield [];
        }
      }
      const stack = length === 0 ? [] : [steps(from, length)];
      for (let ticks = 1; stack.length > 0; ticks++) {
        if ((ticks & 255) === 0 && runtime.pause()) yield undefined;
        const open = stack[stack.length - 1]!;
        if (open.length === 0) {
          stack.pop();
          path.pop();
          continue;
        }
        const relationship = open.pop()!;
        const node = open.pop()!;
        path.push(relationship);
        if (stack.length < length) stack.push(steps(node, length - stack.length));
        else {
          any = true;
          cut = true;
          yield [...path];
          path.pop();
          if (!spec.groups && ++taken >= wanted) return;
        }
      }
      if (any && (spec.groups || length === 0)) taken++;
      if (!cut && frontier.length === 0) return;
    }
  }
}
