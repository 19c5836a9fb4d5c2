import type { Aggregate, Plan } from './logical.ts';

/**
 * Whether the rows of each group stand together: there is one group, or the one key is a node that a scan gives
 * once, and everything between the scan and the aggregation keeps the order of rows.
 */
export function isClustered(plan: Aggregate): boolean {
  if (plan.keys.length === 0) return true;
  const [key] = plan.keys;
  if (plan.keys.length > 1 || key!.expression.kind !== 'variable') return false;
  let { slot } = key!.expression;
  let at: Plan = plan.input;
  for (;;) {
    switch (at.kind) {
      case 'filter':
      case 'expand':
      case 'varExpand':
      case 'reachableExpand':
      case 'buildPath':
      case 'unwind':
      case 'optional':
        break;
      case 'project': {
        const item = at.items.find(candidate => candidate.slot === slot);
        if (item !== undefined) {
          if (item.expression.kind !== 'variable') return false;
          slot = item.expression.slot;
        }
        break;
      }
      case 'nodeScan':
      case 'nodeIndexSeek':
      case 'nodeIdSeek':
        if (at.slot !== slot) break;
        return at.input.kind === 'argument' && at.input.slots.length === 0;
      default:
        return false;
    }
    at = at.input;
  }
}
