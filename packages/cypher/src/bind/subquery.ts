/**
 * Queries and patterns inside expressions. All become one form: a bound query and what is made of its rows.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundClause, BoundExpression, BoundItem, BoundQuery, BoundSubquery, Slot } from './bound.ts';
import { bindConjuncts, bindExpression } from './expression.ts';
import { bindMatchPattern } from './match.ts';
import { bindQuery } from './query.ts';
import { Scope } from './scope.ts';
import { ANY, BOOLEAN, type StaticType } from './static-type.ts';
import { slotsOfQuery } from './walk.ts';

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }` */
export function bindSubqueryExpression(b: Binder, e: ast.SubqueryExpression, env: Env): BoundExpression {
  const scope = Scope.empty(env.scope);
  b.readingDepth++;
  const firstOwn = b.slots.length;
  const query = bindQuery(b, e.query, scope, e.form === 'collect' ? 'collect' : 'exists');
  b.readingDepth--;
  return subquery(b, e.form, query, e, firstOwn);
}

/** Outer slots are those that existed before the subquery was bound. */
function subquery(
  b: Binder,
  form: BoundSubquery['form'],
  query: BoundQuery,
  at: { start: number; end: number },
  firstOwn: Slot,
): BoundSubquery {
  const imports = [...slotsOfQuery(query)].filter(slot => slot < firstOwn).sort((x, y) => x - y);
  const { start, end } = at;
  return { kind: 'subquery', form, query, imports, ...typeOf(b, form, query), start, end };
}

function typeOf(b: Binder, form: BoundSubquery['form'], query: BoundQuery): StaticType {
  if (form === 'exists') return BOOLEAN;
  if (form === 'count') return { type: 'INTEGER' };
  const [column] = query.columns;
  const { type } = column === undefined ? ANY : b.typeOf(column.slot);
  return { type: 'LIST', elements: type === 'ANY' ? undefined : type };
}

/**
 * A pattern as a predicate ("there is such a path"), or `shortestPath(…)` as a value. Neither introduces names.
 *
 * @throws CypherError `UnexpectedSyntax` for a pattern where no truth value is wanted
 */
export function bindPatternExpression(
  b: Binder,
  e: ast.PatternExpression,
  env: Env,
  predicate: boolean,
): BoundExpression {
  const { path } = e;
  refuseNewNames(b, path, env.scope);
  const firstOwn = b.slots.length;
  const match = bindMatchPattern(b, { paths: [path], start: e.start, end: e.end }, Scope.empty(env.scope), e);
  if (path.selector === undefined) {
    if (!predicate) {
      const message =
        'A pattern here can only be tested: use `EXISTS { … }`, `COUNT { … }` or `[… | …]` for its paths.';
      b.fail(e, 'UnexpectedSyntax', message);
    }
    return subquery(b, 'exists', { kind: 'single', clauses: [match], columns: [] }, e, firstOwn);
  }
  const slot = match.paths[0]!.slot ?? b.newSlot('', { type: 'PATH' });
  const paths = [{ ...match.paths[0]!, slot }];
  const introduces = match.introduces.includes(slot) ? match.introduces : [...match.introduces, slot];
  const result = returning(b, { ...match, paths, introduces }, b.variable(slot, e), e);
  const collected = subquery(b, 'collect', result, e, firstOwn);
  if (path.selector.kind !== 'shortest') return collected;
  const index: BoundExpression = { kind: 'literal', value: 0, type: 'INTEGER', start: e.start, end: e.end };
  return { kind: 'index', object: collected, index, type: 'PATH', start: e.start, end: e.end };
}

function refuseNewNames(b: Binder, path: ast.PatternPath, scope: Scope): void {
  for (const element of path.elements) {
    if (element.kind === 'QuantifiedPattern') {
      b.fail(
        element,
        'UnexpectedSyntax',
        'A quantified pattern stands in MATCH, EXISTS, COUNT or COLLECT, not here.',
      );
    }
    const { variable } = element;
    if (variable !== undefined && scope.get(variable.name) === undefined)
      b.undefinedVariable(scope, variable);
  }
}

/** `[p = (a)-->(b) WHERE … | …]`: a MATCH and a RETURN, collected. */
export function bindPatternComprehension(b: Binder, e: ast.PatternComprehension, env: Env): BoundExpression {
  const firstOwn = b.slots.length;
  const scope = Scope.empty(env.scope);
  const match = bindMatchPattern(b, { paths: [e.path], start: e.start, end: e.end }, scope, e);
  const inner: Env = { scope, sink: undefined };
  const where = [...match.where, ...bindConjuncts(b, e.where, inner)];
  const projection = bindExpression(b, e.projection, inner);
  return subquery(b, 'collect', returning(b, { ...match, where }, projection, e), e, firstOwn);
}

function returning(b: Binder, match: BoundClause, expression: BoundExpression, at: ast.Located): BoundQuery {
  const slot = expression.kind === 'variable' ? expression.slot : b.newSlot('', expression);
  const item: BoundItem = { slot, name: '', expression };
  const projection: BoundClause = {
    kind: 'projection',
    clause: 'return',
    aggregation: undefined,
    items: [item],
    distinct: false,
    orderBy: [],
    skip: undefined,
    limit: undefined,
    where: [],
    start: at.start,
    end: at.end,
  };
  return { kind: 'single', clauses: [match, projection], columns: [{ name: '', slot }] };
}
