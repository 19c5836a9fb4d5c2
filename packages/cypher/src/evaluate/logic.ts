import type { BoundIsNull, BoundLogical, BoundNot } from '../bind/bound.ts';
import { runtimeError } from '../errors.ts';
import { describe } from '../values/mismatch.ts';
import type { CypherValue } from '../values/types.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';

/** Three-valued logic (openCypher 9, "Boolean operators"). Anything but BOOLEAN and NULL is a TypeError. */
export function truth(value: CypherValue): boolean | null {
  if (value === true || value === false || value === null) return value;
  throw runtimeError('TypeError', 'InvalidArgumentType', `Expected BOOLEAN but got ${describe(value)}.`);
}

export function compileNot(expression: BoundNot, scope: Scope): Evaluate {
  const operand = compile(expression.operand, scope);
  return (batch, row) => {
    const value = truth(operand(batch, row));
    return value === null ? null : !value;
  };
}

export function compileLogical(expression: BoundLogical, scope: Scope): Evaluate {
  const operands = expression.operands.map(operand => compile(operand, scope));
  if (expression.kind === 'xor') {
    return (batch, row) => {
      let result = false;
      let unknown = false;
      for (const operand of operands) {
        const value = truth(operand(batch, row));
        if (value === null) unknown = true;
        else if (value) result = !result;
      }
      return unknown ? null : result;
    };
  }
  const decisive = expression.kind === 'or';
  return (batch, row) => {
    let unknown = false;
    for (let i = 0; i < operands.length; i++) {
      const value = truth(operands[i]!(batch, row));
      if (value === decisive) return decisive;
      if (value === null) unknown = true;
    }
    return unknown ? null : !decisive;
  };
}

export function compileIsNull(expression: BoundIsNull, scope: Scope): Evaluate {
  const operand = compile(expression.operand, scope);
  const { negated } = expression;
  return (batch, row) => (operand(batch, row) === null) !== negated;
}
