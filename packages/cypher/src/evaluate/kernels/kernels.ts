import type { BoundExpression } from '../../bind/bound.ts';
import type { PropertyKey } from '../../graph/property-store.ts';
import type { Kernel } from '../../operators/filter.ts';
import { slotsOf } from '../../plan/slots-of.ts';
import { isHeavy } from '../../plan/weight.ts';
import { compile, type Scope } from '../compiler.ts';
import { labelKernel } from './labels.ts';
import { fallback } from './loop.ts';
import { numberKernel } from './numbers.ts';
import { pairKernel } from './pairs.ts';
import { stringKernel } from './strings.ts';

/** A property of a pattern variable: the slot its ids are in, and the key. */
export interface PropertyRead {
  readonly slot: number;
  readonly property: PropertyKey;
}

const MIRRORED: Readonly<Record<string, string>> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

/**
 * A predicate as a loop over columns, where its form allows it: comparisons and string tests of a property with
 * something that is the same for all rows, comparisons of two string properties, and label tests.
 */
export function kernelFor(predicate: BoundExpression, scope: Scope): Kernel | undefined {
  if (predicate.kind === 'hasLabels' && predicate.operand.kind === 'variable') {
    const { slot } = predicate.operand;
    return scope.representation(slot) === 'node'
      ? labelKernel(scope.graph, slot, predicate.labels)
      : undefined;
  }
  if (predicate.kind !== 'binary') return undefined;
  const { operator } = predicate;
  const left = propertyRead(predicate.left, scope);
  const right = propertyRead(predicate.right, scope);
  const otherwise = fallback(compile(predicate, scope));
  if (left !== undefined && right !== undefined) {
    return MIRRORED[operator] === undefined ? undefined : pairKernel(operator, left, right, otherwise);
  }
  if (left !== undefined && isConstant(predicate.right)) {
    const constant = compile(predicate.right, scope);
    const numbers =
      MIRRORED[operator] === undefined ? undefined : numberKernel(operator, left, constant, otherwise);
    return stringKernel(operator, left, constant, numbers ?? otherwise);
  }
  const mirrored = MIRRORED[operator];
  if (right !== undefined && mirrored !== undefined && isConstant(predicate.left)) {
    const constant = compile(predicate.left, scope);
    return stringKernel(mirrored, right, constant, numberKernel(mirrored, right, constant, otherwise));
  }
  return undefined;
}

/** The read that an expression is, if it is nothing more. */
export function propertyRead(expression: BoundExpression, scope: Scope): PropertyRead | undefined {
  if (expression.kind !== 'property' || expression.object.kind !== 'variable') return undefined;
  const { slot } = expression.object;
  const held = scope.representation(slot);
  if (held !== 'node' && held !== 'relationship') return undefined;
  const { nodeProperties, relationshipProperties } = scope.graph;
  return { slot, property: (held === 'node' ? nodeProperties : relationshipProperties).key(expression.key) };
}

/** Reads nothing of the row and is the same however often it is computed. */
function isConstant(expression: BoundExpression): boolean {
  if (expression.kind === 'literal' || expression.kind === 'parameter') return true;
  if (slotsOf(expression).size > 0 || isHeavy(expression)) return false;
  return isDeterministic(expression);
}

function isDeterministic(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return true;
  if (Array.isArray(part)) return part.every(isDeterministic);
  const expression = part as BoundExpression;
  if (expression.kind === 'call' && !expression.spec.deterministic) return false;
  return Object.entries(expression).every(([key, value]) => key === 'spec' || isDeterministic(value));
}
