/**
 * All engines side by side, each in a process of its own, one after the other; a table of the shortest times
 * and of ratios to the hand-written loops. (On a machine that does other work the median tells about that work.)
 *
 * usage: pnpm bench [G2,G3] [csr,entente,grafeo,ladybug,neo4j]
 *
 * Grafeo and Ladybug are taken from PEERS_DIR, a folder in which `@grafeo-db/js` and `@ladybugdb/core` are installed.
 * Neo4j is started for the run, or is the empty one at NEO4J_URI.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startNeo4j, whyNoNeo4j } from '../../../scripts/neo4j/server.mjs';
import type { Measured } from './measure.ts';

interface Report {
  readonly engine: string;
  readonly load: number;
  readonly queries: Readonly<Record<string, Measured | { readonly error: string }>>;
}

const [sizes = 'G2,G3', engines = 'csr,entente'] = process.argv.slice(2);
const script = fileURLToPath(new URL('./measure.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'cypher-bench-'));
for (const size of sizes.split(',')) {
  const reports: Report[] = [];
  for (const engine of engines.split(',')) {
    const file = join(folder, `${engine}-${size}.json`);
    const args = [
      '--expose-gc',
      '--max-old-space-size=8000',
      '--import',
      'tsx',
      '--conditions=@entente/source',
      script,
    ];
    // A server of its own for each graph, unless one is given.
    const own = engine === 'neo4j' && process.env.NEO4J_URI === undefined && whyNoNeo4j() === null;
    const server = own ? await startNeo4j({ fast: true, heap: '3g' }) : undefined;
    const { status, stderr } = spawnSync(process.execPath, [...args, engine, size, file], {
      encoding: 'utf8',
      env: { ...process.env, ...(server === undefined ? {} : { NEO4J_URI: server.uri }) },
    });
    await server?.stop();
    if (status === 0) reports.push(JSON.parse(readFileSync(file, 'utf8')) as Report);
    else
      console.log(
        `${engine} ${size}: not measured: ${stderr.split('\n').find(line => /Error/.test(line)) ?? status}`,
      );
  }
  print(size, reports);
}
rmSync(folder, { recursive: true, force: true });

function print(size: string, reports: readonly Report[]): void {
  const reference = reports.find(report => report.engine === 'csr');
  console.log(`\n${size}, shortest of the runs, ms (x: times the hand-written loops; !: another answer)`);
  console.log(['query', ...reports.map(report => report.engine)].map(text => text.padStart(20)).join(''));
  for (const id of Object.keys(reports[0]?.queries ?? {})) {
    const base = reference?.queries[id];
    const cells = reports.map(report => {
      const measured = report.queries[id];
      if (measured === undefined) return '-';
      if ('error' in measured) return 'error';
      const other = base !== undefined && 'hash' in base && base.hash !== measured.hash ? ' !' : '';
      const ratio = base !== undefined && 'min' in base ? ` ${(measured.min / base.min).toFixed(1)}x` : '';
      return `${measured.min.toFixed(3)}${ratio}${other}`;
    });
    console.log([id, ...cells].map(text => text.padStart(20)).join(''));
  }
  console.log(
    ['load', ...reports.map(report => report.load.toFixed(0))].map(text => text.padStart(20)).join(''),
  );
}
