/**
 * @see Neo4j Cypher manual, "Quantified path patterns": `{n}`, `{n,m}`, `{,m}`, `{n,}`, `+`, `*`
 */
import type { Quantifier } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { spanFrom } from './names.ts';
import { acceptCount } from './relationship-pattern.ts';

export function parseQuantifier(c: Cursor): Quantifier | undefined {
  const { start } = c.token;
  if (c.acceptSymbol('+', 'tight')) return { min: 1, max: undefined, ...spanFrom(c, start) };
  if (c.acceptSymbol('*', 'tight')) return { min: 0, max: undefined, ...spanFrom(c, start) };
  if (!c.acceptSymbol('{', 'tight')) return undefined;
  const min = acceptCount(c);
  const fixed = min !== undefined && !c.atSymbol(',');
  if (!fixed) c.expectSymbol(',');
  const max = fixed ? min : acceptCount(c);
  c.expectSymbol('}');
  const span = spanFrom(c, start);
  if (max !== undefined && max < (min ?? 0)) {
    c.failAt(
      span,
      'InvalidRelationshipPattern',
      'The upper bound of a quantifier must not be below the lower one.',
    );
  }
  if (max === 0)
    c.failAt(span, 'InvalidRelationshipPattern', 'The upper bound of a quantifier must be at least 1.');
  return { min: min ?? 0, max, ...span };
}
