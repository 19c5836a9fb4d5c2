import type { BoundExpression } from '../bind/bound.ts';
import type { Kernel } from '../operators/filter.ts';
import type { Scope } from './compiler.ts';

/** A predicate as a loop over columns, where its form allows it. */
export function kernelFor(_predicate: BoundExpression, _scope: Scope): Kernel | undefined {
  return undefined;
}
