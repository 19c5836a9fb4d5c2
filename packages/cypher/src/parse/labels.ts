/**
 * Label and relationship type expressions: `:A:B`, `:A|:B`, `:A|B&!(C|%)`, `IS A`.
 *
 * @see openCypher 9 grammar: NodeLabels, RelationshipTypes; Neo4j Cypher manual, "Label expressions"
 */
import type { LabelExpression } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { isName, parseName, spanFrom } from './names.ts';

/**
 * What follows the first `:` (or `IS`).
 *
 * @param predicate it stands in an expression, where a bar may end the condition of a comprehension instead
 */
export function parseLabelExpression(c: Cursor, what: string, predicate = false): LabelExpression {
  return c.nested(() => parseOr(c, what, predicate));
}

function parseOr(c: Cursor, what: string, predicate: boolean): LabelExpression {
  const { start } = c.token;
  const operands = [parseAnd(c, what)];
  let style: 'colon' | 'operator' = 'operator';
  while (c.atSymbol('|') && !(predicate && endsComprehension(c))) {
    c.take('tight');
    if (c.acceptSymbol(':', 'tight')) style = 'colon';
    operands.push(parseAnd(c, what));
  }
  return operands.length === 1 ? operands[0]! : { kind: 'LabelOr', style, operands, ...spanFrom(c, start) };
}

function parseAnd(c: Cursor, what: string): LabelExpression {
  const { start } = c.token;
  const operands = [parseNot(c, what)];
  let style: 'colon' | 'operator' = 'operator';
  for (;;) {
    if (c.acceptSymbol('&', 'tight')) operands.push(parseNot(c, what));
    else if (c.looksAtSymbol(':') && startsLabel(c, 1)) {
      c.take('tight');
      style = 'colon';
      operands.push(parseNot(c, what));
    } else break;
  }
  return operands.length === 1 ? operands[0]! : { kind: 'LabelAnd', style, operands, ...spanFrom(c, start) };
}

function parseNot(c: Cursor, what: string): LabelExpression {
  const { start } = c.token;
  if (c.acceptSymbol('!', 'tight')) {
    const operand = c.nested(() => parseNot(c, what));
    return { kind: 'LabelNot', operand, ...spanFrom(c, start) };
  }
  if (c.acceptSymbol('%')) return { kind: 'LabelWildcard', ...spanFrom(c, start) };
  if (c.acceptSymbol('(')) {
    const inner = parseLabelExpression(c, what);
    c.expectSymbol(')');
    return inner;
  }
  if (c.looksAtSymbol('$') && c.looksAtSymbol('(', 1)) {
    c.refuse(c.token, 'DynamicLabels', 'Labels and types computed by an expression are not supported.');
  }
  const name = parseName(c, what);
  return { kind: 'LabelName', name: name.name, start: name.start, end: name.end };
}

/** Whether the token `by` places on can start a label expression. */
export function startsLabel(c: Cursor, by: number): boolean {
  return isName(c, by) || ['!', '%', '(', '$'].some(symbol => c.looksAtSymbol(symbol, by));
}

/**
 * In `[x IN xs WHERE x:A | x.name]` the bar ends the condition; in `[x IN xs WHERE x:A|B | x]` only the second
 * does. Inside a comprehension a bar belongs to the labels if another bar follows before the bracket closes, or
 * if a name follows that the comprehension does not declare and nothing else.
 */
function endsComprehension(c: Cursor): boolean {
  const names = c.comprehensionNames.at(-1);
  if (names === undefined) return false;
  for (let by = 1; ; by++) {
    const token = c.ahead(by);
    if (token.type === 'end') return true;
    if (token.type !== 'symbol') continue;
    if (token.text === '|') return false;
    if (token.text === ')' || token.text === '}') return false;
    if (token.text === ']') break;
    if (token.match > c.index + by) by = token.match - c.index;
  }
  const after = c.ahead(1);
  return !(isName(c, 1) && c.looksAtSymbol(']', 2) && !names.includes(after.text));
}
