import type { Evaluate } from '../evaluate/compiler.ts';
import { type CypherValue, isPath } from '../values/types.ts';
import type { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { entityOf } from './set.ts';
import { Writing } from './writing.ts';

/** DELETE: all rows are read before anything goes, relationships go before nodes. */
export class Delete extends Writing {
  private readonly detach: boolean;
  private readonly expressions: readonly Evaluate[];
  private readonly nodes = new Set<number>();
  private readonly relationships = new Set<number>();

  constructor(
    runtime: Runtime,
    child: Operator,
    taken: readonly Carried[],
    detach: boolean,
    expressions: readonly Evaluate[],
  ) {
    super(runtime, child, taken, []);
    this.detach = detach;
    this.expressions = expressions;
  }

  protected write(batch: Batch, row: number): void {
    for (const expression of this.expressions) this.doom(expression(batch, row));
    this.keep(batch, row);
  }

  private doom(value: CypherValue): void {
    if (value === null) return;
    if (isPath(value)) {
      for (const relationship of value.relationships) this.doom(relationship);
      for (const node of value.nodes) this.doom(node);
      return;
    }
    const { kind, id } = entityOf(this.runtime, value);
    (kind === 'node' ? this.nodes : this.relationships).add(id);
  }

  protected override finish(): void {
    const { transaction } = this.runtime;
    for (const id of this.relationships) transaction.deleteRelationship(id);
    for (const id of this.nodes) transaction.deleteNode(id, this.detach);
    this.relationships.clear();
    this.nodes.clear();
  }
}
