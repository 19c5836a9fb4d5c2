import type { QueryPlan } from '@entente/graph-store';

/** A step of a plan with how deep it lies under the result. */
export interface PlanRow {
  readonly step: QueryPlan;
  readonly depth: number;
  /** Rows (or the planner's estimate) as a share of the largest in the plan, 0 to 1. */
  readonly share: number;
}

/** The plan as rows, the result first, each step's inputs after it. */
export function planRows(plan: QueryPlan): readonly PlanRow[] {
  const rows: { step: QueryPlan; depth: number }[] = [];
  const visit = (step: QueryPlan, depth: number) => {
    rows.push({ step, depth });
    for (const child of step.children) visit(child, depth + 1);
  };
  visit(plan, 0);
  const most = Math.max(1, ...rows.map(({ step }) => sizeOf(step)));
  return rows.map(row => ({ ...row, share: sizeOf(row.step) / most }));
}

function sizeOf(step: QueryPlan): number {
  return step.rows ?? step.estimate ?? 0;
}

/** The query asked for its plan instead: without running it, or with the rows that each step gave. */
export function planQuery(cypher: string, how: 'EXPLAIN' | 'PROFILE'): string {
  return `${how} ${cypher.replace(/^\s*(?:EXPLAIN|PROFILE)\b\s*/i, '')}`;
}
