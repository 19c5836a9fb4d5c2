/**
 * @see openCypher 9 grammar: ListComprehension, PatternComprehension, FilterExpression
 */
import type { ListComprehension, PatternComprehension, PatternPath } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { isName, parseName, spanFrom } from './names.ts';
import { parsePatternPath, startsPathPattern } from './pattern.ts';

/** ListComprehension: `[x IN list WHERE … | …]`. */
export function parseListComprehension(c: Cursor): ListComprehension {
  const { start } = c.token;
  c.expectSymbol('[');
  const variable = parseName(c, 'a variable');
  c.expectWords('IN');
  c.comprehensionNames.push([variable.name]);
  const list = parseExpression(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  const projection = c.acceptSymbol('|') ? parseExpression(c) : undefined;
  c.comprehensionNames.pop();
  c.expectSymbol(']');
  return { kind: 'ListComprehension', variable, list, where, projection, ...spanFrom(c, start) };
}

/** Whether `[` is followed by a path and that by a bar or WHERE. */
export function isPatternComprehension(c: Cursor): boolean {
  if (isName(c, 1) && c.looksAtSymbol('=', 2)) return startsPathPattern(c, 3);
  return startsPathPattern(c, 1);
}

/** PatternComprehension: `[p = (a)-->(b) WHERE … | …]`. */
export function parsePatternComprehension(c: Cursor): PatternComprehension {
  const { start } = c.token;
  c.expectSymbol('[');
  const path = parsePatternPath(c);
  c.comprehensionNames.push(namesOf(path));
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  c.expectSymbol('|');
  const projection = parseExpression(c);
  c.comprehensionNames.pop();
  c.expectSymbol(']');
  return { kind: 'PatternComprehension', path, where, projection, ...spanFrom(c, start) };
}

function namesOf(path: PatternPath): string[] {
  const names = path.variable === undefined ? [] : [path.variable.name];
  for (const element of path.elements) {
    if (element.kind === 'QuantifiedPattern') names.push(...namesOf(element.path));
    else if (element.variable !== undefined) names.push(element.variable.name);
  }
  return names;
}
