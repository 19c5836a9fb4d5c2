import { describe, expect, it } from 'vitest';
import { planQuery, planRows } from './plan.ts';

describe('a plan', () => {
  it('is told from the result down, with its widest step', () => {
    const scan = { operator: 'NodeScan', details: '(n)', rows: 40, children: [] };
    const filter = { operator: 'Filter', details: 'n.x = 1', rows: 10, children: [scan] };
    const rows = planRows({ operator: 'Projection', details: 'n', rows: 10, children: [filter] });
    expect(rows.map(({ step, depth, share }) => [step.operator, depth, share])).toEqual([
      ['Projection', 0, 0.25],
      ['Filter', 1, 0.25],
      ['NodeScan', 2, 1],
    ]);
  });

  it('is asked for once, whatever the query began with', () => {
    expect(planQuery(' explain MATCH (n) RETURN n', 'PROFILE')).toBe('PROFILE MATCH (n) RETURN n');
    expect(planQuery('MATCH (explain) RETURN 1', 'EXPLAIN')).toBe('EXPLAIN MATCH (explain) RETURN 1');
  });
});
