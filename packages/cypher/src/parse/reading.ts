/**
 * @see openCypher 9 grammar: Match, Unwind, Where; Neo4j Cypher manual, "Planner hints"
 */
import type { Hint, MatchClause, Name, UnwindClause } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseName, spanFrom } from './names.ts';
import { parsePattern } from './pattern.ts';

/** Match */
export function parseMatch(c: Cursor): MatchClause {
  const { start } = c.token;
  const optional = c.acceptWords('OPTIONAL');
  c.expectWords('MATCH');
  const pattern = parsePattern(c);
  const hints: Hint[] = [];
  while (c.atWords('USING')) hints.push(parseHint(c));
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  return { kind: 'Match', optional, pattern, hints, where, ...spanFrom(c, start) };
}

function parseHint(c: Cursor): Hint {
  const { start } = c.token;
  c.expectWords('USING');
  if (c.acceptWords('JOIN ON')) {
    const variables = c.commaSeparated(() => parseName(c, 'a variable'));
    return { kind: 'join', variables, label: undefined, properties: [], ...spanFrom(c, start) };
  }
  const scan = c.acceptWords('SCAN');
  if (!scan) {
    for (const type of ['RANGE', 'TEXT', 'POINT', 'BTREE']) if (c.acceptWords(type)) break;
    c.expectWords('INDEX');
    c.acceptWords('SEEK');
  }
  const variables = [parseName(c, 'a variable')];
  c.expectSymbol(':');
  const label = parseName(c, 'a label');
  let properties: Name[] = [];
  if (!scan) {
    c.expectSymbol('(');
    properties = c.commaSeparated(() => parseName(c, 'a property key'));
    c.expectSymbol(')');
  }
  return { kind: scan ? 'scan' : 'index', variables, label, properties, ...spanFrom(c, start) };
}

/** Unwind */
export function parseUnwind(c: Cursor): UnwindClause {
  const { start } = c.token;
  c.expectWords('UNWIND');
  const list = parseExpression(c);
  c.expectWords('AS');
  const variable = parseName(c, 'a variable');
  return { kind: 'Unwind', list, variable, ...spanFrom(c, start) };
}
