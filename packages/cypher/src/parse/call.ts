/**
 * Everything written as `name(…)` in an expression, the forms with their own grammar included.
 *
 * @see openCypher 9 grammar: FunctionInvocation, Quantifier, Reduce; Neo4j Cypher manual, "shortestPath()", "trim()",
 *   "normalize()"
 */
import type { Expression, FunctionCall, Name } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { isName, parseDottedName, parseName, spanFrom } from './names.ts';
import { parseShortestPathFunction } from './pattern.ts';

export function parseCall(c: Cursor): Expression {
  const { upper } = c.token;
  if (c.looksAtSymbol('(', 1)) {
    switch (upper) {
      case 'COUNT':
        if (c.looksAtSymbol('*', 2) && c.looksAtSymbol(')', 3)) return parseCountStar(c);
        break;
      case 'ALL':
      case 'ANY':
      case 'NONE':
      case 'SINGLE':
        if (isName(c, 2) && c.ahead(3).upper === 'IN') return parseListPredicate(c);
        break;
      case 'REDUCE':
        if (isName(c, 2) && c.looksAtSymbol('=', 3)) return parseReduce(c);
        break;
      case 'SHORTESTPATH':
      case 'ALLSHORTESTPATHS': {
        const { start } = c.token;
        const path = parseShortestPathFunction(c);
        return { kind: 'PatternExpression', path, ...spanFrom(c, start) };
      }
      case 'TRIM':
        return parseTrim(c);
      case 'NORMALIZE':
        return parseNormalize(c);
      default:
    }
  }
  return parseFunction(c);
}

function parseCountStar(c: Cursor): Expression {
  const { start } = c.token;
  c.take('function');
  for (let tokens = 3; tokens > 0; tokens--) c.advance();
  return { kind: 'CountStar', ...spanFrom(c, start) };
}

/** FunctionInvocation */
function parseFunction(c: Cursor): FunctionCall {
  const name = parseDottedName(c, 'a function');
  c.expectSymbol('(');
  c.comprehensionNames.push([]);
  const distinct = c.acceptWords('DISTINCT');
  const args = !distinct && c.atSymbol(')') ? [] : c.commaSeparated(() => parseExpression(c));
  c.comprehensionNames.pop();
  c.expectSymbol(')');
  return { kind: 'FunctionCall', function: name, distinct, args, ...spanFrom(c, name.start) };
}

/** Quantifier: `all(x IN list WHERE …)`. */
function parseListPredicate(c: Cursor): Expression {
  const { start, upper } = c.token;
  c.take('function');
  c.expectSymbol('(');
  const variable = parseName(c, 'a variable');
  c.expectWords('IN');
  const list = parseExpression(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  c.expectSymbol(')');
  const quantifier = upper.toLowerCase() as 'all' | 'any' | 'none' | 'single';
  return { kind: 'ListPredicate', quantifier, variable, list, where, ...spanFrom(c, start) };
}

/** Reduce: `reduce(sum = 0, x IN list | sum + x)`. */
function parseReduce(c: Cursor): Expression {
  const { start } = c.token;
  c.take('function');
  c.expectSymbol('(');
  const accumulator = parseName(c, 'a variable');
  c.expectSymbol('=', 'operator');
  const init = parseExpression(c);
  c.expectSymbol(',');
  const variable = parseName(c, 'a variable');
  c.expectWords('IN');
  c.comprehensionNames.push([accumulator.name, variable.name]);
  const list = parseExpression(c);
  c.comprehensionNames.pop();
  c.expectSymbol('|');
  const body = parseExpression(c);
  c.expectSymbol(')');
  return { kind: 'Reduce', accumulator, init, variable, list, body, ...spanFrom(c, start) };
}

/** `trim([BOTH | LEADING | TRAILING] [chars] FROM text)` becomes `btrim`, `ltrim` or `rtrim`; else an ordinary call. */
function parseTrim(c: Cursor): Expression {
  const { start } = c.token;
  const side = c.ahead(2).upper;
  const sided =
    ['BOTH', 'LEADING', 'TRAILING'].includes(side) && !c.looksAtSymbol(')', 3) && !c.looksAtSymbol('.', 3);
  if (!sided && !hasFrom(c)) return parseFunction(c);
  const name = c.take('function');
  c.expectSymbol('(');
  if (sided) c.take('keyword');
  const chars = c.atWords('FROM') ? undefined : parseExpression(c);
  c.expectWords('FROM');
  const text = parseExpression(c);
  c.expectSymbol(')');
  const functionName = !sided || side === 'BOTH' ? 'btrim' : side === 'LEADING' ? 'ltrim' : 'rtrim';
  const called: Name = { name: functionName, start: name.start, end: name.end };
  const args = chars === undefined ? [text] : [text, chars];
  return { kind: 'FunctionCall', function: called, distinct: false, args, ...spanFrom(c, start) };
}

/** Whether the brackets of the call contain a FROM of their own. */
function hasFrom(c: Cursor): boolean {
  for (let by = 2; ; by++) {
    const token = c.ahead(by);
    if (token.type === 'end') return false;
    if (token.upper === 'FROM') return true;
    if (token.type !== 'symbol') continue;
    if (token.text === ')' || token.text === ',') return false;
    if (token.match > c.index + by) by = token.match - c.index;
  }
}

/** `normalize(text, NFD)`: the form is a word, handed on as a string. */
function parseNormalize(c: Cursor): Expression {
  const { start } = c.token;
  const name = parseName(c, 'a function');
  c.expectSymbol('(');
  const args: Expression[] = [parseExpression(c)];
  if (c.acceptSymbol(',')) {
    const form = c.token;
    if (['NFC', 'NFD', 'NFKC', 'NFKD'].includes(form.upper)) {
      c.take('keyword');
      args.push({ kind: 'String', value: form.upper, start: form.start, end: form.end });
    } else args.push(parseExpression(c));
  }
  c.expectSymbol(')');
  return { kind: 'FunctionCall', function: name, distinct: false, args, ...spanFrom(c, start) };
}
