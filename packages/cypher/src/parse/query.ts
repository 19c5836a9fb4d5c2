/**
 * Queries: clauses in a row, joined by UNION.
 *
 * @see openCypher 9 grammar: RegularQuery, Union, SingleQuery, Clause
 */
import type { Clause, Located, Query, SingleQuery } from './ast.ts';
import { parseCallClause } from './call-clause.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseName, spanFrom } from './names.ts';
import { parseOrderClause, parseReturn, parseWith } from './projection.ts';
import { parseMatch, parseUnwind } from './reading.ts';
import { parseCreate, parseDelete, parseMerge, parseRemove, parseSet } from './writing.ts';

type ClauseRule = (c: Cursor) => Clause;

const CLAUSES: Readonly<Record<string, ClauseRule>> = {
  MATCH: parseMatch,
  OPTIONAL: c => (c.looksAtWords('OPTIONAL CALL') ? parseCallClause(c) : parseMatch(c)),
  UNWIND: parseUnwind,
  WITH: parseWith,
  RETURN: parseReturn,
  CREATE: parseCreate,
  INSERT: parseCreate,
  MERGE: parseMerge,
  SET: parseSet,
  REMOVE: parseRemove,
  DELETE: parseDelete,
  DETACH: parseDelete,
  NODETACH: parseDelete,
  FOREACH: parseForeach,
  CALL: parseCallClause,
  ORDER: parseOrderClause,
  SKIP: parseOrderClause,
  OFFSET: parseOrderClause,
  LIMIT: parseOrderClause,
  FINISH: parseFinish,
  LOAD: c =>
    c.refuse(c.token, 'LoadCsv', 'LOAD CSV is not supported: this engine reads no files and no network.'),
  USE: c => c.refuse(c.token, 'Use', 'USE is not supported: this engine holds one graph.'),
};

/** What is offered where a clause could start. */
const OFFERED = Object.keys(CLAUSES).filter(
  word => !['LOAD', 'USE', 'INSERT', 'NODETACH', 'ORDER', 'OFFSET'].includes(word),
);

/** Whether a clause starts here. */
export function atClause(c: Cursor): boolean {
  const { type, upper } = c.token;
  if (type === 'word' && Object.hasOwn(CLAUSES, upper) && (upper !== 'ORDER' || c.looksAtWords('ORDER BY')))
    return true;
  c.expected.push(...OFFERED);
  return false;
}

/** RegularQuery */
export function parseQuery(c: Cursor): Query {
  const { start } = c.token;
  const branches = [parseSingleQuery(c)];
  const unions: (Located & { all: boolean })[] = [];
  while (c.atWords('UNION')) {
    c.clauseStarts.push(c.index);
    const word = c.take('keyword');
    const all = c.acceptWords('ALL');
    if (!all) c.acceptWords('DISTINCT');
    unions.push({ all, start: word.start, end: word.end });
    branches.push(parseSingleQuery(c));
  }
  return unions.length === 0 ? branches[0]! : { kind: 'UnionQuery', branches, unions, ...spanFrom(c, start) };
}

/** SingleQuery. What may follow what is the binder's to check. */
function parseSingleQuery(c: Cursor): SingleQuery {
  const { start } = c.token;
  if (!atClause(c)) c.fail();
  const clauses: Clause[] = [];
  while (atClause(c)) clauses.push(parseClause(c));
  return { kind: 'SingleQuery', clauses, ...spanFrom(c, start) };
}

function parseClause(c: Cursor): Clause {
  c.clauseStarts.push(c.index);
  return CLAUSES[c.token.upper]!(c);
}

function parseFinish(c: Cursor): Clause {
  const { start } = c.token;
  c.expectWords('FINISH');
  return { kind: 'Finish', ...spanFrom(c, start) };
}

/** Foreach: `FOREACH (x IN list | updates)`. */
function parseForeach(c: Cursor): Clause {
  const { start } = c.token;
  c.expectWords('FOREACH');
  return c.nested(() => {
    c.expectSymbol('(');
    const variable = parseName(c, 'a variable');
    c.expectWords('IN');
    const list = parseExpression(c);
    c.expectSymbol('|');
    const clauses: Clause[] = [];
    while (atClause(c)) clauses.push(parseClause(c));
    if (clauses.length === 0) c.fail();
    c.expectSymbol(')');
    return { kind: 'Foreach', variable, list, clauses, ...spanFrom(c, start) };
  });
}
