import type { BoundIsType } from '../bind/bound.ts';
import { conformsTo } from '../values/conforms.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';

const FORM = /^(NF(?:K?[CD])) NORMALIZED$/;

/** `IS :: TYPE`, `IS NORMALIZED`. */
export function compileIsType(expression: BoundIsType, scope: Scope): Evaluate {
  const operand = compile(expression.operand, scope);
  const { negated, typeText } = expression;
  const form = FORM.exec(typeText)?.[1];
  if (form !== undefined) {
    return (batch, row) => {
      const value = operand(batch, row);
      return typeof value === 'string' ? (value === value.normalize(form)) !== negated : null;
    };
  }
  return (batch, row) => conformsTo(operand(batch, row), typeText) !== negated;
}
