/**
 * Operators and the types they certainly do not take.
 */
import type { TypeName } from '../functions/spec.ts';
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type { BoundExpression } from './bound.ts';
import { bindExpression, bindPredicate } from './expression.ts';
import { ANY, BOOLEAN, type StaticType } from './static-type.ts';

/** What `- * / % ^` never take. */
const NOT_ARITHMETIC: readonly TypeName[] = [
  'BOOLEAN',
  'STRING',
  'LIST',
  'MAP',
  'NODE',
  'RELATIONSHIP',
  'PATH',
  'POINT',
];

const TEMPORAL: readonly TypeName[] = [
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
];

export function bindUnary(b: Binder, e: ast.UnaryExpression, env: Env): BoundExpression {
  const at = { start: e.start, end: e.end };
  if (e.operator === 'NOT') {
    const operand = bindPredicate(b, e.operand, env, 'The operand of NOT');
    return { kind: 'not', operand, ...BOOLEAN, ...at };
  }
  const operand = bindExpression(b, e.operand, env);
  refuseOperand(b, operand, e.operator);
  if (TEMPORAL.includes(operand.type)) b.expectType(operand, ['INTEGER', 'FLOAT'], 'What has a sign');
  // `+x` is `x`, but only of what can be a number.
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
  if (operator !== '+' && operator !== '||') {
    const arithmetic = ['-', '*', '/', '%', '^'].includes(operator);
    if (arithmetic) for (const operand of [left, right]) refuseOperand(b, operand, operator);
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

function refuseOperand(b: Binder, operand: BoundExpression, operator: string): void {
  if (!NOT_ARITHMETIC.includes(operand.type)) return;
  b.fail(operand, 'InvalidArgumentType', `\`${operator}\` does not take a value of type ${operand.type}.`);
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
