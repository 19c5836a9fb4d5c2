import type { BoundLabels } from '../bind/bound.ts';
import type { Evaluate } from '../evaluate/compiler.ts';
import { truth } from '../evaluate/logic.ts';
import type { CypherValue } from '../values/types.ts';
import { Account } from './account.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { marksOf } from './scratch.ts';
import { type Distances, shortestCycle } from './shortest-cycle.ts';
import { shortestBetween } from './shortest-single.ts';
import { forEachNeighbour, type Part, partsOf } from './type-filter.ts';

export interface ShortestPathSpec {
  readonly from: number;
  readonly to: number;
  readonly relationships: number;
  readonly types: BoundLabels | undefined;
  readonly direction: 'out' | 'in' | 'both';
  readonly min: number;
  readonly max: number;
  readonly all: boolean;
  readonly element: number | undefined;
  readonly where: readonly Evaluate[];
  /** For `SHORTEST k` and its kin: how many paths, or lengths of paths, are wanted. */
  readonly count: Evaluate | undefined;
  readonly groups: boolean;
}

export const FLIP = { out: 'in', in: 'out', both: 'both' } as const;

/**
 * One shortest path between two nodes, breadth first from both ends, the smaller frontier next; or all of them,
 * by distances from the end and a walk along falling distance. Each search is done in one go.
 */
export class ShortestPath extends Expanding {
  protected readonly spec: ShortestPathSpec;
  protected readonly lists: CypherValue[];
  private readonly one: Int32Array;
  private found: number[][] = [];
  private readonly account: Account;
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: ShortestPathSpec) {
    super(runtime, child, carried);
    this.one = runtime.ids();
    this.spec = spec;
    this.account = new Account(runtime);
    this.lists = newColumn('value', runtime) as CypherValue[];
    this.out.columns[spec.relationships] = this.lists;
  }

  protected begin(input: Batch, row: number): void {
    const { spec } = this;
    const { graph } = this.runtime;
    const from = (input.columns[spec.from] as Int32Array)[row]!;
    const to = (input.columns[spec.to] as Int32Array)[row]!;
    this.prepare(input);
    if (from < 0 || to < 0) return;
    if (from === to && spec.min === 0) {
      this.found = [[]];
      return;
    }
    const forward = partsOf(graph, spec.types, spec.direction);
    const backward = partsOf(graph, spec.types, FLIP[spec.direction]);
    if (spec.all || from === to) this.found = this.allShortest(forward, backward, from, to);
    else {
      const allowed = spec.where.length === 0 ? undefined : (id: number): boolean => this.allowed(id);
      const path = shortestBetween(this.runtime, forward, backward, from, to, spec.max, allowed);
      if (path !== undefined) this.found = [path];
    }
    if (!spec.all) this.found.length = Math.min(1, this.found.length);
  }

  protected prepare(input: Batch): void {
    this.position = 0;
    this.found = [];
    this.account.release();
    if (this.spec.element !== undefined) input.columns[this.spec.element] = this.one;
  }

  protected allowed(relationship: number): boolean {
    const { where } = this.spec;
    if (where.length === 0) return true;
    this.one[this.row] = relationship;
    for (const test of where) if (truth(test(this.input!, this.row)) !== true) return false;
    return true;
  }

  private allShortest(
    forward: readonly Part[],
    backward: readonly Part[],
    from: number,
    to: number,
  ): number[][] {
    const { runtime, spec } = this;
    const { graph } = runtime;
    const distances =
      from === to && spec.direction === 'both'
        ? shortestCycle(runtime, forward, from, spec.max, id => this.allowed(id))
        : this.distances(backward, from, to);
    if (distances === undefined) return [];
    const { stamps, values: distance, generation } = distances.marks;
    const paths: number[][] = [];
    const path: number[] = [];
    const walk = (node: number, left: number): void => {
      runtime.tick();
      if (left === 0) {
        paths.push([...path]);
        this.account.hold(path.length);
        return;
      }
      forEachNeighbour(graph, forward, node, (neighbour, relationship) => {
        if (stamps[neighbour] !== generation || distance[neighbour]! > left - 1) return;
        if (path.includes(relationship) || !this.allowed(relationship)) return;
        path.push(relationship);
        if (paths.length === 0 || spec.all) walk(neighbour, left - 1);
        path.pop();
      });
    };
    walk(from, distances.length);
    return paths;
  }

  /** How far the nodes are from the end, as far as the start is reached. */
  private distances(backward: readonly Part[], from: number, to: number): Distances | undefined {
    const { runtime, spec } = this;
    const { graph } = runtime;
    const marks = marksOf(graph, 0);
    const { stamps, values: distance, generation } = marks;
    stamps[to] = generation;
    distance[to] = 0;
    let frontier = [to];
    let reached = false;
    let depth = 0;
    while (frontier.length > 0 && depth < spec.max && !reached) {
      depth++;
      const next: number[] = [];
      for (const node of frontier) {
        runtime.tick();
        forEachNeighbour(graph, backward, node, (neighbour, relationship) => {
          if (!this.allowed(relationship)) return;
          if (neighbour === from) reached = true;
          if (stamps[neighbour] === generation) return;
          stamps[neighbour] = generation;
          distance[neighbour] = depth;
          next.push(neighbour);
        });
      }
      frontier = next;
    }
    return reached ? { marks, length: depth } : undefined;
  }

  protected fill(at: number): number {
    const { graph } = this.runtime;
    while (this.position < this.found.length && at < BATCH) {
      this.lists[at++] = this.found[this.position++]!.map(id => graph.relationship(id));
    }
    return at;
  }
}
