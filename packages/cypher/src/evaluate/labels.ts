import type { BoundHasLabels, BoundLabels } from '../bind/bound.ts';
import { runtimeError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { describe } from '../values/mismatch.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';

/** Whether a set of names satisfies a label expression. */
export function satisfies(labels: BoundLabels, has: (name: string) => boolean, any: boolean): boolean {
  switch (labels.kind) {
    case 'name':
      return has(labels.name);
    case 'any':
      return any;
    case 'not':
      return !satisfies(labels.operand, has, any);
    case 'and':
      return labels.operands.every(operand => satisfies(operand, has, any));
    case 'or':
      return labels.operands.some(operand => satisfies(operand, has, any));
  }
}

/** Table of label sets that satisfy an expression, grown as sets appear. */
export class LabelMask {
  private readonly graph: Graph;
  private readonly labels: BoundLabels;
  private table: Uint8Array = new Uint8Array(0);
  private known = 0;

  constructor(graph: Graph, labels: BoundLabels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** 1 for each set that satisfies; valid until a label set is added. */
  current(): Uint8Array {
    const { labelSets } = this.graph;
    if (this.known === labelSets.size) return this.table;
    if (this.table.length < labelSets.size) {
      const next = new Uint8Array(Math.max(16, labelSets.size * 2));
      next.set(this.table);
      this.table = next;
    }
    for (let set = this.known; set < labelSets.size; set++) {
      const names = labelSets.namesOf(set);
      this.table[set] = satisfies(this.labels, name => names.includes(name), names.length > 0) ? 1 : 0;
    }
    this.known = labelSets.size;
    return this.table;
  }

  has(node: number): boolean {
    const set = this.graph.nodes.labelSets[node]!;
    return set >= 0 && this.current()[set] === 1;
  }
}

/** Table of relationship types that satisfy an expression. */
export function typeIds(graph: Graph, types: BoundLabels): number[] {
  const found: number[] = [];
  graph.types.names.forEach((name, id) => {
    if (satisfies(types, other => other === name, true)) found.push(id);
  });
  return found;
}

export function compileHasLabels(expression: BoundHasLabels, scope: Scope): Evaluate {
  const { graph } = scope;
  const { operand, labels } = expression;
  const mask = new LabelMask(graph, labels);
  if (operand.kind === 'variable' && scope.representation(operand.slot) === 'node') {
    const { slot } = operand;
    return (batch, row) => {
      const id = (batch.columns[slot] as Int32Array)[row]!;
      return id < 0 ? null : mask.has(id);
    };
  }
  const evaluate = compile(operand, scope);
  return (batch, row) => {
    const value = evaluate(batch, row);
    if (value === null) return null;
    const node = graph.nodeId(value);
    if (node >= 0) return mask.has(node);
    const relationship = graph.relationshipId(value);
    if (relationship >= 0) {
      const type = graph.relationships.types[relationship]!;
      const own = graph.types.names[type < 0 ? ~type : type]!;
      return satisfies(labels, name => name === own, true);
    }
    throw runtimeError('TypeError', 'InvalidArgumentType', `${describe(value)} has no labels.`);
  };
}
