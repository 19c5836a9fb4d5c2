/**
 * Operators and the types they certainly do not take.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundExpression } from './bound.ts';
import { bindExpression, bindPredicate } from './expression.ts';
import { refusedOperand, TEMPORAL } from './operand-types.ts';
import { ANY, BOOLEAN, type StaticType } from './static-type.ts';

export function bindUnary(b: Binder, e: ast.UnaryExpression, env: Env): BoundExpression {
  const at = { start: e.start, end: e.end };
  if (e.operator === 'NOT') {
    const operand = bindPredicate(b, e.operand, env, 'The operand of NOT');
    return { kind: 'not', operand, ...BOOLEAN, ...at };
  }
  const operand = bindExpression(b, e.operand, env);
  // `+x` is `x`, but only of what can be a number or, in Neo4j, of time.
  const signed = e.operator === '+' && TEMPORAL.includes(operand.type);
  if (!signed) b.expectType(operand, ['INTEGER', 'FLOAT'], 'What has a sign');
  return e.operator === '+' ? operand : { kind: 'negate', operand, type: operand.type, ...at };
}

export function bindLogical(b: Binder, e: ast.LogicalExpression, env: Env): BoundExpression {
  const kind = e.operator.toLowerCase() as 'and' | 'or' | 'xor';
  const operands = e.operands.flatMap(operand => {
    const bound = bindPredicate(b, operand, env, `An operand of ${e.operator}`);
    return bound.kind === kind ? bound.operands : [bound];
  });
  return { kind, operands, ...BOOLEAN, start: e.start, end: e.end };
}

/** `a < b <= c` is `a < b AND b <= c`. */
export function bindComparison(b: Binder, e: ast.ComparisonChain, env: Env): BoundExpression {
  const operands = e.operands.map(operand => bindExpression(b, operand, env));
  const comparisons = e.operators.map((operator, index): BoundExpression => {
    const left = operands[index]!;
    const right = operands[index + 1]!;
    return { kind: 'binary', operator, left, right, ...BOOLEAN, start: left.start, end: right.end };
  });
  if (comparisons.length === 1) return { ...comparisons[0]!, start: e.start, end: e.end };
  return { kind: 'and', operands: comparisons, ...BOOLEAN, start: e.start, end: e.end };
}

export function bindBinary(b: Binder, e: ast.BinaryExpression, env: Env): BoundExpression {
  const left = bindExpression(b, e.left, env);
  const right = bindExpression(b, e.right, env);
  const { operator } = e;
  if (operator === 'IN') b.expectType(right, ['LIST'], 'What stands right of IN');
  const refused = refusedOperand(operator, left.type, right.type);
  if (refused !== undefined) {
    const [operand, other] = refused === 'left' ? [left, right] : [right, left];
    const beside = refused === 'left' || other.type === 'ANY' ? '' : ` after ${other.type}`;
    b.fail(
      operand,
      'InvalidArgumentType',
      `\`${operator}\` does not take a value of type ${operand.type}${beside}.`,
    );
  }
  return {
    kind: 'binary',
    operator,
    left,
    right,
    ...typeOf(operator, left, right),
    start: e.start,
    end: e.end,
  };
}

function typeOf(operator: ast.BinaryOperator, left: BoundExpression, right: BoundExpression): StaticType {
  switch (operator) {
    case 'IN':
    case '=~':
    case 'STARTS WITH':
    case 'ENDS WITH':
    case 'CONTAINS':
      return BOOLEAN;
    case '^':
      return { type: 'FLOAT' };
    default:
  }
  const types = [left.type, right.type];
  if (operator === '+' || operator === '||') {
    if (types.includes('LIST')) {
      const same = left.type === right.type && left.elements === right.elements;
      return same ? { type: 'LIST', elements: left.elements } : { type: 'LIST' };
    }
    if (left.type === 'STRING' && right.type === 'STRING') return { type: 'STRING' };
  }
  if (types.every(type => type === 'INTEGER')) return { type: 'INTEGER' };
  if (types.every(type => type === 'INTEGER' || type === 'FLOAT')) return { type: 'FLOAT' };
  return ANY;
}
