/**
 * What an expression is made of: literals, parameters, names, calls, brackets of all kinds.
 *
 * @see openCypher 9 grammar: Atom, Literal, ListLiteral, MapLiteral, Parameter, ParenthesizedExpression,
 *   FunctionInvocation, Quantifier
 */
import type { Expression, MapEntry, MapLiteral } from './ast.ts';
import { parseCall } from './call.ts';
import { parseCase } from './case.ts';
import {
  isPatternComprehension,
  parseListComprehension,
  parsePatternComprehension,
} from './comprehension.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression, parseNumber } from './expression.ts';
import { parseMapProjection } from './map-projection.ts';
import { isName, parseName, spanFrom } from './names.ts';
import { parsePathPattern, startsPathPattern } from './pattern.ts';
import { parseSubqueryExpression } from './subquery.ts';

/** Words that are read as a variable only if what follows shows it (`match.name`), for the sake of errors. */
const RESERVED = new Set(
  'AND OR XOR AS IS WHERE RETURN MATCH UNWIND UNION MERGE THEN WHEN ELSE CONTAINS IN DISTINCT'.split(' '),
);

/** Atom */
export function parseAtom(c: Cursor): Expression {
  const { token } = c;
  switch (token.type) {
    case 'integer':
    case 'float':
      return parseNumber(c, token.start, false);
    case 'string':
      c.advance();
      return { kind: 'String', value: token.text, start: token.start, end: token.end };
    case 'parameter':
      c.advance();
      return { kind: 'Parameter', name: token.text, start: token.start, end: token.end };
    case 'quoted':
      return parseNamed(c);
    case 'word':
      return parseWord(c);
    case 'symbol':
      if (token.text === '(') return parseParenthesised(c);
      if (token.text === '[') return parseBracketed(c);
      if (token.text === '{') return parseMap(c);
      break;
    default:
  }
  c.note('an expression');
  return c.fail();
}

function parseWord(c: Cursor): Expression {
  const { upper, start, end } = c.token;
  const called = c.looksAtSymbol('(', 1);
  const braced = c.looksAtSymbol('{', 1);
  switch (upper) {
    case 'NULL':
      c.take('keyword');
      return { kind: 'Null', start, end };
    case 'TRUE':
    case 'FALSE':
      c.take('keyword');
      return { kind: 'Boolean', value: upper === 'TRUE', start, end };
    case 'INF':
    case 'INFINITY':
    case 'NAN':
      if (called || c.looksAtSymbol('.', 1) || braced) break;
      c.take('keyword');
      return { kind: 'Float', value: upper === 'NAN' ? Number.NaN : Number.POSITIVE_INFINITY, start, end };
    case 'CASE':
      return parseCase(c);
    case 'EXISTS':
    case 'COUNT':
    case 'COLLECT':
      if (braced) return parseSubqueryExpression(c);
      break;
    default:
  }
  const next = c.ahead(1);
  const usedAsName = next.type === 'symbol' && !'([{|;'.includes(next.text);
  if (RESERVED.has(upper) && !called && !usedAsName && !isVariableSoFar(c)) {
    c.note('an expression');
    return c.fail();
  }
  return parseNamed(c);
}

/** Whether the word has stood for a variable before in this text. */
function isVariableSoFar(c: Cursor): boolean {
  const { text } = c.token;
  return c.roles.some((role, index) => role === 'variable' && c.tokens[index]!.text === text);
}

/** Variable, FunctionInvocation, or a map projection. */
function parseNamed(c: Cursor): Expression {
  let by = 1;
  while (c.looksAtSymbol('.', by) && isName(c, by + 1)) by += 2;
  if (c.looksAtSymbol('(', by)) return parseCall(c);
  const name = parseName(c, 'a variable');
  const variable = { kind: 'Variable', ...name } as const;
  return c.looksAtSymbol('{') ? parseMapProjection(c, variable) : variable;
}

/** ParenthesizedExpression, or a pattern that starts with a node in parentheses. */
function parseParenthesised(c: Cursor): Expression {
  const { start } = c.token;
  if (startsPathPattern(c)) {
    const path = parsePathPattern(c);
    return { kind: 'PatternExpression', path, ...spanFrom(c, start) };
  }
  c.expectSymbol('(');
  c.comprehensionNames.push([]);
  const inner = parseExpression(c);
  c.comprehensionNames.pop();
  c.expectSymbol(')');
  return inner;
}

/** ListLiteral, ListComprehension, PatternComprehension */
function parseBracketed(c: Cursor): Expression {
  const { start } = c.token;
  if (isName(c, 1) && c.ahead(2).upper === 'IN' && !isListOfPredicates(c)) return parseListComprehension(c);
  if (isPatternComprehension(c)) return parsePatternComprehension(c);
  c.expectSymbol('[');
  const items = c.atSymbol(']') ? [] : c.commaSeparated(() => parseExpression(c));
  c.expectSymbol(']');
  return { kind: 'List', items, ...spanFrom(c, start) };
}

/** `[x IN xs, y]`: a comma before any bar or WHERE, so a list whose first item is a predicate. */
function isListOfPredicates(c: Cursor): boolean {
  // `CASE x WHEN 1, 2 THEN …` has commas of its own.
  let cases = 0;
  for (let by = 3; ; by++) {
    const token = c.ahead(by);
    if (token.type === 'end' || token.upper === 'WHERE') return false;
    if (c.ahead(by - 1).text !== '.') {
      if (token.upper === 'CASE') cases++;
      else if (token.upper === 'END' && cases > 0) cases--;
    }
    if (token.type !== 'symbol') continue;
    if (token.text === ',' && cases === 0) return true;
    if (token.text === '|' || token.text === ']') return false;
    if (token.match > c.index + by) by = token.match - c.index;
  }
}

/** MapLiteral */
export function parseMap(c: Cursor): MapLiteral {
  const { start } = c.token;
  c.expectSymbol('{');
  const entries: MapEntry[] = c.atSymbol('}')
    ? []
    : c.commaSeparated(() => {
        const key = parseName(c, 'a key');
        c.expectSymbol(':');
        return { key, value: parseExpression(c) };
      });
  c.expectSymbol('}');
  return { kind: 'Map', entries, ...spanFrom(c, start) };
}
