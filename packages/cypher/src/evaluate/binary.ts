import type { BoundBinary, BoundNegate, BoundOperator } from '../bind/bound.ts';
import { add, divide, modulo, multiply, negate, power, subtract } from '../values/arithmetic.ts';
import { greaterThan, greaterThanOrEqual, lessThan, lessThanOrEqual } from '../values/comparison.ts';
import { equals } from '../values/equality.ts';
import { matches } from '../values/regex/regex.ts';
import type { CypherValue } from '../values/types.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';
import { concatenate, contains, endsWith, isIn, startsWith } from './operators.ts';

const OPERATORS: Readonly<Record<BoundOperator, (a: CypherValue, b: CypherValue) => CypherValue>> = {
  '=': equals,
  '<>': (a, b) => {
    const equal = equals(a, b);
    return equal === null ? null : !equal;
  },
  '<': lessThan,
  '<=': lessThanOrEqual,
  '>': greaterThan,
  '>=': greaterThanOrEqual,
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '%': modulo,
  '^': power,
  '||': concatenate,
  '=~': matches,
  IN: isIn,
  'STARTS WITH': startsWith,
  'ENDS WITH': endsWith,
  CONTAINS: contains,
};

export function compileBinary(expression: BoundBinary, scope: Scope): Evaluate {
  const left = compile(expression.left, scope);
  const right = compile(expression.right, scope);
  const operator = OPERATORS[expression.operator];
  return (batch, row) => operator(left(batch, row), right(batch, row));
}

export function compileNegate(expression: BoundNegate, scope: Scope): Evaluate {
  const operand = compile(expression.operand, scope);
  return (batch, row) => negate(operand(batch, row));
}
