import type { CypherValue } from '../values/types.ts';
import { NodeSeek, type NodeSeekSpec } from './node-seek.ts';

export interface NodeIdSeekSpec extends NodeSeekSpec {
  readonly by: 'elementId' | 'id';
}

/** For each row, the node (or nodes) of a given `elementId` or `id`. */
export class NodeIdSeek extends NodeSeek<NodeIdSeekSpec> {
  protected seek(wanted: CypherValue): readonly number[] {
    const { graph } = this.runtime;
    let id = -1;
    if (this.spec.by === 'elementId') id = typeof wanted === 'string' ? graph.findNode(wanted) : -1;
    else if (Number.isInteger(wanted) && (wanted as number) < graph.nodes.length) id = wanted as number;
    return id >= 0 && graph.nodes.labelSets[id]! >= 0 ? [id] : [];
  }
}
