import type { Plan } from '../logical.ts';

/**
 * A scan of all nodes that is expanded at once reads every relationship of the types anyway: read their table
 * instead, in order, without a look at nodes that have none.
 */
export function relationshipScan(plan: Plan): Plan {
  if (plan.kind !== 'expand' || plan.into || plan.unlike.length > 0) return plan;
  const { input } = plan;
  if (input.kind !== 'nodeScan' || input.label !== undefined || input.slot !== plan.from) return plan;
  // one type is left to the adjacency, which keeps the relationships of a node together
  if (plan.types?.kind === 'name') return plan;
  const { relationship, from, to, types, direction } = plan;
  return { kind: 'relationshipScan', input: input.input, relationship, from, to, types, direction };
}
