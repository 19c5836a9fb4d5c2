import type { ExtractionRecord } from '@entente/ontology';
import neo4j from 'neo4j-driver';
import { type Neo4jServer, startNeo4j } from '../../../scripts/neo4j/server.mjs';
import type { GraphStore } from '../src/contract.ts';
import { openMemory } from '../src/memory/open.ts';
import { openNeo4j } from '../src/neo4j/open.ts';
import { recordRow } from '../src/neo4j/records.ts';
import { baseLabels, beside, recordLabel } from '../src/neo4j/schema.ts';
import { Server } from '../src/neo4j/server.ts';
import { toNeo4j } from '../src/neo4j/values.ts';
import { corpus } from './corpus.ts';
import { memory, metered, queryTimes, residentMB, type Spent, say, timed } from './timing.ts';

const BATCH = 10_000;
/** Up to so many documents each is measured twice. */
const FEW = 20_000;

/**
 * The store's load rate against that of a bare loop that writes the very same nodes and relationships. Each is measured
 * as often, by turns, and the shorter time counts: machines have other work.
 */
export async function measureNeo4j(documents: number, statements: number): Promise<void> {
  const server = await startNeo4j({ heap: '3g', pageCache: '3g', fast: true });
  try {
    // A server that has just started is slow: both get a warm one.
    const few = [...corpus(300, statements).records()];
    await bare(server, few);
    await filled(server, few).then(([store]) => store.close());

    const list = [...corpus(documents, statements).records()];
    const loops: Spent[] = [];
    const loads: Spent[] = [];
    const turns = documents <= FEW ? 2 : 1;
    for (let turn = 1; turn <= turns; turn++) {
      loops.push(await bare(server, list));
      const [store, spent] = await filled(server, list);
      loads.push(spent);
      if (turn === turns) await report(store, loops, loads, server);
      await store.close();
    }
  } finally {
    await server.stop();
  }
}

async function report(
  store: GraphStore,
  loops: readonly Spent[],
  loads: readonly Spent[],
  { uri, pid }: Running,
): Promise<void> {
  const stats = await store.stats();
  const least = (of: readonly Spent[], field: keyof Spent) => Math.min(...of.map(spent => spent[field]));
  const ratio = (field: keyof Spent) => Math.round((least(loops, field) / least(loads, field)) * 100) / 100;
  say({
    driver: 'neo4j',
    documents: stats.documents,
    relationships: stats.relationships,
    loadMs: loads.map(spent => spent.clock),
    bareMs: loops.map(spent => spent.clock),
    documentsPerSecond: Math.round(stats.documents / (least(loads, 'clock') / 1000)),
    ofBareRate: ratio('clock'),
    loadCpuMs: loads.map(spent => spent.cpu),
    bareCpuMs: loops.map(spent => spent.cpu),
    ofBareRateByCpu: ratio('cpu'),
    ...(await queryTimes(store, pid)),
    ...memory(),
    serverMB: residentMB(pid),
    ...(await opening(uri)),
  });
}

/** Another process's first look, and until one that corrects or loads has read the records and derived the graph. */
async function opening(uri: string): Promise<Record<string, number>> {
  const [store, openMs] = await timed(() => openNeo4j(uri));
  const [, viewMs] = await timed(() => store.source().snapshot({ limit: 500 }));
  const [, derived] = await metered(() => store.derived());
  await store.close();
  return { openMs: openMs + viewMs, recordsMs: derived.clock, recordsCpuMs: derived.cpu };
}

type Running = Pick<Neo4jServer, 'uri' | 'pid'>;

/** A store over an emptied server, with what loading took. */
async function filled(
  { uri, pid }: Running,
  list: readonly ExtractionRecord[],
): Promise<[GraphStore, Spent]> {
  await wipe(uri);
  const store = await openNeo4j(uri);
  const [, spent] = await metered(() => store.load(list), pid);
  return [store, spent];
}

async function wipe(uri: string): Promise<void> {
  const driver = neo4j.driver(uri);
  const session = driver.session();
  // Relationships first: all of a state's in one transaction are more than the server's memory.
  await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 20000 ROWS');
  await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 500 ROWS');
  await session.close();
  await driver.close();
}

/** What a plain script would do: UNWIND batches of what is already derived, one transaction each. */
async function bare({ uri, pid }: Running, records: readonly ExtractionRecord[]): Promise<Spent> {
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
  let clock = 0;
  let cpu = 0;
  const write = async (query: string, rows: readonly object[]) => {
    const [, spent] = await metered(
      () => session.executeWrite(tx => tx.run(query, toNeo4j({ rows }) as Record<string, unknown>)),
      pid,
    );
    clock += spent.clock;
    cpu += spent.cpu;
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
  return { clock, cpu };
}
