import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../../dev/sample.ts';
import { recordsSource } from '../../sources/records.ts';
import { samples } from './samples.ts';

describe('the sample queries', () => {
  const source = recordsSource(sampleRecords());

  it('are 25', () => {
    expect(samples).toHaveLength(25);
    expect(new Set(samples.map(({ question }) => question)).size).toBe(25);
  });

  it.each(samples)('$question', async ({ question, cypher }) => {
    const { rows } = await source.query(cypher, {}, { timeout: 10_000, maxRows: 1000 });
    // The invented world has a mediator for every conflict, and none of them takes sides.
    const none = ['Conflicts without a mediator', 'Mediators who also take sides in their conflict'];
    if (!none.includes(question)) expect(rows.length).toBeGreaterThan(0);
  });
});
