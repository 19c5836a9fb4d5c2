/**
 * The parser's entry. The rest of this folder has one file for each group of rules, written by hand as recursive
 * descent with precedence climbing: each rule names its production of the openCypher 9 grammar.
 */
import type { Statement } from './ast.ts';
import { Cursor } from './cursor.ts';
import { checkDepth } from './depth.ts';
import { spanFrom } from './names.ts';
import { atClause, parseQuery } from './query.ts';
import { atCommand, parseCommand } from './schema.ts';

/** Longer texts are refused, so that a hostile one costs at most some hundred milliseconds. */
export const MAX_QUERY_LENGTH = 4_000_000;

/**
 * Reads one statement; a semicolon may follow it.
 *
 * Cost: linear in the text.
 *
 * @throws CypherError `SyntaxError` with the place and what was expected there; `NotSupported` for Cypher that
 *   this engine refuses by name
 */
export function parse(query: string): Statement {
  return parseWith(new Cursor(query));
}

/** As {@link parse}; a caller that keeps the cursor can read what was expected where it failed. */
export function parseWith(c: Cursor): Statement {
  if (c.query.length > MAX_QUERY_LENGTH) {
    const span = { start: MAX_QUERY_LENGTH, end: MAX_QUERY_LENGTH };
    c.failAt(span, 'QueryTooLong', `The query is longer than ${MAX_QUERY_LENGTH} characters.`);
  }
  const { start } = c.token;
  const mode = parseMode(c);
  const body = atCommand(c) ? parseCommand(c) : atClause(c) ? parseQuery(c) : c.fail();
  const end = spanFrom(c, start);
  c.acceptSymbol(';');
  if (c.token.type !== 'end') c.fail();
  const statement: Statement = { mode, body, ...end };
  checkDepth(c, statement);
  return statement;
}

function parseMode(c: Cursor): Statement['mode'] {
  let mode: Statement['mode'] = 'run';
  for (;;) {
    if (c.acceptWords('EXPLAIN')) mode = 'explain';
    else if (c.acceptWords('PROFILE')) mode = 'profile';
    else if (c.token.upper === 'CYPHER') skipOptions(c);
    else return mode;
  }
}

/** `CYPHER 5 runtime=slotted …`: the version must be one this engine speaks; options about runtimes mean nothing here. */
function skipOptions(c: Cursor): void {
  c.take('keyword');
  const { type, text } = c.token;
  if (type === 'integer' || type === 'float') {
    if (text !== '5')
      c.refuse(c.token, 'LanguageVersion', `Only version 5 of Cypher is supported, not ${text}.`);
    c.advance();
  }
  while (c.token.type === 'word' && c.looksAtSymbol('=', 1)) {
    c.advance();
    c.advance();
    c.advance();
  }
}
