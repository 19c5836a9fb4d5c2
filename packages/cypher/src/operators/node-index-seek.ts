import type { Evaluate } from '../evaluate/compiler.ts';
import { equals } from '../values/equality.ts';
import type { CypherValue } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface NodeIndexSeekSpec {
  readonly slot: number;
  readonly label: string;
  readonly key: string;
  readonly value: Evaluate;
  /** The value is a list: nodes equal to any of its elements. */
  readonly many: boolean;
}

/** For each row, the nodes of a label whose property equals a value, by an index. */
export class NodeIndexSeek extends Expanding {
  private readonly spec: NodeIndexSeekSpec;
  private readonly ids: Int32Array;
  private found: readonly number[] = [];
  private position = 0;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: NodeIndexSeekSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    this.ids = newColumn('node', runtime) as Int32Array;
    this.out.columns[spec.slot] = this.ids;
  }

  protected begin(input: Batch, row: number): void {
    const { value, many } = this.spec;
    const wanted = value(input, row);
    this.position = 0;
    if (!many) this.found = this.seek(wanted);
    else if (Array.isArray(wanted)) this.found = [...new Set(wanted.flatMap(item => this.seek(item)))];
    else this.found = [];
  }

  private seek(wanted: CypherValue): number[] {
    const { label, key } = this.spec;
    const { graph } = this.runtime;
    const labelId = graph.labels.find(label);
    if (labelId < 0 || wanted === null) return [];
    const index = graph.nodeIndex(label, key);
    const property = graph.nodeProperties.key(key);
    const sets = graph.nodes.labelSets;
    const candidates = index === undefined ? graph.nodesWithLabel(labelId) : undefined;
    const ids =
      candidates === undefined ? index!.seek(wanted) : candidates.data.subarray(0, candidates.length);
    const found: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      const set = sets[id]!;
      if (set >= 0 && graph.labelSets.has(set, labelId) && equals(property.get(id), wanted) === true)
        found.push(id);
    }
    return found;
  }

  protected fill(at: number): number {
    const { found, ids } = this;
    while (this.position < found.length && at < BATCH) ids[at++] = found[this.position++]!;
    return at;
  }
}
