import type { BoundExpression, BoundLabels, BoundPropertyTest, BoundVariable, Slot } from '../bind/bound.ts';

interface At {
  readonly start: number;
  readonly end: number;
}

export function variable(slot: Slot, type: 'NODE' | 'RELATIONSHIP' | 'LIST' | 'ANY', at: At): BoundVariable {
  return { kind: 'variable', slot, name: '', type, start: at.start, end: at.end };
}

/** `(n:A)` as a predicate. */
export function hasLabels(slot: Slot, labels: BoundLabels, at: At): BoundExpression {
  const { start, end } = at;
  return { kind: 'hasLabels', operand: variable(slot, 'NODE', at), labels, type: 'BOOLEAN', start, end };
}

/** `{key: value}` of a pattern as a predicate. */
export function propertyEquals(
  slot: Slot,
  type: 'NODE' | 'RELATIONSHIP',
  test: BoundPropertyTest,
): BoundExpression {
  const { start, end } = test.value;
  return {
    kind: 'binary',
    operator: '=',
    left: {
      kind: 'property',
      object: variable(slot, type, test.value),
      key: test.key,
      type: 'ANY',
      start,
      end,
    },
    right: test.value,
    type: 'BOOLEAN',
    start,
    end,
  };
}

export function isNotNull(slot: Slot): BoundExpression {
  const at = { start: 0, end: 0 };
  return { kind: 'isNull', negated: true, operand: variable(slot, 'ANY', at), type: 'BOOLEAN', ...at };
}
