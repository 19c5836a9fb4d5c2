import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../../scripts/neo4j/server.mjs';
import { openMemory } from '../src/memory/open.ts';
import { openNeo4j } from '../src/neo4j/open.ts';
import { recordRow } from '../src/neo4j/records.ts';
import { baseLabels, beside, recordLabel } from '../src/neo4j/schema.ts';
import { Server } from '../src/neo4j/server.ts';
import { toNeo4j } from '../src/neo4j/values.ts';
import { corpus } from './corpus.ts';
import { queryTimes, say, timed } from './timing.ts';

const BATCH = 10_000;

/** The driver's load rate against that of a bare loop that writes the very same nodes and relationships. */
export async function measureNeo4j(documents: number, statements: number): Promise<void> {
  const server = await startNeo4j({ heap: '3g', fast: true });
  try {
    // A server that has just started is slow: both get a warm one.
    const warm = await openNeo4j(server.uri);
    await warm.load([...corpus(300, statements).records()]);
    await warm.close();
    await bare(server.uri, [...corpus(300, statements).records()]);
    await wipe(server.uri);

    const list = [...corpus(documents, statements).records()];
    const bareMs = await bare(server.uri, list);
    await wipe(server.uri);
    const store = await openNeo4j(server.uri);
    const [summary, loadMs] = await timed(() => store.load(list));
    const stats = await store.stats();
    say({
      driver: 'neo4j',
      documents: summary.documents,
      relationships: stats.relationships,
      loadMs,
      documentsPerSecond: Math.round(summary.documents / (loadMs / 1000)),
      bareMs,
      ofBareRate: Math.round((bareMs / loadMs) * 100) / 100,
      ...(await queryTimes(store)),
    });
    await store.close();
  } finally {
    await server.stop();
  }
}

async function wipe(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  await session.close();
  await driver.close();
}

/** What a plain script would do: UNWIND batches of what is already derived, one transaction each. Milliseconds. */
async function bare(uri: string, records: Parameters<typeof recordRow>[0][]): Promise<number> {
  const server = await Server.connect(uri, {});
  await server.schema();
  await server.close();
  const memory = openMemory();
  await memory.load(records);
  const { nodes, relationships } = await memory.derived();
  const base = new Map(
    nodes.map(row => [
      row.key,
      { label: baseLabels.find(label => row.labels.includes(label))!, id: row.properties['id'] },
    ]),
  );
  const groups = new Map<string, object[]>();
  const add = (query: string, row: object) => {
    const group = groups.get(query);
    if (group) group.push(row);
    else groups.set(query, [row]);
  };
  for (const record of records)
    add(
      `UNWIND $rows AS row CREATE (r:${recordLabel}:${beside(recordLabel)}) SET r = row`,
      recordRow(record),
    );
  for (const { labels, properties } of nodes)
    add(`UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, properties);
  for (const { type, from, to, properties } of relationships) {
    const [a, b] = [base.get(from)!, base.get(to)!];
    add(
      `UNWIND $rows AS row MATCH (a:${a.label} {id: row.a}) MATCH (b:${b.label} {id: row.b})
       CREATE (a)-[r:\`${type}\`]->(b) SET r = row.p`,
      { a: a.id, b: b.id, p: properties },
    );
  }
  const driver = neo4j.driver(uri, undefined, { useBigInt: true });
  const session = driver.session();
  const [, took] = await timed(async () => {
    for (const [query, rows] of groups) {
      const size = query.includes(recordLabel) ? 256 : BATCH;
      for (let at = 0; at < rows.length; at += size)
        await session.executeWrite(tx =>
          tx.run(query, toNeo4j({ rows: rows.slice(at, at + size) }) as Record<string, unknown>),
        );
    }
  });
  await session.close();
  await driver.close();
  return took;
}
