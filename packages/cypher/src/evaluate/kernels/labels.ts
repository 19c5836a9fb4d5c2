import type { BoundLabels } from '../../bind/bound.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Kernel } from '../../operators/filter.ts';
import { LabelMask } from '../labels.ts';

/** A label expression on a node: one look-up by label set. */
export function labelKernel(graph: Graph, slot: number, labels: BoundLabels): Kernel {
  const mask = new LabelMask(graph, labels);
  return (batch, rows, count) => {
    const table = mask.current();
    const { labelSets } = graph.nodes;
    const ids = batch.columns[slot] as Int32Array;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const row = rows[i]!;
      const id = ids[row]!;
      if (id < 0) continue;
      const set = labelSets[id]!;
      if (set >= 0 && table[set] === 1) rows[kept++] = row;
    }
    return kept;
  };
}
