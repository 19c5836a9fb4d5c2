import { PropertyIndex } from '../graph/property-index.ts';
import { equals } from '../values/equality.ts';
import type { CypherValue } from '../values/types.ts';
import { Account } from './account.ts';
import { NodeSeek, type NodeSeekSpec } from './node-seek.ts';

export interface NodeIndexSeekSpec extends NodeSeekSpec {
  /** `undefined`: any node. */
  readonly label: string | undefined;
  readonly key: string;
}

/** For each row, the nodes of a label whose property equals a value, by an index. */
export class NodeIndexSeek extends NodeSeek<NodeIndexSeekSpec> {
  protected seek(wanted: CypherValue): readonly number[] {
    const { label, key } = this.spec;
    const { graph } = this.runtime;
    const labelId = label === undefined ? -1 : graph.labels.find(label);
    if ((label !== undefined && labelId < 0) || wanted === null) return [];
    const ids = this.index()?.seek(wanted) ?? this.candidates();
    const property = graph.nodeProperties.key(key);
    const sets = graph.nodes.labelSets;
    const isString = typeof wanted === 'string';
    const found: number[] = [];
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i]!;
      const set = sets[id]!;
      if (set < 0 || (labelId >= 0 && !graph.labelSets.has(set, labelId))) continue;
      const own = property.get(id);
      if (isString ? own === wanted : equals(own, wanted) === true) found.push(id);
    }
    return found;
  }

  protected index(): PropertyIndex | undefined {
    return this.runtime.graph.nodeIndex(this.spec.label!, this.spec.key);
  }

  /** All nodes that may have the label. */
  protected candidates(): Int32Array {
    const { graph } = this.runtime;
    const { label } = this.spec;
    if (label === undefined) {
      const all = new Int32Array(graph.nodes.length);
      for (let id = 0; id < all.length; id++) all[id] = id;
      return all;
    }
    const { data, length } = graph.nodesWithLabel(graph.labels.find(label));
    return data.subarray(0, length);
  }
}

/**
 * The same without an index: a hash join. The nodes are read one by one for the first row, then filed by their property
 * for all other rows, until the graph changes.
 */
export class NodeHashJoin extends NodeIndexSeek {
  private table: PropertyIndex | undefined;
  private version = -1;
  private account: Account | undefined;

  protected override index(): PropertyIndex | undefined {
    const { graph } = this.runtime;
    if (this.version !== graph.version) {
      this.version = graph.version;
      this.table = undefined;
      return undefined;
    }
    if (this.table === undefined) {
      const candidates = this.candidates();
      this.account ??= new Account(this.runtime);
      this.account.release();
      this.account.hold(candidates.length);
      const { labelSets } = graph.nodes;
      const live = candidates.filter(id => labelSets[id]! >= 0);
      this.table = new PropertyIndex(graph.nodeProperties.key(this.spec.key), () => live);
    }
    return this.table;
  }
}
