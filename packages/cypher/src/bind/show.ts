/**
 * SHOW commands: what each gives, and its YIELD, WHERE and RETURN as projections over it.
 */
import type { TypeName } from '../functions/spec.ts';
import type * as ast from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type { BoundClause, BoundColumn, BoundShow } from './bound.ts';
import { bindProjection } from './projection.ts';
import { Scope } from './scope.ts';

interface ShowColumn {
  readonly name: string;
  readonly type: TypeName;
  /** Shown without YIELD. */
  readonly brief: boolean;
}

const column = (name: string, type: TypeName, brief = true): ShowColumn => ({ name, type, brief });

/** The columns of each SHOW command in order; the engine gives its rows in this order. */
export const SHOW_COLUMNS: Readonly<Record<ast.ShowCommand['what'], readonly ShowColumn[]>> = {
  indexes: [
    column('id', 'INTEGER'),
    column('name', 'STRING'),
    column('state', 'STRING'),
    column('populationPercent', 'FLOAT'),
    column('type', 'STRING'),
    column('entityType', 'STRING'),
    column('labelsOrTypes', 'LIST'),
    column('properties', 'LIST'),
    column('owningConstraint', 'STRING'),
    column('createStatement', 'STRING', false),
  ],
  constraints: [
    column('id', 'INTEGER'),
    column('name', 'STRING'),
    column('type', 'STRING'),
    column('entityType', 'STRING'),
    column('labelsOrTypes', 'LIST'),
    column('properties', 'LIST'),
    column('ownedIndex', 'STRING'),
    column('propertyType', 'STRING'),
    column('createStatement', 'STRING', false),
  ],
  procedures: [
    column('name', 'STRING'),
    column('description', 'STRING'),
    column('mode', 'STRING'),
    column('worksOnSystem', 'BOOLEAN'),
    column('signature', 'STRING', false),
  ],
  functions: [
    column('name', 'STRING'),
    column('category', 'STRING'),
    column('description', 'STRING'),
    column('signature', 'STRING', false),
    column('isBuiltIn', 'BOOLEAN', false),
    column('aggregating', 'BOOLEAN', false),
  ],
};

export function bindShow(b: Binder, command: ast.ShowCommand): BoundShow {
  const scope = Scope.empty();
  const { start, end } = command;
  const source = SHOW_COLUMNS[command.what].map(({ name, type }): BoundColumn => {
    return { name, slot: b.declareNew(scope, { name, start, end }, { type }) };
  });
  const selected = bindProjection(b, selection(command), scope);
  const clauses: BoundClause[] = [selected.clause];
  if (command.returns === undefined) {
    return { kind: 'show', what: command.what, source, clauses, columns: selected.columns };
  }
  const returned = bindProjection(b, command.returns, selected.scope);
  clauses.push(returned.clause);
  return { kind: 'show', what: command.what, source, clauses, columns: returned.columns };
}

/** YIELD, ORDER BY, SKIP, LIMIT and WHERE as a WITH. */
function selection(command: ast.ShowCommand): ast.WithClause {
  const { start, end, orderBy, skip, limit, where, yields, what } = command;
  const all = SHOW_COLUMNS[what].filter(({ brief }) => brief || yields === '*');
  const items =
    yields === undefined || yields === '*'
      ? all.map(({ name }) => itemOf({ name, start, end }, undefined))
      : yields.map(({ field, alias }) => itemOf(field, alias));
  return { kind: 'With', distinct: false, star: false, items, orderBy, skip, limit, where, start, end };
}

function itemOf(name: ast.Name, alias: ast.Name | undefined): ast.ProjectionItem {
  const { start, end } = name;
  return { expression: { kind: 'Variable', ...name }, alias, text: name.name, start, end };
}
