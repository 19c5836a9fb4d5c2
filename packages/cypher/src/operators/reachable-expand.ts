import type { BoundLabels } from '../bind/bound.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { marksOf } from './scratch.ts';
import { forEachNeighbour, partsOf } from './type-filter.ts';

export interface ReachableExpandSpec {
  readonly from: number;
  readonly to: number;
  readonly direction: 'out' | 'in';
  readonly types: BoundLabels | undefined;
  readonly min: number;
  readonly max: number;
}

/** For each row, every node at a distance up to `max`, once: breadth first with a visited stamp. */
export class ReachableExpand extends Expanding {
  private readonly spec: ReachableExpandSpec;
  private readonly targets: Int32Array;
  private found: number[] = [];
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: ReachableExpandSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.targets = newColumn('node', runtime) as Int32Array;
    this.out.columns[spec.to] = this.targets;
  }

  protected begin(input: Batch, row: number): void {
    const { spec, runtime } = this;
    const { graph } = runtime;
    const start = (input.columns[spec.from] as Int32Array)[row]!;
    this.position = 0;
    const found: number[] = [];
    this.found = found;
    if (start < 0) return;
    const parts = partsOf(graph, spec.types, spec.direction);
    const { stamps, generation } = marksOf(graph, 0);
    if (spec.min === 0) {
      stamps[start] = generation;
      found.push(start);
    }
    const clean = parts.every(part => part.adjacency.clean);
    let frontier = [start];
    for (let depth = 0; depth < spec.max && frontier.length > 0; depth++) {
      const first = found.length;
      for (const node of frontier) {
        runtime.tick();
        if (clean) {
          for (const { adjacency } of parts) {
            if (node >= adjacency.rows) continue;
            const { neighbours } = adjacency;
            const end = adjacency.offsets[node + 1]!;
            for (let i = adjacency.offsets[node]!; i < end; i++) {
              const neighbour = neighbours[i]!;
              if (stamps[neighbour] === generation) continue;
              stamps[neighbour] = generation;
              found.push(neighbour);
            }
          }
        } else {
          forEachNeighbour(graph, parts, node, neighbour => {
            if (stamps[neighbour] === generation) return;
            stamps[neighbour] = generation;
            found.push(neighbour);
          });
        }
      }
      frontier = found.slice(first);
    }
  }

  protected fill(at: number): number {
    const { found, targets } = this;
    while (this.position < found.length && at < BATCH) targets[at++] = found[this.position++]!;
    return at;
  }
}
