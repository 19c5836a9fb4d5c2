/**
 * Load rate, memory, opening and query times by number of documents, for memory, project file and Neo4j:
 *
 *   pnpm --filter @entente/graph-store bench [--documents 1000,10000,100000] [--statements 10] [--drivers memory,file,neo4j]
 *
 * Seeded; each measurement in a process of its own, which prints one line of JSON. With 10 statements an article,
 * 100,000 articles make a million.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  args: process.argv.slice(2).filter(argument => argument !== '--'),
  options: {
    documents: { type: 'string', default: '1000,10000,100000' },
    statements: { type: 'string', default: '10' },
    drivers: { type: 'string', default: 'memory,file,neo4j' },
  },
});

const measure = fileURLToPath(new URL('measure.ts', import.meta.url));
for (const documents of values.documents.split(','))
  for (const driver of values.drivers.split(',')) {
    const { status } = spawnSync(
      process.execPath,
      [
        '--conditions=@entente/source',
        '--expose-gc',
        '--max-old-space-size=12000',
        ...['--import', 'tsx'],
        measure,
        ...[driver, documents, values.statements],
      ],
      { stdio: 'inherit' },
    );
    if (status !== 0) process.exitCode = 1;
  }
