/**
 * @see openCypher 9 grammar: RelationshipPattern, RelationshipDetail, RangeLiteral
 */
import type { LengthRange, RelationshipPattern } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { integerValue } from './literals.ts';
import { spanFrom } from './names.ts';
import { parseElementLabels, parseElementName, parseProperties } from './node-pattern.ts';
import { parseQuantifier } from './quantifier.ts';

export function atRelationship(c: Cursor): boolean {
  if (c.atSymbol('-')) return true;
  return c.atSymbol('<') && c.looksAtSymbol('-', 1);
}

type Detail = Pick<RelationshipPattern, 'variable' | 'types' | 'length' | 'properties' | 'where'>;

const EMPTY: Detail = {
  variable: undefined,
  types: undefined,
  length: undefined,
  properties: undefined,
  where: undefined,
};

/** RelationshipPattern: `<-[…]-`, `-[…]->`, `-[…]-`, `-->{1,3}` and so on. */
export function parseRelationshipPattern(c: Cursor): RelationshipPattern {
  const { start } = c.token;
  const left = c.acceptSymbol('<', 'tight');
  c.expectSymbol('-', 'tight');
  const detail = c.atSymbol('[') ? parseDetail(c) : EMPTY;
  c.expectSymbol('-', 'tight');
  const right = c.acceptSymbol('>', 'tight');
  const quantifier = parseQuantifier(c);
  const direction = left === right ? 'both' : left ? 'in' : 'out';
  if (quantifier !== undefined && detail.length !== undefined) {
    c.failAt(
      quantifier,
      'InvalidRelationshipPattern',
      'A relationship has either a length (`*`) or a quantifier.',
    );
  }
  return { kind: 'RelationshipPattern', ...detail, direction, quantifier, ...spanFrom(c, start) };
}

/** RelationshipDetail */
function parseDetail(c: Cursor): Detail {
  c.expectSymbol('[');
  const variable = parseElementName(c);
  const types = parseElementLabels(c, 'a relationship type');
  const length = c.atSymbol('*') ? parseLength(c) : undefined;
  const properties = parseProperties(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  if (!c.atSymbol(']')) c.fail('InvalidRelationshipPattern');
  c.advance();
  return { variable, types, length, properties, where };
}

/** RangeLiteral: `*`, `*2`, `*1..3`, `*..3`, `*1..`. */
function parseLength(c: Cursor): LengthRange {
  const { start } = c.token;
  c.expectSymbol('*', 'tight');
  const min = acceptCount(c);
  if (!c.acceptSymbol('..', 'tight')) return { min, max: min, ...spanFrom(c, start) };
  const max = acceptCount(c);
  return { min, max, ...spanFrom(c, start) };
}

/** A bound of a length or quantifier, at most 2^31 - 1. */
export function acceptCount(c: Cursor): number | undefined {
  if (c.token.type !== 'integer') {
    c.note('a number');
    return undefined;
  }
  const token = c.advance();
  const value = integerValue(token.text, false);
  if (typeof value !== 'number' || value > 0x7fffffff) {
    c.failAt(token, 'IntegerOverflow', `\`${token.text}\` is too large for a length.`);
  }
  return value;
}
