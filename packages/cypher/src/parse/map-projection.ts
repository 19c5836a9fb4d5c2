/**
 * @see Neo4j Cypher manual, "Map projection"
 */
import type { MapProjection, Variable } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseName, spanFrom } from './names.ts';

/** `n {.name, .*, x, key: value}`, the variable having been read. */
export function parseMapProjection(c: Cursor, subject: Variable): MapProjection {
  c.expectSymbol('{');
  const items = c.atSymbol('}') ? [] : c.commaSeparated(() => parseItem(c));
  c.expectSymbol('}');
  return { kind: 'MapProjection', subject, items, ...spanFrom(c, subject.start) };
}

function parseItem(c: Cursor): MapProjection['items'][number] {
  const { start } = c.token;
  if (c.acceptSymbol('.', 'tight')) {
    if (c.acceptSymbol('*')) return { kind: 'all', ...spanFrom(c, start) };
    const key = parseName(c, 'a property key');
    return { kind: 'property', key, ...spanFrom(c, start) };
  }
  const key = parseName(c, 'a key or a variable');
  if (c.acceptSymbol(':')) {
    const value = parseExpression(c);
    return { kind: 'entry', key, value, ...spanFrom(c, start) };
  }
  return { kind: 'variable', variable: { kind: 'Variable', ...key }, ...spanFrom(c, start) };
}
