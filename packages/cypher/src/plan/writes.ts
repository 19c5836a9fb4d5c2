import type { Plan } from './logical.ts';

/** Whether running a plan to its end changes the graph. */
export function writes(plan: Plan): boolean {
  switch (plan.kind) {
    case 'create':
    case 'merge':
    case 'set':
    case 'remove':
    case 'delete':
    case 'foreach':
      return true;
    case 'apply':
      return plan.writes || writes(plan.input);
    case 'procedureCall':
      return plan.clause.procedure.mode !== 'read' || writes(plan.input);
    case 'union':
      return plan.branches.some(writes);
    case 'argument':
    case 'rowSource':
      return false;
    default:
      return writes(plan.input);
  }
}
