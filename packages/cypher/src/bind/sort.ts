/**
 * ORDER BY and the WHERE of WITH: expressions over projected rows.
 */
import type * as ast from '../parse/ast.ts';
import type { Aggregation } from './aggregation.ts';
import type { AggregateSink, Binder } from './binder.ts';
import type { BoundExpression, BoundItem, BoundSort, Slot } from './bound.ts';
import { bindExpression } from './expression.ts';
import type { Item } from './projection.ts';
import type { Scope } from './scope.ts';
import { fingerprint, mapChildren } from './walk.ts';

export interface Sorter {
  readonly b: Binder;
  /** Before the projection. */
  readonly scope: Scope;
  readonly written: readonly Item[];
  readonly items: readonly BoundItem[];
  readonly aggregation: Aggregation | undefined;
  /** After DISTINCT or aggregation: only what was projected can be read. */
  readonly narrow: boolean;
}

export function bindSort(sorter: Sorter, item: ast.SortItem): BoundSort {
  return { expression: bindAfter(sorter, item.expression, false), descending: item.descending };
}

/** The condition's conjuncts. */
export function bindWhere(sorter: Sorter, where: ast.Expression | undefined): BoundExpression[] {
  if (where === undefined) return [];
  const bound = bindAfter(sorter, where, true);
  sorter.b.expectType(bound, ['BOOLEAN'], 'A condition');
  return bound.kind === 'and' ? [...bound.operands] : [bound];
}

/**
 * An expression that repeats an item is that item's slot. Otherwise names mean aliases first, then what they meant
 * before; parts that repeat items are replaced, and with `narrow` whatever else is from before is an error.
 */
function bindAfter(sorter: Sorter, e: ast.Expression, condition: boolean): BoundExpression {
  const { b, scope, items, aggregation, narrow } = sorter;
  const repeated = repeatedItem(sorter, e);
  if (repeated !== undefined) return b.variable(repeated, e);
  const merged = scope.child();
  for (const { name, slot } of items) merged.declare(name, slot);
  const base = b.slots.length;
  const aggregating = aggregation !== undefined && !condition;
  const sink: AggregateSink | undefined = aggregating ? { aggregates: [], nested: false } : undefined;
  const bound = bindExpression(b, e, { scope: merged, sink }, condition);
  if (!narrow) return bound;
  const visible = new Set([...items.map(({ slot }) => slot), ...scope.constantSlots()]);
  if (aggregation !== undefined)
    return aggregation.rewriteAfter(bound, sink?.aggregates ?? [], visible, base);
  const known = new Map(
    sorter.written.map(({ item }, index) => [fingerprint(item.expression), items[index]!.slot]),
  );
  return rewrite(bound, {
    replace: part => known.get(fingerprint(part)),
    variable: (slot, at) => checkVisible(b, slot, visible, base, at),
    at: (slot, part) => b.variable(slot, part),
  });
}

/** An alias is never hidden by an item that was written with the same name. */
function repeatedItem({ written, items }: Sorter, e: ast.Expression): Slot | undefined {
  if (e.kind === 'Variable') {
    const named = items.find(({ name }) => name === e.name);
    if (named !== undefined) return named.slot;
  }
  const wanted = astFingerprint(e);
  const index = written.findIndex(
    ({ source }) =>
      source !== undefined &&
      source.expression.kind === e.kind &&
      astFingerprint(source.expression) === wanted,
  );
  return items[index]?.slot;
}

function astFingerprint(e: ast.Expression): string {
  return JSON.stringify(e, (key, value) => {
    if (key === 'start' || key === 'end' || key === 'text') return undefined;
    return typeof value === 'bigint' ? `${value}n` : value;
  });
}

export function checkVisible(
  b: Binder,
  slot: Slot,
  visible: ReadonlySet<Slot>,
  base: Slot,
  at: ast.Located,
): void {
  if (slot >= base || visible.has(slot)) return;
  const { name } = b.slots[slot]!;
  const message = `Variable \`${name}\` cannot be read here: after DISTINCT or aggregation only the projected columns can.`;
  b.fail(at, 'UndefinedVariable', message);
}

export interface Rewriting {
  /** The slot that stands for this part, if one does. */
  replace(part: BoundExpression): Slot | undefined;
  /** Called for each variable that stays. */
  variable(slot: Slot, at: ast.Located): void;
  at(slot: Slot, part: BoundExpression): BoundExpression;
}

/** Replaces parts of an expression from the outside in. */
export function rewrite(e: BoundExpression, how: Rewriting): BoundExpression {
  if (e.kind !== 'literal') {
    const slot = how.replace(e);
    if (slot !== undefined) return how.at(slot, e);
  }
  if (e.kind === 'variable') how.variable(e.slot, e);
  if (e.kind === 'subquery') for (const slot of e.imports) how.variable(slot, e);
  return mapChildren(e, child => rewrite(child, how));
}
