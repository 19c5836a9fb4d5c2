import type { LiveRelationship } from '../graph/entities.ts';
import { type CypherNode, CypherPath, type CypherRelationship, type CypherValue } from '../values/types.ts';
import type { Batch } from './batch.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface BuildPathPart {
  readonly slot: number;
  readonly what: 'node' | 'relationship' | 'list';
}

/** Makes a path of the nodes, relationships and lists of relationships that a pattern bound. */
export class BuildPath implements Operator {
  private readonly runtime: Runtime;
  private readonly child: Operator;
  private readonly slot: number;
  private readonly parts: readonly BuildPathPart[];
  private readonly values: CypherValue[] = [];

  constructor(runtime: Runtime, child: Operator, slot: number, parts: readonly BuildPathPart[]) {
    this.runtime = runtime;
    this.child = child;
    this.slot = slot;
    this.parts = parts;
  }

  next(): Batch | undefined {
    const batch = this.child.next();
    if (batch === undefined) return undefined;
    for (let row = 0; row < batch.size; row++) this.values[row] = this.path(batch, row);
    batch.columns[this.slot] = this.values;
    return batch;
  }

  private path(batch: Batch, row: number): CypherValue {
    const { graph } = this.runtime;
    const { sources, targets } = graph.relationships;
    const nodes: CypherNode[] = [];
    const relationships: CypherRelationship[] = [];
    let at = -1;
    const step = (relationship: number): void => {
      at = sources[relationship] === at ? targets[relationship]! : sources[relationship]!;
      relationships.push(graph.relationship(relationship));
      nodes.push(graph.node(at));
    };
    for (const { slot, what } of this.parts) {
      const held = batch.columns[slot]![row]!;
      if (what === 'list') {
        if (held === null) return null;
        for (const relationship of held as readonly LiveRelationship[]) step(relationship.id);
      } else if ((held as number) < 0) return null;
      else if (what === 'relationship') step(held as number);
      else if (at < 0) {
        at = held as number;
        nodes.push(graph.node(at));
      }
    }
    return new CypherPath(nodes, relationships);
  }

  reset(): void {
    this.child.reset();
  }
}
