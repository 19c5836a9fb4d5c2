import type { BoundExpression, BoundLabels } from '../bind/bound.ts';
import { satisfies, typeIds } from '../evaluate/labels.ts';
import type { Graph } from '../graph/graph.ts';

/** Estimates from the counts the graph keeps. All at least a little above zero, so that products keep order. */
export class Statistics {
  private readonly graph: Graph;

  constructor(graph: Graph) {
    this.graph = graph;
  }

  get nodes(): number {
    return Math.max(1, this.graph.nodeCount);
  }

  /** Nodes that satisfy a label expression. */
  labelled(labels: BoundLabels): number {
    const { labelSets } = this.graph;
    let total = 0;
    for (let set = 0; set < labelSets.size; set++) {
      if (labelSets.counts[set] === 0) continue;
      const names = labelSets.namesOf(set);
      if (satisfies(labels, name => names.includes(name), names.length > 0)) total += labelSets.counts[set]!;
    }
    return Math.max(0.5, total);
  }

  /** Relationships of the types; `undefined`: all. */
  typed(types: BoundLabels | undefined): number {
    if (types === undefined) return Math.max(0.5, this.graph.relationshipCount);
    let total = 0;
    for (const id of typeIds(this.graph, types)) total += this.graph.countType(id);
    return Math.max(0.5, total);
  }

  /** Relationships an average node has. */
  fanOut(types: BoundLabels | undefined, direction: 'out' | 'in' | 'both'): number {
    const share = this.typed(types) / this.nodes;
    return direction === 'both' ? share * 2 : share;
  }

  /** Share of rows that pass a predicate. */
  selectivity(predicate: BoundExpression): number {
    switch (predicate.kind) {
      case 'hasLabels':
        return Math.min(1, this.labelled(predicate.labels) / this.nodes);
      case 'binary':
        if (predicate.operator === '=') return 0.1;
        if (predicate.operator === '<>') return 0.9;
        return predicate.operator === 'IN' ? 0.2 : 0.4;
      case 'not':
        return 1 - this.selectivity(predicate.operand) * 0.9;
      case 'and':
        return predicate.operands.reduce((share, operand) => share * this.selectivity(operand), 1);
      case 'or':
        return Math.min(
          1,
          predicate.operands.reduce((share, operand) => share + this.selectivity(operand), 0),
        );
      default:
        return 0.5;
    }
  }
}
