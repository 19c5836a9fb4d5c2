/**
 * Queries: which clause may follow which, and what each sees.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundClause, BoundColumn, BoundQuery, BoundSingleQuery } from './bound.ts';
import { bindCallProcedure } from './call-procedure.ts';
import { bindCallSubquery } from './call-subquery.ts';
import { bindCreate, joinCreates } from './create.ts';
import { bindExpression } from './expression.ts';
import { bindMatch } from './match.ts';
import { bindMerge } from './merge.ts';
import { bindProjection } from './projection.ts';
import type { Scope } from './scope.ts';
import { bindDelete, bindRemove, bindSet } from './update.ts';

/**
 * Where the query stands: the whole statement, `EXISTS` or `COUNT` (no RETURN needed), `COLLECT` (exactly one
 * column), or `CALL { … }` (updates or RETURN).
 */
export type QueryPlace = 'statement' | 'exists' | 'collect' | 'call';

/** @param scope what the query sees at its start; changed */
export function bindQuery(b: Binder, query: ast.Query, scope: Scope, place: QueryPlace): BoundQuery {
  const bound =
    query.kind === 'SingleQuery' ? bindSingle(b, query, scope, place) : bindUnion(b, query, scope, place);
  if (place === 'collect' && bound.columns.length !== 1) {
    b.fail(query, 'InvalidClauseComposition', 'COLLECT { … } needs a RETURN with exactly one column.');
  }
  return bound;
}

function bindUnion(b: Binder, query: ast.UnionQuery, scope: Scope, place: QueryPlace): BoundQuery {
  const [first, ...more] = query.unions;
  const mixed = more.find(({ all }) => all !== first!.all);
  if (mixed !== undefined) {
    b.fail(mixed, 'InvalidClauseComposition', 'UNION and UNION ALL cannot be mixed in one query.');
  }
  const branches = query.branches.map(branch => bindSingle(b, branch, scope.copy(), place));
  const names = branches[0]!.columns.map(({ name }) => name);
  branches.forEach((branch, index) => {
    const own = branch.columns.map(({ name }) => name);
    if (own.length === names.length && own.every(name => names.includes(name))) return;
    const message = `All parts of a UNION need the same column names: \`${names.join('`, `')}\` here and \`${own.join('`, `')}\`.`;
    b.fail(query.unions[index - 1]!, 'DifferentColumnsInUnion', message);
  });
  const columns = names.map((name, index): BoundColumn => {
    const types = branches.map(branch => b.typeOf(branch.columns[index]!.slot));
    const same = types.every(
      ({ type, elements }) => type === types[0]!.type && elements === types[0]!.elements,
    );
    return { name, slot: b.newSlot(name, same ? types[0]! : { type: 'ANY' }) };
  });
  const inputs = branches.map(branch =>
    names.map(name => branch.columns.find(column => column.name === name)!.slot),
  );
  return { kind: 'union', all: first!.all, branches, columns, inputs };
}

function bindSingle(b: Binder, query: ast.SingleQuery, start: Scope, place: QueryPlace): BoundSingleQuery {
  checkComposition(b, query, place);
  const clauses: BoundClause[] = [];
  let scope = start;
  let columns: readonly BoundColumn[] = [];
  for (const clause of query.clauses) {
    b.countClause(clause);
    if (clause.kind === 'With' || clause.kind === 'Return') {
      const result = bindProjection(b, clause, scope);
      clauses.push(result.clause);
      scope = result.scope;
      if (clause.kind === 'Return') columns = result.columns;
    } else if (clause.kind === 'CallProcedure') {
      const standalone = query.clauses.length === 1 && place === 'statement';
      const result = bindCallProcedure(b, clause, scope, standalone);
      clauses.push(result.clause);
      columns = result.columns;
    } else if (clause.kind !== 'Finish') {
      const bound = bindClause(b, clause, scope);
      const before = clauses.at(-1);
      const joined =
        before?.kind === 'create' && bound.kind === 'create' ? joinCreates(before, bound) : undefined;
      if (joined === undefined) clauses.push(bound);
      else {
        clauses[clauses.length - 1] = joined;
        b.uncountClause();
      }
    }
  }
  return { kind: 'single', clauses, columns };
}

type Simple = Exclude<ast.Clause, { kind: 'With' | 'Return' | 'CallProcedure' | 'Finish' }>;

/** @param scope gets the names that the clause introduces */
function bindClause(b: Binder, clause: Simple, scope: Scope): BoundClause {
  switch (clause.kind) {
    case 'Match':
      return bindMatch(b, clause, scope);
    case 'Unwind':
      return bindUnwind(b, clause, scope);
    case 'Create':
      return bindCreate(b, clause, scope);
    case 'Merge':
      return bindMerge(b, clause, scope);
    case 'Set':
      return bindSet(b, clause, scope);
    case 'Remove':
      return bindRemove(b, clause, scope);
    case 'Delete':
      return bindDelete(b, clause, scope);
    case 'Foreach':
      return bindForeach(b, clause, scope);
    case 'CallSubquery':
      return bindCallSubquery(b, clause, scope);
  }
}

function bindUnwind(b: Binder, clause: ast.UnwindClause, scope: Scope): BoundClause {
  const env: Env = { scope, sink: undefined };
  const list = bindExpression(b, clause.list, env);
  const slot = b.declareNew(scope, clause.variable, { type: list.elements ?? 'ANY' });
  return { kind: 'unwind', list, slot, start: clause.start, end: clause.end };
}

function bindForeach(b: Binder, clause: ast.ForeachClause, scope: Scope): BoundClause {
  const list = bindExpression(b, clause.list, { scope, sink: undefined });
  const inner = scope.child();
  const slot = b.newSlot(clause.variable.name, { type: list.elements ?? 'ANY' });
  inner.declare(clause.variable.name, slot);
  const clauses = clause.clauses.map(update => {
    if (!isUpdating(update) || update.kind === 'CallSubquery') {
      b.fail(update, 'InvalidClauseComposition', 'FOREACH holds updating clauses only.');
    }
    return bindClause(b, update as Simple, inner);
  });
  return { kind: 'foreach', slot, list, clauses, start: clause.start, end: clause.end };
}

const UPDATING = ['Create', 'Merge', 'Set', 'Remove', 'Delete', 'Foreach'];

function isUpdating(clause: ast.Clause): boolean {
  return UPDATING.includes(clause.kind);
}

/** The order of clauses. @throws CypherError `InvalidClauseComposition` */
function checkComposition(b: Binder, query: ast.SingleQuery, place: QueryPlace): void {
  const refuse = (clause: ast.Located, message: string): never =>
    b.fail(clause, 'InvalidClauseComposition', message);
  let updated = false;
  for (const [index, clause] of query.clauses.entries()) {
    const last = index === query.clauses.length - 1;
    if (!last && (clause.kind === 'Return' || clause.kind === 'Finish')) {
      refuse(
        query.clauses[index + 1]!,
        'Nothing can follow RETURN or FINISH: use WITH in the middle of a query.',
      );
    }
    if (isUpdating(clause)) {
      updated = true;
      if (b.readingDepth > 0) refuse(clause, 'EXISTS, COUNT and COLLECT cannot change the graph.');
      continue;
    }
    if (clause.kind === 'With') updated = false;
    else if (updated && clause.kind !== 'Return' && clause.kind !== 'Finish') {
      refuse(clause, 'A WITH is needed between an updating clause and a reading one.');
    }
    if (last) checkEnd(clause, place, refuse);
  }
}

function checkEnd(
  clause: ast.Clause,
  place: QueryPlace,
  refuse: (at: ast.Located, message: string) => never,
): void {
  if (place === 'exists') return;
  if (clause.kind === 'Match' || clause.kind === 'Unwind' || clause.kind === 'With') {
    const word = clause.kind === 'Match' ? 'MATCH' : clause.kind.toUpperCase();
    refuse(clause, `A query cannot end with ${word}: add RETURN or an updating clause.`);
  }
}
