import type { BoundExpression, Slot } from '../bind/bound.ts';

/** Slots that an expression reads from around it, not the variables of its own. Linear in its size. */
export function slotsOf(expression: BoundExpression, into: Set<Slot> = new Set()): Set<Slot> {
  switch (expression.kind) {
    case 'literal':
    case 'parameter':
      break;
    case 'variable':
      into.add(expression.slot);
      break;
    case 'property':
      slotsOf(expression.object, into);
      break;
    case 'index':
      slotsOf(expression.object, into);
      slotsOf(expression.index, into);
      break;
    case 'slice':
      slotsOf(expression.object, into);
      if (expression.from !== undefined) slotsOf(expression.from, into);
      if (expression.to !== undefined) slotsOf(expression.to, into);
      break;
    case 'not':
    case 'negate':
    case 'isNull':
    case 'isType':
    case 'hasLabels':
      slotsOf(expression.operand, into);
      break;
    case 'and':
    case 'or':
    case 'xor':
      for (const operand of expression.operands) slotsOf(operand, into);
      break;
    case 'binary':
      slotsOf(expression.left, into);
      slotsOf(expression.right, into);
      break;
    case 'call':
      for (const arg of expression.args) slotsOf(arg, into);
      break;
    case 'case':
      for (const { when, result } of expression.branches) {
        slotsOf(when, into);
        slotsOf(result, into);
      }
      if (expression.otherwise !== undefined) slotsOf(expression.otherwise, into);
      if (expression.subject !== undefined) {
        into.delete(expression.subject.slot);
        slotsOf(expression.subject.value, into);
      }
      break;
    case 'list':
      for (const item of expression.items) slotsOf(item, into);
      break;
    case 'map':
      for (const { value } of expression.entries) slotsOf(value, into);
      break;
    case 'mapProjection':
      slotsOf(expression.subject, into);
      for (const { value } of expression.entries) slotsOf(value, into);
      break;
    case 'listComprehension':
      slotsOf(expression.list, into);
      if (expression.where !== undefined) slotsOf(expression.where, into);
      if (expression.projection !== undefined) slotsOf(expression.projection, into);
      into.delete(expression.slot);
      break;
    case 'listPredicate':
      slotsOf(expression.list, into);
      slotsOf(expression.where, into);
      into.delete(expression.slot);
      break;
    case 'reduce':
      slotsOf(expression.init, into);
      slotsOf(expression.list, into);
      slotsOf(expression.body, into);
      into.delete(expression.slot);
      into.delete(expression.accumulator);
      break;
    case 'subquery':
      for (const slot of expression.imports) into.add(slot);
      break;
  }
  return into;
}
