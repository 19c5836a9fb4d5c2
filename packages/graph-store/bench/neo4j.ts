import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../../scripts/neo4j/server.mjs';
import type { GraphStore } from '../src/contract.ts';
import { openMemory } from '../src/memory/open.ts';
import { openNeo4j } from '../src/neo4j/open.ts';
import { recordRow } from '../src/neo4j/records.ts';
import { baseLabels, beside, recordLabel } from '../src/neo4j/schema.ts';
import { Server } from '../src/neo4j/server.ts';
import { toNeo4j } from '../src/neo4j/values.ts';
import { corpus } from './corpus.ts';
import { queryTimes, say, timed } from './timing.ts';

const BATCH = 10_000;
/** Up to so many documents each is measured twice. */
const FEW = 20_000;

/** The store's load rate against that of a bare loop that writes the very same nodes and relationships. */
export async function measureNeo4j(documents: number, statements: number): Promise<void> {
  const server = await startNeo4j({ heap: '3g', pageCache: '3g', fast: true });
  try {
    await measureAt(server.uri, documents, statements);
  } finally {
    await server.stop();
  }
}

/** Empties the server. Each is measured as often, by turns, and the shorter time counts: machines have other work. */
export async function measureAt(uri: string, documents: number, statements: number): Promise<void> {
  // A server that has just started is slow: both get a warm one.
  const few = [...corpus(300, statements).records()];
  await bare(uri, few);
  await filled(uri, few).then(([store]) => store.close());

  const list = [...corpus(documents, statements).records()];
  const bareMs: number[] = [];
  const loadMs: number[] = [];
  for (let turn = 1; ; turn++) {
    bareMs.push(await bare(uri, list));
    const [store, took] = await filled(uri, list);
    loadMs.push(took);
    if (turn < 2 && documents <= FEW) {
      await store.close();
      continue;
    }
    const stats = await store.stats();
    const [bareBest, loadBest] = [Math.min(...bareMs), Math.min(...loadMs)];
    say({
      driver: 'neo4j',
      documents: stats.documents,
      relationships: stats.relationships,
      loadMs,
      bareMs,
      documentsPerSecond: Math.round(stats.documents / (loadBest / 1000)),
      ofBareRate: Math.round((bareBest / loadBest) * 100) / 100,
      ...(await queryTimes(store)),
    });
    await store.close();
    return;
  }
}

/** A store over an emptied server, with the milliseconds that loading took. */
async function filled(uri: string, list: Parameters<typeof recordRow>[0][]): Promise<[GraphStore, number]> {
  await wipe(uri);
  const store = await openNeo4j(uri);
  const [, took] = await timed(() => store.load(list));
  return [store, took];
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
  await wipe(uri);
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
  const driver = neo4j.driver(uri, undefined, { useBigInt: true });
  const session = driver.session();
  let took = 0;
  const write = async (query: string, rows: readonly object[]) => {
    const [, ms] = await timed(() =>
      session.executeWrite(tx => tx.run(query, toNeo4j({ rows }) as Record<string, unknown>)),
    );
    took += ms;
  };
  // Rows are made as they are needed, which is not timed: a million statements do not fit in memory as objects.
  const groups = new Map<string, object[]>();
  const add = async (query: string, row: object, size = BATCH) => {
    const group = groups.get(query) ?? [];
    group.push(row);
    groups.set(query, group.length < size ? group : []);
    if (group.length === size) await write(query, group);
  };
  const rest = async () => {
    for (const [query, rows] of groups) if (rows.length > 0) await write(query, rows);
    groups.clear();
  };
  for (const record of records)
    await add(
      `UNWIND $rows AS row CREATE (r:${recordLabel}:${beside(recordLabel)}) SET r = row`,
      recordRow(record),
      256,
    );
  for (const { labels, properties } of nodes)
    await add(`UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`, properties);
  await rest();
  for (const { type, from, to, properties } of relationships) {
    const [a, b] = [base.get(from)!, base.get(to)!];
    await add(
      `UNWIND $rows AS row MATCH (a:${a.label} {id: row.a}) MATCH (b:${b.label} {id: row.b})
       CREATE (a)-[r:\`${type}\`]->(b) SET r = row.p`,
      { a: a.id, b: b.id, p: properties },
    );
  }
  await rest();
  await session.close();
  await driver.close();
  return took;
}
