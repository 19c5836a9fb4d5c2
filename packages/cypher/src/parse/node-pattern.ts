/**
 * @see openCypher 9 grammar: NodePattern, Properties; GQL inline WHERE
 */
import type { Expression, LabelExpression, NodePattern } from './ast.ts';
import { parseMap } from './atom.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseLabelExpression } from './labels.ts';
import { parseOptionalName, spanFrom } from './names.ts';

/** NodePattern: `(n:Label {key: value} WHERE …)`. */
export function parseNodePattern(c: Cursor): NodePattern {
  const { start } = c.token;
  c.expectSymbol('(');
  const variable = parseElementName(c);
  const labels = parseElementLabels(c, 'a label');
  const properties = parseProperties(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  c.expectSymbol(')');
  return { kind: 'NodePattern', variable, labels, properties, where, ...spanFrom(c, start) };
}

/** The variable of a node or a relationship. WHERE and IS are read as keywords unless the pattern goes on as after a name. */
export function parseElementName(c: Cursor): NodePattern['variable'] {
  const continues = [')', ']', ':', '{', '*'].some(symbol => c.looksAtSymbol(symbol, 1));
  return parseOptionalName(c, 'a variable', upper => (upper === 'WHERE' || upper === 'IS') && !continues);
}

export function parseElementLabels(c: Cursor, what: string): LabelExpression | undefined {
  if (!c.acceptSymbol(':', 'tight') && !c.acceptWords('IS')) return undefined;
  return parseLabelExpression(c, what);
}

/** Properties: a map or a parameter. */
export function parseProperties(c: Cursor): Expression | undefined {
  if (c.atSymbol('{')) return parseMap(c);
  const { type, text, start, end } = c.token;
  if (type !== 'parameter') return undefined;
  c.advance();
  return { kind: 'Parameter', name: text, start, end };
}
