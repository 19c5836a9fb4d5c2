import type { Evaluate } from '../evaluate/compiler.ts';
import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface NodeIdSeekSpec {
  readonly slot: number;
  readonly by: 'elementId' | 'id';
  readonly value: Evaluate;
  readonly many: boolean;
}

/** For each row, the node (or nodes) of a given `elementId` or `id`. */
export class NodeIdSeek extends Expanding {
  private readonly spec: NodeIdSeekSpec;
  private readonly ids: Int32Array;
  private found: readonly number[] = [];
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: NodeIdSeekSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.ids = newColumn('node', runtime) as Int32Array;
    this.out.columns[spec.slot] = this.ids;
  }

  protected begin(input: Batch, row: number): void {
    const wanted = this.spec.value(input, row);
    const list = this.spec.many ? (Array.isArray(wanted) ? wanted : []) : [wanted];
    const ids = list.map(item => this.find(item)).filter(id => id >= 0);
    this.found = [...new Set(ids)];
    this.position = 0;
  }

  private find(wanted: CypherValue): number {
    const { graph } = this.runtime;
    if (this.spec.by === 'elementId') return typeof wanted === 'string' ? graph.findNode(wanted) : -1;
    const id = typeof wanted === 'number' && Number.isInteger(wanted) ? wanted : -1;
    return id >= 0 && id < graph.nodes.length && graph.nodes.labelSets[id]! >= 0 ? id : -1;
  }

  protected fill(at: number): number {
    const { found, ids } = this;
    while (this.position < found.length && at < BATCH) ids[at++] = found[this.position++]!;
    return at;
  }
}
