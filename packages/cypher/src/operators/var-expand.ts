import type { BoundLabels } from '../bind/bound.ts';
import type { Evaluate } from '../evaluate/compiler.ts';
import { truth } from '../evaluate/logic.ts';
import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { listHas } from './expand.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { forEachNeighbour, type Part, partsOf } from './type-filter.ts';

export interface VarExpandSpec {
  readonly from: number;
  /** `undefined` where nobody reads the list. */
  readonly relationships: number | undefined;
  readonly to: number;
  readonly into: boolean;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: BoundLabels | undefined;
  readonly min: number;
  readonly max: number;
  /** The list goes the other way round. */
  readonly reversed: boolean;
  readonly unlike: readonly number[];
  /** The slot through which `where` reads one relationship. */
  readonly element: number | undefined;
  readonly where: readonly Evaluate[];
}

/** Steps of the search between two looks at the clock. */
const STRIDE = 512;
/** A batch of long paths goes out early: whoever reads them has as much work as they are long. */
const MAX_WEIGHT = 16_384;

/** For each row, every path of a length from a node, depth first, no relationship twice. */
export class VarExpand extends Expanding {
  private readonly spec: VarExpandSpec;
  private readonly lists: CypherValue[];
  private readonly targets: Int32Array;
  private readonly one: Int32Array;
  private parts: readonly Part[] = [];
  /** Neighbour and relationship in turn, of each node on the path; and how far each was walked. */
  private readonly frames: number[][] = [];
  private readonly positions: number[] = [];
  private readonly path: number[] = [];
  private readonly onPath = new Set<number>();
  private start = -1;
  private goal = -1;
  private emitStart = false;
  /** Relationships in the lists of the present batch. */
  private weight = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: VarExpandSpec) {
    super(runtime, child, carried);
    this.one = runtime.ids();
    this.spec = spec;
    this.lists = newColumn('value', runtime) as CypherValue[];
    this.targets = newColumn('node', runtime) as Int32Array;
    if (spec.relationships !== undefined) this.out.columns[spec.relationships] = this.lists;
    if (!spec.into) this.out.columns[spec.to] = this.targets;
  }

  protected begin(input: Batch, row: number): void {
    const { spec } = this;
    this.parts = partsOf(this.runtime.graph, spec.types, spec.direction);
    this.start = (input.columns[spec.from] as Int32Array)[row]!;
    this.goal = spec.into ? (input.columns[spec.to] as Int32Array)[row]! : -1;
    this.frames.length = 0;
    this.positions.length = 0;
    this.path.length = 0;
    this.onPath.clear();
    if (spec.element !== undefined) input.columns[spec.element] = this.one;
    this.emitStart = spec.min === 0 && this.start >= 0;
    if (this.start >= 0 && spec.max > 0 && (!spec.into || this.goal >= 0)) this.push(this.start);
  }

  private push(node: number): void {
    const frame: number[] = [];
    forEachNeighbour(this.runtime.graph, this.parts, node, (neighbour, relationship) => {
      frame.push(neighbour, relationship);
    });
    this.frames.push(frame);
    this.positions.push(0);
  }

  protected fill(at: number): number {
    const { spec, frames, positions, path, onPath } = this;
    if (this.emitStart) {
      this.emitStart = false;
      if (!spec.into || this.start === this.goal) at = this.emit(at, this.start);
    }
    let steps = 0;
    while (frames.length > 0 && at < BATCH) {
      if (this.weight > MAX_WEIGHT) {
        this.weight = 0;
        this.suspended = true;
        return at;
      }
      steps++;
      if (steps >= STRIDE) {
        steps = 0;
        if (this.runtime.pause()) {
          this.suspended = true;
          return at;
        }
      }
      const depth = frames.length;
      const frame = frames[depth - 1]!;
      const position = positions[depth - 1]!;
      if (position >= frame.length) {
        frames.pop();
        positions.pop();
        const left = path.pop();
        if (left !== undefined) onPath.delete(left);
        continue;
      }
      positions[depth - 1] = position + 2;
      const neighbour = frame[position]!;
      const relationship = frame[position + 1]!;
      if (onPath.has(relationship) || !this.allowed(relationship)) continue;
      path.push(relationship);
      onPath.add(relationship);
      if (depth >= spec.min && (!spec.into || neighbour === this.goal)) {
        at = this.emit(at, neighbour);
        if (spec.relationships !== undefined) this.weight += depth;
      }
      if (depth < spec.max) this.push(neighbour);
      else {
        path.pop();
        onPath.delete(relationship);
      }
    }
    return at;
  }

  private allowed(relationship: number): boolean {
    const { spec, row } = this;
    const input = this.input!;
    for (const slot of spec.unlike) {
      const column = input.columns[slot]!;
      if (column instanceof Int32Array ? column[row] === relationship : listHas(column[row]!, relationship))
        return false;
    }
    if (spec.where.length === 0) return true;
    this.one[row] = relationship;
    for (const test of spec.where) if (truth(test(input, row)) !== true) return false;
    return true;
  }

  private emit(at: number, node: number): number {
    const { spec, path } = this;
    this.targets[at] = node;
    if (spec.relationships !== undefined) {
      const { graph } = this.runtime;
      const list: CypherValue[] = path.map(id => graph.relationship(id));
      this.lists[at] = spec.reversed ? list.reverse() : list;
    }
    return at + 1;
  }
}
