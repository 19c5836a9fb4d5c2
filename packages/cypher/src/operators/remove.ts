import type { Evaluate } from '../evaluate/compiler.ts';
import type { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { badKey, entityOf, noLabels } from './set.ts';
import { Writing } from './writing.ts';

export type RemoveItem =
  | { readonly kind: 'property'; readonly target: Evaluate; readonly key: Evaluate }
  | { readonly kind: 'labels'; readonly target: Evaluate; readonly labels: readonly string[] };

/** REMOVE. */
export class Remove extends Writing {
  private readonly items: readonly RemoveItem[];

  constructor(runtime: Runtime, child: Operator, taken: readonly Carried[], items: readonly RemoveItem[]) {
    super(runtime, child, taken, []);
    this.items = items;
  }

  protected write(batch: Batch, row: number): void {
    const { transaction } = this.runtime;
    for (const item of this.items) {
      const target = item.target(batch, row);
      if (target === null) continue;
      const entity = entityOf(this.runtime, target);
      if (item.kind === 'property') {
        const key = item.key(batch, row);
        if (typeof key !== 'string') throw badKey(key);
        transaction.setProperty(entity.kind, entity.id, key, null);
      } else {
        if (entity.kind !== 'node') throw noLabels(target);
        transaction.removeLabels(entity.id, item.labels);
      }
    }
    this.keep(batch, row);
  }
}
