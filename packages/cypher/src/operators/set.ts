import { runtimeError } from '../errors.ts';
import type { Evaluate } from '../evaluate/compiler.ts';
import { describe } from '../values/mismatch.ts';
import { type CypherMap, type CypherValue, isMap, isNode, isRelationship } from '../values/types.ts';
import type { Batch } from './batch.ts';
import type { Carried } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';
import { Writing } from './writing.ts';

export type SetItem =
  | { readonly kind: 'property'; readonly target: Evaluate; readonly key: Evaluate; readonly value: Evaluate }
  | { readonly kind: 'all' | 'merge'; readonly target: Evaluate; readonly value: Evaluate }
  | { readonly kind: 'labels'; readonly target: Evaluate; readonly labels: readonly string[] };

/** Does the items of a SET for one row, in order. */
export function setFor(items: readonly SetItem[], batch: Batch, row: number): void {
  for (const item of items) {
    const target = item.target(batch, row);
    if (target === null) continue;
    const entity = entityOf(batch.runtime, target);
    const { transaction } = batch.runtime;
    switch (item.kind) {
      case 'property': {
        const key = item.key(batch, row);
        if (typeof key !== 'string') throw badKey(key);
        transaction.setProperty(entity.kind, entity.id, key, item.value(batch, row));
        break;
      }
      case 'labels':
        if (entity.kind !== 'node') throw noLabels(target);
        transaction.addLabels(entity.id, item.labels);
        break;
      default:
        transaction.setProperties(
          entity.kind,
          entity.id,
          mapOf(item.value(batch, row)),
          item.kind === 'merge',
        );
    }
  }
}

export interface Entity {
  readonly kind: 'node' | 'relationship';
  readonly id: number;
}

/** The node or relationship a value is. */
export function entityOf(runtime: Runtime, value: CypherValue): Entity {
  const node = runtime.graph.nodeId(value);
  if (node >= 0) return { kind: 'node', id: node };
  const relationship = runtime.graph.relationshipId(value);
  if (relationship >= 0) return { kind: 'relationship', id: relationship };
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `Expected a NODE or RELATIONSHIP of this graph but got ${describe(value)}.`,
  );
}

function mapOf(value: CypherValue): CypherMap {
  if (isMap(value)) return value;
  if (value !== null && (isNode(value) || isRelationship(value))) return value.properties;
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `Expected MAP, NODE or RELATIONSHIP, not ${describe(value)}.`,
  );
}

export function badKey(key: CypherValue): Error {
  return runtimeError(
    'TypeError',
    'MapElementAccessByNonString',
    `A key must be a STRING, not ${describe(key)}.`,
  );
}

export function noLabels(target: CypherValue): Error {
  return runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `Labels belong to nodes, not to ${describe(target)}.`,
  );
}

/** SET. */
export class SetProperties extends Writing {
  private readonly items: readonly SetItem[];

  constructor(runtime: Runtime, child: Operator, taken: readonly Carried[], items: readonly SetItem[]) {
    super(runtime, child, taken, []);
    this.items = items;
  }

  protected write(batch: Batch, row: number): void {
    setFor(this.items, batch, row);
    this.keep(batch, row);
  }
}
