/**
 * @see openCypher 9 grammar: InQueryCall, StandaloneCall, YieldItems; Neo4j Cypher manual, "CALL subqueries"
 */
import type { CallProcedureClause, CallSubqueryClause, Variable, YieldItem } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseDottedName, parseName, spanFrom } from './names.ts';
import { parseQuery } from './query.ts';

export function parseCallClause(c: Cursor): CallSubqueryClause | CallProcedureClause {
  const { start } = c.token;
  const optional = c.acceptWords('OPTIONAL');
  c.expectWords('CALL');
  return c.atSymbol('{') || c.atSymbol('(')
    ? parseSubquery(c, start, optional)
    : parseProcedure(c, start, optional);
}

function parseSubquery(c: Cursor, start: number, optional: boolean): CallSubqueryClause {
  let imports: CallSubqueryClause['imports'];
  if (c.acceptSymbol('(')) {
    if (c.acceptSymbol('*')) imports = '*';
    else if (c.atSymbol(')')) imports = [];
    else imports = c.commaSeparated((): Variable => ({ kind: 'Variable', ...parseName(c, 'a variable') }));
    c.expectSymbol(')');
  }
  c.expectSymbol('{');
  const query = c.nested(() => parseQuery(c));
  c.expectSymbol('}');
  if (c.token.upper === 'IN') {
    c.refuse(
      c.token,
      'CallInTransactions',
      'CALL { … } IN TRANSACTIONS is not supported: a query is one transaction.',
    );
  }
  return { kind: 'CallSubquery', optional, imports, query, ...spanFrom(c, start) };
}

/** ExplicitProcedureInvocation, ImplicitProcedureInvocation */
function parseProcedure(c: Cursor, start: number, optional: boolean): CallProcedureClause {
  const procedure = parseDottedName(c, 'a procedure');
  let args: CallProcedureClause['args'];
  if (c.acceptSymbol('(')) {
    args = c.atSymbol(')') ? [] : c.commaSeparated(() => parseExpression(c));
    c.expectSymbol(')');
  }
  const yields = c.acceptWords('YIELD') ? parseYields(c) : undefined;
  const where = yields !== undefined && c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  return { kind: 'CallProcedure', optional, procedure, args, yields, where, ...spanFrom(c, start) };
}

/** YieldItems */
export function parseYields(c: Cursor): readonly YieldItem[] | '*' {
  if (c.acceptSymbol('*')) return '*';
  // `YIELD -` (openCypher 9) yields nothing.
  if (c.looksAtSymbol('-')) {
    c.advance();
    return [];
  }
  return c.commaSeparated(() => {
    const field = parseName(c, 'a result field');
    const alias = c.acceptWords('AS') ? parseName(c, 'an alias') : undefined;
    return { field, alias, ...spanFrom(c, field.start) };
  });
}
