import type { QueryPlan } from '@entente/graph-store';
import { useMemo } from 'react';
import { number } from '../../widgets/format.ts';
import { planRows } from './plan.ts';

interface PlanProps {
  readonly plan: QueryPlan;
  /** Asks for the rows of each step; absent where they are told already. */
  readonly onProfile: (() => void) | undefined;
}

/** How a query is answered: a step a row, indented under the step that it feeds. */
export function PlanTable({ plan, onProfile }: PlanProps) {
  const rows = useMemo(() => planRows(plan), [plan]);
  const any = (key: 'rows' | 'estimate' | 'hits') => rows.some(({ step }) => step[key] !== undefined);
  const columns = (
    [
      ['rows', 'Rows'],
      ['estimate', 'Expected rows'],
      ['hits', 'Store accesses'],
    ] as const
  ).filter(([key]) => any(key));
  return (
    <section className="plan" aria-label="Plan">
      <header>
        <h2>Plan</h2>
        <span className="muted">
          {onProfile ? 'The query was not run.' : 'The rows that each step gave.'} Data flows upwards.
        </span>
        {onProfile && (
          <button type="button" className="button" onClick={onProfile}>
            Run it and count rows
          </button>
        )}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="plan-scroll" tabIndex={0} aria-label="Steps of the plan">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Of</th>
              {columns.map(([key, title]) => (
                <th key={key} scope="col" className="numeric">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, depth, share }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a plan never changes, and its steps have no other name
              <tr key={at}>
                <th scope="row" style={{ paddingInlineStart: 10 + depth * 18 }}>
                  <span className="sr-only">{`Level ${depth + 1}: `}</span>
                  {step.operator}
                  <span className="plan-bar" style={{ inlineSize: `${Math.round(share * 100)}%` }} />
                </th>
                <td className="plan-details" dir="auto">
                  {step.details.slice(0, 600)}
                </td>
                {columns.map(([key]) => (
                  <td key={key} className="numeric">
                    {step[key] === undefined ? '–' : number(Math.round(step[key] * 10) / 10)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
