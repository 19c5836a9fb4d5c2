import { describe, expect, it } from 'vitest';
import { sampleRecords } from '../dev/sample.ts';
import { excerpt, recordsSource } from './records.ts';

describe('recordsSource', () => {
  const records = sampleRecords();
  const source = recordsSource(records);

  it('gives evidence whose quote is the text at its place', async () => {
    for (const item of await source.evidence({ node: 'velmora' })) {
      const article = await source.document(item.doc);
      expect(article!.document.text.slice(item.start, item.end)).toBe(item.quote);
    }
  });

  it('finds actors before articles, and forgives a slip', async () => {
    expect((await source.search('velm'))[0]).toMatchObject({ kind: 'node', id: 'velmora' });
    expect((await source.search('Continentel Union'))[0]).toMatchObject({ id: 'union' });
    expect(await source.search('')).toEqual([]);
  });

  it('takes both directions of a pair', async () => {
    const pair = await source.evidence({ pair: ['kelland', 'tarsk'] });
    expect(new Set(pair.map(item => item.from))).toEqual(new Set(['kelland', 'tarsk']));
  });

  it('answers Cypher over actors, articles and claims', async () => {
    const { columns, rows } = await source.query(
      `MATCH (a:Person)-[:SAID]->(c:Claim)-[:IN]->(d:Document) RETURN a.name AS who, count(c) AS claims ORDER BY who`,
    );
    expect(columns).toEqual(['who', 'claims']);
    const said = records.claims.filter(claim => claim.speaker === 'osk').length;
    expect(rows).toContainEqual(['Marek Osk', said]);
  });

  it('gives the nodes and relationships of an answer as a graph', async () => {
    const found = await source.subgraph('MATCH p = (:Organization)-[:MEDIATES]->(:Conflict) RETURN p');
    expect(found.edges.length).toBeGreaterThan(2);
    expect(new Set(found.edges.map(edge => edge.type))).toEqual(new Set(['MEDIATES']));
    expect(new Set(found.nodes.map(node => node.type))).toEqual(new Set(['Organization', 'Conflict']));
  });

  it('only reads', async () => {
    await expect(source.query('CREATE (:State)')).rejects.toThrow();
  });
});

describe('excerpt', () => {
  it('shows the text around the first term', () => {
    expect(excerpt('a '.repeat(100) + 'needle' + ' b'.repeat(200), ['needle'], 10)).toMatch(
      /^… .*needle.* …$/,
    );
    expect(excerpt('short', ['missing'])).toBe('short');
  });
});
