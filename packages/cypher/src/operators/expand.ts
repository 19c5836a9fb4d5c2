import type { BoundLabels } from '../bind/bound.ts';
import { LiveRelationship } from '../graph/entities.ts';
import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { type Part, partsOf } from './type-filter.ts';

export interface ExpandSpec {
  readonly from: number;
  /** `undefined` where nobody reads them. */
  readonly relationship: number | undefined;
  readonly to: number;
  readonly into: boolean;
  readonly direction: 'out' | 'in' | 'both';
  readonly types: BoundLabels | undefined;
  readonly unlike: readonly number[];
}

/** So many relationships of one node and type are copied at once; fewer are faster one by one. */
const LONG_RUN = 32;

/** For each row, the relationships at a node, and the nodes at their other ends. */
export class Expand extends Expanding {
  private readonly spec: ExpandSpec;
  private readonly relationships: Int32Array;
  private readonly targets: Int32Array;
  private parts: readonly Part[] = [];
  private partsVersion = -1;
  private node = -1;
  private goal = -1;
  private part = 0;
  private position = 0;
  private inExtra = false;
  private fast = false;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: ExpandSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.relationships = newColumn('relationship', runtime) as Int32Array;
    this.targets = newColumn('node', runtime) as Int32Array;
    if (spec.relationship !== undefined) this.out.columns[spec.relationship] = this.relationships;
    if (!spec.into) this.out.columns[spec.to] = this.targets;
  }

  override next(): Batch | undefined {
    if (this.input === undefined && !this.spec.into) {
      const input = this.child.next();
      if (input === undefined || input.size === 0) return input;
      this.accept(input);
      this.fast = this.isPlain(input);
      this.part = 0;
      this.position = -1;
    }
    return this.fast && this.input !== undefined ? this.nextPlain() : super.next();
  }

  /** Whether the input can be walked without a look at each relationship's state. */
  private isPlain(input: Batch): boolean {
    const { graph } = this.runtime;
    if (this.partsVersion !== graph.version) {
      this.parts = partsOf(graph, this.spec.types, this.spec.direction);
      this.partsVersion = graph.version;
    }
    const { unlike } = this.spec;
    if (unlike.length > 1 || unlike.some(slot => !(input.columns[slot] instanceof Int32Array))) return false;
    return this.parts.every(({ adjacency }) => adjacency.clean);
  }

  /** All rows of the input in one loop; may stop in the middle of a node where the batch is full. */
  private nextPlain(): Batch {
    const { spec, parts, relationships, targets, source } = this;
    const input = this.input!;
    const nodes = input.columns[spec.from] as Int32Array;
    const other = spec.unlike.length === 0 ? undefined : (input.columns[spec.unlike[0]!] as Int32Array);
    const wantsRelationship = spec.relationship !== undefined;
    const { carries } = this;
    let { row, part, position } = this;
    let at = 0;
    while (row < input.size) {
      const node = nodes[row]!;
      const avoid = other === undefined ? -1 : other[row]!;
      while (part < parts.length) {
        const { adjacency, skipLoops } = parts[part]!;
        if (node >= 0 && node < adjacency.rows) {
          const { neighbours, offsets } = adjacency;
          const ids = adjacency.relationships;
          const end = offsets[node + 1]!;
          if (position < 0) position = offsets[node]!;
          const run = Math.min(end - position, BATCH - at);
          if (run > LONG_RUN && avoid < 0 && !skipLoops) {
            targets.set(neighbours.subarray(position, position + run), at);
            if (wantsRelationship) relationships.set(ids.subarray(position, position + run), at);
            if (carries) source.fill(row, at, at + run);
            position += run;
            at += run;
          }
          for (; position < end && at < BATCH; position++) {
            const neighbour = neighbours[position]!;
            if (avoid >= 0 && ids[position] === avoid) continue;
            if (skipLoops && neighbour === node) continue;
            targets[at] = neighbour;
            if (wantsRelationship) relationships[at] = ids[position]!;
            if (carries) source[at] = row;
            at++;
          }
          if (position < end) break;
        }
        part++;
        position = -1;
      }
      if (part < parts.length) break;
      row++;
      part = 0;
      position = -1;
    }
    this.row = row;
    this.part = part;
    this.position = position;
    if (row >= input.size) this.input = undefined;
    return this.finishBatch(input, at);
  }

  protected begin(input: Batch, row: number): void {
    const { graph } = this.runtime;
    const { spec } = this;
    if (this.partsVersion !== graph.version) {
      this.parts = partsOf(graph, spec.types, spec.direction);
      this.partsVersion = graph.version;
    }
    this.node = (input.columns[spec.from] as Int32Array)[row]!;
    this.goal = spec.into ? (input.columns[spec.to] as Int32Array)[row]! : -1;
    this.part = this.node < 0 || (spec.into && this.goal < 0) ? this.parts.length : 0;
    this.inExtra = false;
    this.position = this.firstPosition();
  }

  private firstPosition(): number {
    const part = this.parts[this.part];
    return part === undefined || this.node >= part.adjacency.rows ? 0 : part.adjacency.offsets[this.node]!;
  }

  protected fill(at: number): number {
    const { node, parts } = this;
    while (this.part < parts.length) {
      const { adjacency, skipLoops } = parts[this.part]!;
      if (!this.inExtra) {
        if (node < adjacency.rows) {
          const end = adjacency.offsets[node + 1]!;
          while (this.position < end && at < BATCH) {
            const i = this.position++;
            at = this.take(at, adjacency.neighbours[i]!, adjacency.relationships[i]!, skipLoops);
          }
          if (this.position < end) return at;
        }
        this.inExtra = true;
        this.position = 0;
      }
      const extra = adjacency.extra?.get(node);
      if (extra !== undefined) {
        while (this.position < extra.length && at < BATCH) {
          at = this.take(at, extra[this.position]!, extra[this.position + 1]!, skipLoops);
          this.position += 2;
        }
        if (this.position < extra.length) return at;
      }
      this.part++;
      this.inExtra = false;
      this.position = this.firstPosition();
      if (at >= BATCH) return at;
    }
    return at;
  }

  private take(at: number, neighbour: number, relationship: number, skipLoops: boolean): number {
    const { spec } = this;
    if (spec.into && neighbour !== this.goal) return at;
    if (skipLoops && neighbour === this.node) return at;
    if (this.runtime.graph.relationships.types[relationship]! < 0) return at;
    for (const slot of spec.unlike) if (this.sameAs(slot, relationship)) return at;
    this.targets[at] = neighbour;
    this.relationships[at] = relationship;
    return at + 1;
  }

  private sameAs(slot: number, relationship: number): boolean {
    const column = this.input!.columns[slot]!;
    if (column instanceof Int32Array) return column[this.row] === relationship;
    return listHas(column[this.row]!, relationship);
  }
}

/** Whether a list of relationships holds the one with this id. */
export function listHas(list: CypherValue, relationship: number): boolean {
  if (!Array.isArray(list)) return list instanceof LiveRelationship && list.id === relationship;
  return list.some(item => item instanceof LiveRelationship && item.id === relationship);
}
