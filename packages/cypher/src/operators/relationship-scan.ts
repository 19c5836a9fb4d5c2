import type { BoundLabels } from '../bind/bound.ts';
import { typeIds } from '../evaluate/labels.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface RelationshipScanSpec {
  readonly relationship: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly types: BoundLabels | undefined;
  readonly direction: 'out' | 'in' | 'both';
}

/** For each row, all relationships of some types, in the order of the table; undirected ones both ways. */
export class RelationshipScan extends Expanding {
  private readonly spec: RelationshipScanSpec;
  private readonly relationships: Int32Array;
  private readonly from: Int32Array;
  private readonly to: Int32Array;
  private wanted: Uint8Array = new Uint8Array(0);
  private position = 0;
  private second = false;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: RelationshipScanSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.relationships = newColumn('relationship', runtime) as Int32Array;
    this.from = newColumn('node', runtime) as Int32Array;
    this.to = newColumn('node', runtime) as Int32Array;
    if (spec.relationship !== undefined) this.out.columns[spec.relationship] = this.relationships;
    if (spec.from !== undefined) this.out.columns[spec.from] = this.from;
    if (spec.to !== undefined) this.out.columns[spec.to] = this.to;
  }

  protected begin(_input: Batch, _row: number): void {
    const { graph } = this.runtime;
    const { types } = this.spec;
    this.position = 0;
    this.second = false;
    this.wanted = new Uint8Array(graph.types.size);
    if (types === undefined) this.wanted.fill(1);
    else for (const id of typeIds(graph, types)) this.wanted[id] = 1;
  }

  protected fill(at: number): number {
    return this.spec.direction === 'both' ? this.fillBoth(at) : this.fillOneWay(at);
  }

  private fillOneWay(at: number): number {
    const { spec, wanted, relationships, from, to } = this;
    const table = this.runtime.graph.relationships;
    const { types, length } = table;
    const sources = spec.direction === 'in' ? table.targets : table.sources;
    const targets = spec.direction === 'in' ? table.sources : table.targets;
    const first = at;
    let { position } = this;
    if (spec.types === undefined && this.runtime.graph.relationshipCount === length) {
      const end = Math.min(length, position + BATCH - at);
      if (spec.from !== undefined) from.set(sources.subarray(position, end), at);
      if (spec.to !== undefined) to.set(targets.subarray(position, end), at);
      while (position < end) relationships[at++] = position++;
      this.position = position;
      return at;
    }
    while (position < length && at < BATCH) {
      const type = types[position]!;
      if (type >= 0 && wanted[type] === 1) relationships[at++] = position;
      position++;
    }
    this.position = position;
    if (spec.from !== undefined) for (let k = first; k < at; k++) from[k] = sources[relationships[k]!]!;
    if (spec.to !== undefined) for (let k = first; k < at; k++) to[k] = targets[relationships[k]!]!;
    return at;
  }

  /** Each relationship twice, once from either end; self-loops once. */
  private fillBoth(at: number): number {
    const { wanted, relationships, from, to } = this;
    const { types, sources, targets, length } = this.runtime.graph.relationships;
    while (this.position < length && at < BATCH) {
      const type = types[this.position]!;
      if (type < 0 || wanted[type] === 0) {
        this.position++;
        continue;
      }
      const source = sources[this.position]!;
      const target = targets[this.position]!;
      relationships[at] = this.position;
      from[at] = this.second ? target : source;
      to[at] = this.second ? source : target;
      at++;
      if (!this.second && source !== target) this.second = true;
      else {
        this.second = false;
        this.position++;
      }
    }
    return at;
  }
}
