/**
 * Paths of nodes and relationships, quantified parts, and which paths to choose.
 *
 * @see openCypher 9 grammar: Pattern, PatternPart, AnonymousPatternPart, PatternElement, ShortestPathPattern; GQL
 *   path pattern expressions as in the Neo4j Cypher manual, "Quantified path patterns" and "Shortest paths"
 */
import type {
  NodePattern,
  PathSelector,
  Pattern,
  PatternElement,
  PatternPath,
  QuantifiedPattern,
} from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression, parseNumber } from './expression.ts';
import { isName, parseName, spanFrom } from './names.ts';
import { parseNodePattern } from './node-pattern.ts';
import { parseQuantifier } from './quantifier.ts';
import { atRelationship, parseRelationshipPattern } from './relationship-pattern.ts';

/** Pattern: parts with commas between them. */
export function parsePattern(c: Cursor): Pattern {
  const { start } = c.token;
  const paths = c.commaSeparated(() => parsePatternPath(c));
  return { paths, ...spanFrom(c, start) };
}

/** PatternPart: `[p =] [selector] path`. */
export function parsePatternPath(c: Cursor): PatternPath {
  const { start } = c.token;
  let variable: PatternPath['variable'];
  if (isName(c) && c.looksAtSymbol('=', 1)) {
    variable = parseName(c, 'a variable');
    c.expectSymbol('=', 'operator');
  }
  const path = atShortestPathFunction(c) ? parseShortestPathFunction(c) : parseSelectedPath(c);
  return { ...path, variable, start, end: path.end };
}

/**
 * Whether a pattern starts at the token `by` places on, rather than an expression in parentheses: what the
 * parentheses hold can be a node, and an arrow follows them.
 */
export function startsPathPattern(c: Cursor, by = 0): boolean {
  if (!c.looksAtSymbol('(', by)) return false;
  const close = c.ahead(by).match;
  if (close === -1) return false;
  const after = close - c.index + 1;
  const symbol = (text: string, offset: number): boolean => c.looksAtSymbol(text, after + offset);
  const arrow =
    (symbol('-', 0) && (symbol('[', 1) || (symbol('-', 1) && (symbol('(', 2) || symbol('>', 2))))) ||
    (symbol('<', 0) && symbol('-', 1) && (symbol('[', 2) || symbol('-', 2)));
  if (!arrow) return false;
  if (['(', '-', '+'].some(text => c.looksAtSymbol(text, by + 1))) return false;
  if (isName(c, by + 1)) {
    const { upper } = c.ahead(by + 2);
    return [')', ':', '{'].some(text => c.looksAtSymbol(text, by + 2)) || upper === 'WHERE' || upper === 'IS';
  }
  return [')', ':', '{'].some(text => c.looksAtSymbol(text, by + 1));
}

/** AnonymousPatternPart without a selector. */
export function parsePathPattern(c: Cursor): PatternPath {
  const { start } = c.token;
  const elements = parseElements(c);
  return { variable: undefined, selector: undefined, elements, ...spanFrom(c, start) };
}

function parseSelectedPath(c: Cursor): PatternPath {
  const selector = parseSelector(c);
  const path = parsePathPattern(c);
  return { ...path, selector };
}

function atShortestPathFunction(c: Cursor): boolean {
  const { upper } = c.token;
  return (upper === 'SHORTESTPATH' || upper === 'ALLSHORTESTPATHS') && c.looksAtSymbol('(', 1);
}

/** ShortestPathPattern: `shortestPath(path)`, `allShortestPaths(path)`. */
export function parseShortestPathFunction(c: Cursor): PatternPath {
  const word = c.take('function');
  c.expectSymbol('(');
  const path = parsePathPattern(c);
  c.expectSymbol(')');
  const span = spanFrom(c, word.start);
  const kind = word.upper === 'SHORTESTPATH' ? 'shortest' : 'allShortest';
  return { ...path, ...span, selector: { form: 'function', kind, count: undefined, ...span } };
}

/** GQL path search prefix. `ALL PATHS` is what no prefix means. */
function parseSelector(c: Cursor): PathSelector | undefined {
  const { start } = c.token;
  if (c.looksAtSymbol('(')) return undefined;
  let kind: PathSelector['kind'] = 'shortest';
  let count: PathSelector['count'];
  if (c.acceptWords('ANY SHORTEST')) skipPathWord(c);
  else if (c.acceptWords('ALL SHORTEST')) {
    kind = 'allShortest';
    skipPathWord(c);
  } else if (c.acceptWords('ANY')) {
    kind = 'any';
    count = parseCount(c);
    skipPathWord(c);
  } else if (c.acceptWords('SHORTEST')) {
    count = parseCount(c);
    skipPathWord(c);
    if (c.acceptWords('GROUPS') || c.acceptWords('GROUP')) kind = 'shortestGroups';
    else if (count === undefined) {
      c.note('a number of paths');
      c.fail();
    }
  } else if (c.acceptWords('ALL PATHS') || c.acceptWords('ALL PATH') || c.acceptWords('ALL'))
    return undefined;
  else return undefined;
  return { form: 'selector', kind, count, ...spanFrom(c, start) };
}

function parseCount(c: Cursor): PathSelector['count'] {
  if (c.token.type === 'integer') return parseNumber(c, c.token.start, false);
  if (c.token.type === 'parameter') {
    const { text, start, end } = c.advance();
    return { kind: 'Parameter', name: text, start, end };
  }
  c.note('a number of paths');
  return undefined;
}

function skipPathWord(c: Cursor): void {
  if (!c.acceptWords('PATHS')) c.acceptWords('PATH');
}

/** PatternElement: nodes, relationships and parenthesised parts, as they are written. */
function parseElements(c: Cursor): PatternElement[] {
  const elements: PatternElement[] = [parseNodeOrGroup(c)];
  for (;;) {
    if (atRelationship(c)) {
      elements.push(parseRelationshipPattern(c));
      elements.push(parseNodeOrGroup(c));
    } else if (c.looksAtSymbol('(')) elements.push(parseNodeOrGroup(c));
    else return elements;
  }
}

function parseNodeOrGroup(c: Cursor): NodePattern | QuantifiedPattern {
  if (!c.atSymbol('(')) {
    c.note('a node');
    c.fail();
  }
  const group = c.looksAtSymbol('(', 1) || (isName(c, 1) && c.looksAtSymbol('=', 2));
  return group ? c.nested(() => parseGroup(c)) : parseNodePattern(c);
}

/** GQL parenthesised path pattern: `(path [WHERE …])` and a quantifier. */
function parseGroup(c: Cursor): QuantifiedPattern {
  const { start } = c.token;
  c.expectSymbol('(');
  const path = parsePatternPath(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  c.expectSymbol(')');
  const quantifier = parseQuantifier(c);
  return { kind: 'QuantifiedPattern', path, where, quantifier, ...spanFrom(c, start) };
}
