/**
 * MATCH: its pattern, then its condition.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundMatch } from './bound.ts';
import { bindConjuncts } from './expression.ts';
import { PatternBinder } from './pattern.ts';
import type { Scope } from './scope.ts';

/** Binds the clause; `scope` gets the names it introduces. */
export function bindMatch(b: Binder, clause: ast.MatchClause, scope: Scope): BoundMatch {
  const match = bindMatchPattern(b, clause.pattern, scope, clause);
  const env: Env = { scope, sink: undefined };
  for (const hint of clause.hints) for (const variable of hint.variables) b.resolve(scope, variable);
  const where = [...match.where, ...bindConjuncts(b, clause.where, env)];
  return { ...match, optional: clause.optional, where };
}

/** A pattern as a MATCH of its own; its `where` holds the conditions written inside the pattern. */
export function bindMatchPattern(b: Binder, pattern: ast.Pattern, scope: Scope, at: ast.Located): BoundMatch {
  const binder = new PatternBinder(b, scope);
  const paths = binder.bind(pattern.paths);
  const { introduces, lifted: where } = binder;
  return { kind: 'match', optional: false, paths, where, introduces, start: at.start, end: at.end };
}
