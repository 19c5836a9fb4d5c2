/** One measurement of `scale.ts`: `measure.ts DRIVER DOCUMENTS STATEMENTS`, or `measure.ts open FILE`. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openFile } from '../src/file/open.ts';
import { openStore } from '../src/index.ts';
import { corpus } from './corpus.ts';
import { measureNeo4j } from './neo4j.ts';
import { memory, metered, queries, queryTimes, say, timed } from './timing.ts';

/** Opens a file in this process alone: until the 500 best connected actors are there, and until the first answer. */
async function measureOpening(path: string): Promise<void> {
  const from = performance.now();
  const before = process.cpuUsage();
  const store = await openFile(path, { readOnly: true });
  await store.source().snapshot({ limit: 500 });
  const openMs = Math.round(performance.now() - from);
  const { user, system } = process.cpuUsage(before);
  await store.query(queries.count);
  const firstAnswerMs = Math.round(performance.now() - from);
  const cpuMs = Math.round((user + system) / 1000);
  const opened = store.fromSnapshot ? 'from the snapshot' : 'cold';
  say({ opened, openMs, openCpuMs: cpuMs, firstAnswerMs, ...memory() });
  await store.close();
}

const open = (path: string) =>
  spawnSync(
    process.execPath,
    [
      '--conditions=@entente/source',
      '--expose-gc',
      '--max-old-space-size=12000',
      ...['--import', 'tsx'],
      ...[fileURLToPath(import.meta.url), 'open', path],
    ],
    { stdio: 'inherit' },
  );

async function measureLocal(driver: string, documents: number, statements: number): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  try {
    const path = join(dir, 'bench.entente');
    const store = await openStore(driver === 'file' ? path : 'memory:');
    const { records, of } = corpus(documents, statements);
    const [summary, took] = await metered(() => store.load(records()));
    const loadMs = Math.round(took.clock - of.spent);
    const held = memory();
    const [stats, derived] = await metered(() => store.stats());
    const evidence = Object.values(stats.byPredicate).reduce((sum, n) => sum + n, 0);
    say({
      driver,
      documents: summary.documents,
      relationships: stats.relationships,
      evidence,
      loadMs,
      documentsPerSecond: Math.round(summary.documents / (loadMs / 1000)),
      recordsHeapMB: held.heapMB,
      loadCpuMs: Math.round(took.cpu - of.cpu),
      deriveMs: derived.clock,
      deriveCpuMs: derived.cpu,
      peakMB: Math.round(process.resourceUsage().maxRSS / 1e3),
      ...(await queryTimes(store)),
      ...memory(),
    });
    const [, closeMs] = await timed(() => store.close());
    if (driver !== 'file') return;
    say({
      file: `${summary.documents} documents`,
      closeMs,
      fileMB: Math.round(statSync(path).size / 1e6),
      snapshotMB: Math.round((statSync(`${path}-graph`, { throwIfNoEntry: false })?.size ?? 0) / 1e6),
    });
    rmSync(`${path}-graph`, { force: true });
    open(path);
    open(path);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const [driver, documents, statements] = process.argv.slice(2) as [string, string, string];
if (driver === 'open') await measureOpening(documents);
else if (driver === 'neo4j') await measureNeo4j(Number(documents), Number(statements));
else await measureLocal(driver, Number(documents), Number(statements));
