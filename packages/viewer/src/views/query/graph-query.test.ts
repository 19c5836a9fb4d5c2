import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../../dev/sample.ts';
import { recordsSource } from '../../sources/records.ts';
import { graphQuery } from './graph-query.ts';
import { samples } from './samples.ts';

describe('graphQuery', () => {
  const source = recordsSource(sampleRecords());

  it('keeps a query without RETURN', () => {
    expect(graphQuery('MATCH (a)')).toBe('MATCH (a)');
  });

  it('draws what a query for names tells of', async () => {
    const drawn = await source.subgraph(
      graphQuery('MATCH (a:Person)-[r:REPRESENTS]->(b) RETURN a.name, count(*) AS n ORDER BY n'),
    );
    expect(drawn.edges.length).toBeGreaterThan(5);
  });

  it.each(samples)('can draw: $question', async ({ cypher }) => {
    await source.subgraph(graphQuery(cypher), {}, { maxRows: 2000, timeout: 10_000 });
  });
});
