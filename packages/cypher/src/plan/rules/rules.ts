import type { Plan } from '../logical.ts';
import type { Planner } from '../planner.ts';
import { reachable } from './reachable.ts';
import { relationshipScan } from './relationship-scan.ts';

/** A rewriting rule: a better plan for the same rows, or the plan itself. Inputs have been rewritten already. */
export type Rule = (plan: Plan, planner: Planner) => Plan;

/** All rules, in the order in which they are tried on each step. */
const RULES: readonly Rule[] = [relationshipScan, reachable];

/** Rewrites a plan bottom up. */
export function rewrite(plan: Plan, planner: Planner): Plan {
  if (plan.kind === 'union') {
    for (let i = 0; i < plan.branches.length; i++) plan.branches[i] = rewrite(plan.branches[i]!, planner);
  } else if (plan.kind !== 'argument' && plan.kind !== 'rowSource') {
    plan.input = rewrite(plan.input, planner);
    if ('inner' in plan) plan.inner = rewrite(plan.inner, planner);
  }
  let result = plan;
  for (const rule of RULES) result = rule(result, planner);
  return result;
}
