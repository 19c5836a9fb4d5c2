/**
 * Load rate, memory, opening and query times by number of documents, for memory, project file and Neo4j:
 *
 *   npx tsx --conditions=@entente/source --expose-gc bench/scale.ts [--documents 1000,10000] [--statements 10] [--neo4j]
 *
 * Seeded; prints one line of JSON a measurement.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { ExtractionRecord } from '@entente/ontology';
import type { GraphStore } from '../src/contract.ts';
import { openStore } from '../src/index.ts';
import { corpusOf } from '../src/testing/corpus.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '1000,10000' },
    statements: { type: 'string', default: '10' },
    neo4j: { type: 'boolean', default: false },
    drivers: { type: 'string', default: 'memory,file' },
  },
});

const queries = {
  count: 'MATCH (a)-[r]->(b) WHERE r.asserted RETURN type(r) AS type, count(*) AS n ORDER BY n DESC',
  supporters:
    'MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor) WHERE r.asserted RETURN a.name, b.name, count(*) AS n ORDER BY n DESC, a.name LIMIT 20',
  around:
    'MATCH (s:State {id: "iso:X03"})-[r]-(x:Actor) RETURN x.name, count(r) AS n ORDER BY n DESC, x.name LIMIT 20',
};

const heap = () => {
  (globalThis as { gc?: () => void }).gc?.();
  return Math.round(process.memoryUsage().heapUsed / 1_000_000);
};
const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
  const from = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - from)];
};
const say = (line: object) => console.log(JSON.stringify(line));

async function measure(
  driver: string,
  records: readonly ExtractionRecord[],
  open: () => Promise<GraphStore>,
  path?: string,
) {
  const before = heap();
  let store = await open();
  const [summary, load] = await timed(() => store.load(records));
  const [stats, derive] = await timed(() => store.stats());
  const times: Record<string, number> = {};
  for (const [name, query] of Object.entries(queries)) {
    times[`${name}First`] = (await timed(() => store.query(query)))[1];
    times[name] = (await timed(() => store.query(query)))[1];
  }
  times['search'] = (await timed(() => store.source().search('Article 77')))[1];
  times['snapshot500'] = (await timed(() => store.source().snapshot({ limit: 500 })))[1];
  const line: Record<string, unknown> = {
    driver,
    documents: summary.documents,
    relationships: stats.relationships,
    evidence: Object.values(stats.byPredicate).reduce((sum, n) => sum + n, 0),
    loadMs: load,
    documentsPerSecond: Math.round(summary.documents / (load / 1000)),
    deriveMs: derive,
    heapMB: heap() - before,
    ...times,
  };
  if (path !== undefined) {
    const [, close] = await timed(() => store.close());
    line['closeMs'] = close;
    line['fileMB'] = Math.round(statSync(path).size / 1_000_000);
    const [again, opened] = await timed(async () => {
      const own = await openStore(path, { readOnly: true });
      await own.source().snapshot({ limit: 500 });
      return own;
    });
    line['openMs'] = opened;
    store = again;
  }
  await store.close();
  say(line);
}

for (const documents of values.documents.split(',').map(Number)) {
  const { records } = corpusOf({ documents, seed: 1, statements: Number(values.statements) });
  for (const driver of values.drivers.split(',')) {
    if (driver === 'memory') await measure('memory', records, () => openStore('memory:'));
    if (driver === 'file') {
      const dir = mkdtempSync(join(tmpdir(), 'entente-bench-'));
      const path = join(dir, 'bench.entente');
      await measure('file', records, () => openStore(path), path);
      rmSync(dir, { recursive: true, force: true });
    }
  }
  if (values.neo4j) {
    const { startNeo4j } = await import('../../../scripts/neo4j/server.mjs');
    const server = await startNeo4j({ heap: '3g', fast: true });
    await measure('neo4j', records, () => openStore(server.uri)).finally(() => server.stop());
  }
}
