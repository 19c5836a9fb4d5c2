/**
 * WITH and RETURN.
 */
import type * as ast from '../parse/ast.ts';
import { Aggregation } from './aggregation.ts';
import type { AggregateSink, Binder } from './binder.ts';
import type { BoundColumn, BoundExpression, BoundItem, BoundProjection } from './bound.ts';
import { bindExpression, isNegativeNumber } from './expression.ts';
import { Scope } from './scope.ts';
import { bindSort, bindWhere, type Sorter } from './sort.ts';
import { slotsRead } from './walk.ts';

export interface ProjectionResult {
  readonly clause: BoundProjection;
  /** What the next clause sees. */
  readonly scope: Scope;
  readonly columns: readonly BoundColumn[];
}

/** An item as written and as bound. */
export interface Item {
  /** `undefined` for what `*` stands for. */
  readonly source: ast.ProjectionItem | undefined;
  readonly item: BoundItem;
  /** An aggregate function stands in it. */
  readonly aggregates: boolean;
}

/** @throws CypherError `NoVariablesInScope`, `NoExpressionAlias`, `ColumnNameConflict`, and what expressions raise */
export function bindProjection(
  b: Binder,
  clause: ast.WithClause | ast.ReturnClause,
  scope: Scope,
): ProjectionResult {
  const sink: AggregateSink = { aggregates: [], nested: false };
  const base = b.slots.length;
  const written = bindItems(b, clause, scope, sink);
  const aggregation =
    sink.aggregates.length > 0 ? new Aggregation(b, written, sink.aggregates, base, scope) : undefined;
  const items = aggregation?.items ?? written.map(({ item }) => item);

  // Problems with names wait until ORDER BY is bound: where there are both, the TCK wants the sort's.
  const after = Scope.empty(scope.constants);
  const conflict = declareItems(written, items, after);
  const narrow = aggregation !== undefined || clause.distinct;
  const sorter: Sorter = { b, scope, written, items, aggregation, narrow };
  const orderBy = clause.orderBy.map(item => bindSort(sorter, item));
  if (conflict !== undefined) b.fail(conflict, 'ColumnNameConflict', 'Another column has this name already.');
  checkAliases(b, clause, written, scope);

  const where = bindWhere(sorter, clause.kind === 'With' ? clause.where : undefined);
  const bound: BoundProjection = {
    kind: 'projection',
    clause: clause.kind === 'With' ? 'with' : 'return',
    aggregation: aggregation?.result(),
    items,
    distinct: clause.distinct,
    orderBy,
    skip: bindCount(b, clause.skip, scope, 'SKIP'),
    limit: bindCount(b, clause.limit, scope, 'LIMIT'),
    where,
    start: clause.start,
    end: clause.end,
  };
  return { clause: bound, scope: after, columns: items.map(({ name, slot }) => ({ name, slot })) };
}

function bindItems(
  b: Binder,
  clause: ast.WithClause | ast.ReturnClause,
  scope: Scope,
  sink: AggregateSink,
): Item[] {
  const items: Item[] = [];
  if (clause.star) {
    // An item with the name of a variable stands in its place.
    const replaced = new Set(clause.items.map(source => source.alias?.name ?? nameOf(source)));
    const all = scope.ownNames().sort((x, y) => (x < y ? -1 : 1));
    const names = all.filter(name => !replaced.has(name));
    if (clause.kind === 'Return' && all.length === 0) {
      const at = { start: clause.start, end: clause.start + 'RETURN'.length };
      b.fail(at, 'NoVariablesInScope', 'RETURN * needs a variable, and none is defined here.');
    }
    for (const name of names) {
      const slot = scope.get(name)!;
      const expression = b.variable(slot, { start: clause.start, end: clause.start }, name);
      items.push({ source: undefined, item: { slot, name, expression }, aggregates: false });
    }
  }
  for (const source of clause.items) {
    const before = sink.aggregates.length;
    const expression = bindExpression(b, source.expression, { scope, sink });
    const aggregates = sink.aggregates.length > before;
    const name = source.alias?.name ?? nameOf(source);
    // A variable under its own name keeps its slot.
    const kept = expression.kind === 'variable' && name === expression.name && !aggregates;
    const slot = kept ? expression.slot : b.newSlot(name, expression);
    items.push({ source, item: { slot, name, expression }, aggregates });
  }
  return items;
}

function nameOf(source: ast.ProjectionItem): string {
  return source.expression.kind === 'Variable' ? source.expression.name : source.text;
}

/** Gives the place of the first name that stands twice. */
function declareItems(
  written: readonly Item[],
  items: readonly BoundItem[],
  scope: Scope,
): ast.Located | undefined {
  let conflict: ast.Located | undefined;
  for (const [index, { name, slot }] of items.entries()) {
    const source = written[index]!.source;
    if (scope.getOwn(name) !== undefined) conflict ??= source?.alias ?? source;
    scope.declare(name, slot);
  }
  return conflict;
}

/** WITH wants a name for everything but variables; names of enclosing queries may not be taken. */
function checkAliases(
  b: Binder,
  clause: ast.WithClause | ast.ReturnClause,
  written: readonly Item[],
  scope: Scope,
): void {
  if (clause.kind === 'Return') return;
  for (const { source, item } of written) {
    if (source === undefined) continue;
    if (source.alias === undefined && source.expression.kind !== 'Variable') {
      b.fail(source, 'NoExpressionAlias', 'An expression in WITH needs a name: add `AS name`.');
    }
    const constant = scope.constants?.get(item.name);
    if (constant !== undefined && constant !== item.slot) {
      b.alreadyBound(source.alias ?? { name: item.name, start: source.start, end: source.end });
    }
  }
}

/** SKIP and LIMIT: no variables, no negative or fractional literals. */
function bindCount(
  b: Binder,
  e: ast.Expression | undefined,
  scope: Scope,
  word: string,
): BoundExpression | undefined {
  if (e === undefined) return undefined;
  const base = b.slots.length;
  const bound = bindExpression(b, e, { scope, sink: undefined });
  for (const slot of slotsRead(bound)) {
    if (slot < base)
      b.fail(e, 'NonConstantExpression', `${word} takes no variables: it is one number for all rows.`);
  }
  if (isNegativeNumber(bound)) {
    b.fail(bound, 'NegativeIntegerArgument', `${word} takes an integer that is not negative.`);
  }
  b.expectType(bound, ['INTEGER', 'NUMBER'], `The operand of ${word}`);
  return bound;
}
