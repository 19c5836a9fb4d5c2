import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

/** For each row, all nodes, or all with a label. */
export class NodeScan extends Expanding {
  private readonly ids: Int32Array;
  private readonly label: string | undefined;
  private position = 0;
  private candidates: Int32Array | undefined;
  private length = 0;
  private labelId = -1;

  constructor(
    runtime: Runtime,
    child: Operator,
    carried: readonly Carried[],
    slot: number,
    label: string | undefined,
  ) {
    super(runtime, child, carried);
    this.ids = newColumn('node', runtime) as Int32Array;
    this.out.columns[slot] = this.ids;
    this.label = label;
  }

  protected begin(_input: Batch, _row: number): void {
    const { graph } = this.runtime;
    this.position = 0;
    this.candidates = undefined;
    this.length = graph.nodes.length;
    if (this.label === undefined) return;
    this.labelId = graph.labels.find(this.label);
    if (this.labelId < 0) {
      this.length = 0;
      return;
    }
    const list = graph.nodesWithLabel(this.labelId);
    this.candidates = list.data;
    this.length = list.length;
  }

  protected fill(at: number): number {
    const { ids, candidates, length } = this;
    const { nodes, labelSets } = this.runtime.graph;
    const sets = nodes.labelSets;
    let { position } = this;
    if (candidates === undefined) {
      while (position < length && at < BATCH) {
        if (sets[position]! >= 0) ids[at++] = position;
        position++;
      }
    } else {
      const { members } = labelSets;
      const { labelId } = this;
      while (position < length && at < BATCH) {
        const id = candidates[position++]!;
        const set = sets[id]!;
        if (set >= 0 && members[set]!.includes(labelId)) ids[at++] = id;
      }
    }
    this.position = position;
    return at;
  }
}
