import type { BoundCase } from '../bind/bound.ts';
import { compile, type Evaluate, type Scope } from './compiler.ts';
import { truth } from './logic.ts';

export function compileCase(expression: BoundCase, scope: Scope): Evaluate {
  const { subject } = expression;
  if (subject !== undefined) scope.declareLocal(subject.slot);
  const value = subject === undefined ? undefined : compile(subject.value, scope);
  const branches = expression.branches.map(branch => ({
    when: compile(branch.when, scope),
    result: compile(branch.result, scope),
  }));
  const otherwise = expression.otherwise === undefined ? undefined : compile(expression.otherwise, scope);
  return (batch, row) => {
    if (value !== undefined) batch.runtime.locals[subject!.slot] = value(batch, row);
    for (const branch of branches)
      if (truth(branch.when(batch, row)) === true) return branch.result(batch, row);
    return otherwise === undefined ? null : otherwise(batch, row);
  };
}
