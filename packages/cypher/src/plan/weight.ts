import type { BoundExpression } from '../bind/bound.ts';

/** Whether an expression runs a subquery somewhere. */
export function isHeavy(expression: unknown): boolean {
  if (typeof expression !== 'object' || expression === null) return false;
  if ((expression as BoundExpression).kind === 'subquery') return true;
  for (const [key, part] of Object.entries(expression)) {
    if (key === 'spec') continue;
    if (Array.isArray(part) ? part.some(isHeavy) : isHeavy(part)) return true;
  }
  return false;
}
