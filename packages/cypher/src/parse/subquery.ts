/**
 * @see openCypher 9 grammar: ExistentialSubquery; Neo4j Cypher manual, "COUNT subqueries", "COLLECT subqueries"
 */
import type { MatchClause, Query, SubqueryExpression } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { spanFrom } from './names.ts';
import { parsePattern } from './pattern.ts';
import { atClause, parseQuery } from './query.ts';

/** `EXISTS { … }`, `COUNT { … }`, `COLLECT { … }`: a query, or a pattern with an optional WHERE. */
export function parseSubqueryExpression(c: Cursor): SubqueryExpression {
  const { start, upper } = c.token;
  c.take('keyword');
  c.comprehensionNames.push([]);
  const query = parseBracedQuery(c);
  c.comprehensionNames.pop();
  const form = upper === 'EXISTS' ? 'exists' : upper === 'COUNT' ? 'count' : 'collect';
  return { kind: 'Subquery', form, query, ...spanFrom(c, start) };
}

function parseBracedQuery(c: Cursor): Query {
  c.expectSymbol('{');
  const query = atClause(c) && !c.looksAtSymbol('=', 1) ? c.nested(() => parseQuery(c)) : parseBarePattern(c);
  c.expectSymbol('}');
  return query;
}

/** The pattern as the one MATCH of a query. */
function parseBarePattern(c: Cursor): Query {
  const { start } = c.token;
  const pattern = parsePattern(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  const span = spanFrom(c, start);
  const match: MatchClause = { kind: 'Match', optional: false, pattern, hints: [], where, ...span };
  return { kind: 'SingleQuery', clauses: [match], ...span };
}
