import type { BoundLabels, BoundQuantified, BoundRelationshipPattern } from '../../bind/bound.ts';

/**
 * Relationships of one MATCH are pairwise distinct (openCypher 9, "Relationship isomorphism"). The test is left
 * out where the types cannot meet.
 */
export function mayBeSame(
  a: BoundRelationshipPattern | BoundQuantified,
  b: BoundRelationshipPattern | BoundQuantified,
): boolean {
  const left = namesOf(a);
  const right = namesOf(b);
  if (left === undefined || right === undefined) return true;
  return left.some(name => right.includes(name));
}

/** The types where the expression is a plain choice of names, else undefined. */
function namesOf(element: BoundRelationshipPattern | BoundQuantified): readonly string[] | undefined {
  if (element.kind === 'quantified') return undefined;
  return element.types === undefined ? undefined : choice(element.types);
}

function choice(types: BoundLabels): readonly string[] | undefined {
  if (types.kind === 'name') return [types.name];
  if (types.kind !== 'or') return undefined;
  const names: string[] = [];
  for (const operand of types.operands) {
    const part = choice(operand);
    if (part === undefined) return undefined;
    names.push(...part);
  }
  return names;
}
