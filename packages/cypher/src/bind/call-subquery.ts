/**
 * `CALL { … }`, `CALL (x, y) { … }`.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type { BoundCallSubquery, BoundQuery, Slot } from './bound.ts';
import { bindQuery } from './query.ts';
import { Scope } from './scope.ts';
import { slotsOfQuery } from './walk.ts';

/** Without imports in parentheses, a leading WITH of plain outer variables imports them, for each UNION branch apart. */
export function bindCallSubquery(b: Binder, clause: ast.CallSubqueryClause, scope: Scope): BoundCallSubquery {
  const { optional, start, end } = clause;
  const firstOwn = b.slots.length;
  const query = clause.imports === undefined ? bindImporting(b, clause, scope) : bindScoped(b, clause, scope);
  const imports = [...slotsOfQuery(query)].filter(slot => slot < firstOwn).sort((x, y) => x - y);
  const introduces = declareColumns(b, clause, query, scope);
  return {
    kind: 'callSubquery',
    optional,
    imports,
    query,
    introduces,
    unit: query.columns.length === 0,
    start,
    end,
  };
}

function bindScoped(b: Binder, clause: ast.CallSubqueryClause, scope: Scope): BoundQuery {
  if (clause.imports === '*') return bindQuery(b, clause.query, Scope.empty(scope), 'call');
  const constants = Scope.empty(scope.constants);
  for (const variable of clause.imports as readonly ast.Variable[]) {
    constants.declare(variable.name, b.resolve(scope, variable).slot);
  }
  return bindQuery(b, clause.query, Scope.empty(constants), 'call');
}

function bindImporting(b: Binder, clause: ast.CallSubqueryClause, scope: Scope): BoundQuery {
  const imported = new Map<string, Slot>();
  const importing = (single: ast.SingleQuery): ast.SingleQuery => {
    const [first, ...rest] = single.clauses;
    if (first?.kind !== 'With' || !isImport(first, scope) || rest.length === 0) return single;
    if (first.star) for (const name of scope.allNames()) imported.set(name, scope.get(name)!);
    for (const { expression } of first.items) {
      const variable = expression as ast.Variable;
      imported.set(variable.name, b.resolve(scope, variable).slot);
    }
    return { ...single, clauses: rest };
  };
  const { query } = clause;
  const stripped: ast.Query =
    query.kind === 'SingleQuery' ? importing(query) : { ...query, branches: query.branches.map(importing) };
  const inner = Scope.empty(scope.constants);
  for (const [name, slot] of imported) inner.declare(name, slot);
  return bindQuery(b, stripped, inner, 'call');
}

function isImport(clause: ast.WithClause, scope: Scope): boolean {
  const { items, star, where, orderBy, skip, limit, distinct } = clause;
  if (where !== undefined || orderBy.length > 0 || skip !== undefined || limit !== undefined || distinct)
    return false;
  const plain = items.every(({ expression, alias }) => expression.kind === 'Variable' && alias === undefined);
  return (
    plain &&
    (star || items.some(({ expression }) => scope.get((expression as ast.Variable).name) !== undefined))
  );
}

function declareColumns(b: Binder, clause: ast.CallSubqueryClause, query: BoundQuery, scope: Scope): Slot[] {
  return query.columns.map(({ name, slot }) => {
    if (scope.get(name) !== undefined) b.alreadyBound({ name, start: clause.start, end: clause.end });
    scope.declare(name, slot);
    return slot;
  });
}
