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

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: ExpandSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.relationships = newColumn('relationship', runtime) as Int32Array;
    this.targets = newColumn('node', runtime) as Int32Array;
    if (spec.relationship !== undefined) this.out.columns[spec.relationship] = this.relationships;
    if (!spec.into) this.out.columns[spec.to] = this.targets;
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
    const { node, parts, relationships, targets } = this;
    while (this.part < parts.length) {
      const { adjacency, skipLoops } = parts[this.part]!;
      if (!this.inExtra) {
        if (node < adjacency.rows) {
          const end = adjacency.offsets[node + 1]!;
          if (adjacency.clean && !skipLoops && !this.spec.into && this.spec.unlike.length === 0) {
            const count = Math.min(end - this.position, BATCH - at);
            const from = this.position;
            for (let i = 0; i < count; i++) {
              targets[at + i] = adjacency.neighbours[from + i]!;
              relationships[at + i] = adjacency.relationships[from + i]!;
            }
            this.position += count;
            at += count;
          } else {
            while (this.position < end && at < BATCH) {
              const i = this.position++;
              at = this.take(at, adjacency.neighbours[i]!, adjacency.relationships[i]!, skipLoops);
            }
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
