/**
 * @see openCypher 9 grammar: CaseExpression, CaseAlternative; Neo4j 5: extended simple case (`WHEN > 3, IS NULL`)
 */
import type { CaseExpression, CaseTest, ComparisonOperator, Expression } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { spanFrom } from './names.ts';

const COMPARISONS: readonly string[] = ['=', '<>', '<', '<=', '>', '>='];

/** CaseExpression: `CASE WHEN c THEN a … END`, `CASE x WHEN v, < w THEN a … END`. */
export function parseCase(c: Cursor): CaseExpression {
  const { start } = c.token;
  c.expectWords('CASE');
  const subject = c.atWords('WHEN') ? undefined : parseExpression(c);
  const branches: { when: CaseTest[]; result: Expression }[] = [];
  while (c.acceptWords('WHEN')) {
    const when =
      subject === undefined
        ? [{ operator: undefined, operand: parseExpression(c) }]
        : c.commaSeparated(() => parseTest(c));
    c.expectWords('THEN');
    branches.push({ when, result: parseExpression(c) });
  }
  if (branches.length === 0) c.fail();
  const otherwise = c.acceptWords('ELSE') ? parseExpression(c) : undefined;
  c.expectWords('END');
  return { kind: 'Case', subject, branches, otherwise, ...spanFrom(c, start) };
}

function parseTest(c: Cursor): CaseTest {
  if (c.acceptWords('IS NOT NULL')) return { operator: 'IS NOT NULL', operand: undefined };
  if (c.acceptWords('IS NULL')) return { operator: 'IS NULL', operand: undefined };
  const { type, text } = c.token;
  if (type === 'symbol' && COMPARISONS.includes(text)) {
    c.take('operator');
    return { operator: text as ComparisonOperator, operand: parseExpression(c) };
  }
  return { operator: undefined, operand: parseExpression(c) };
}
