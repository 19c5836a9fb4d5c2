import type { BoundExpression, Slot } from '../../bind/bound.ts';
import type { Plan, VarExpand } from '../logical.ts';
import { slotsOf } from '../slots-of.ts';

/**
 * A variable-length expansion whose paths nobody observes, below a step that drops duplicates of its nodes, need
 * only find each node once: `count(DISTINCT b)`, `RETURN DISTINCT b.name`, `WITH DISTINCT a, b`.
 *
 * Holds for directed patterns from length 0 or 1: a shortest walk to a node repeats no relationship, so it is a
 * path of the pattern, and none that is longer finds another node.
 */
export function reachable(plan: Plan): Plan {
  if (plan.kind !== 'distinct' && plan.kind !== 'aggregate') return plan;
  if (
    plan.kind === 'aggregate' &&
    !plan.aggregates.every(a => a.distinct || a.spec.ignoresDuplicates === true)
  ) {
    return plan;
  }
  // whatever stands between must give equal rows for equal rows, and the list of relationships must not be read
  const read = new Set<Slot>();
  const note = (expressions: readonly BoundExpression[]): void => {
    for (const expression of expressions) slotsOf(expression, read);
  };
  if (plan.kind === 'distinct') for (const slot of plan.slots) read.add(slot);
  else note([...plan.keys.map(key => key.expression), ...plan.aggregates.flatMap(a => a.args)]);
  let parent: { input: Plan } = plan;
  for (;;) {
    const at: Plan = parent.input;
    switch (at.kind) {
      case 'filter':
        note(at.predicates);
        break;
      case 'project':
        note(
          at.items
            .filter(item => item.expression.kind !== 'variable' || item.expression.slot !== item.slot)
            .map(item => item.expression),
        );
        break;
      case 'expand':
        for (const slot of [...at.unlike, at.from]) read.add(slot);
        break;
      case 'varExpand':
        if (fits(at, read)) {
          parent.input = {
            kind: 'reachableExpand',
            input: at.input,
            from: at.from,
            to: at.to,
            direction: at.direction as 'out' | 'in',
            types: at.types,
            min: at.min as 0 | 1,
            max: at.max,
          };
        }
        return plan;
      default:
        return plan;
    }
    parent = at;
  }
}

function fits(at: VarExpand, read: ReadonlySet<Slot>): boolean {
  return (
    at.direction !== 'both' &&
    at.min <= 1 &&
    (at.max === undefined || at.max >= 1) &&
    !at.into &&
    at.where.length === 0 &&
    at.unlike.length === 0 &&
    !read.has(at.relationships)
  );
}
