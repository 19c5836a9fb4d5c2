/**
 * The crash test, the long one: kills the loader of a project file and a Neo4j server that is being loaded with
 * SIGKILL at random moments, and looks each time at what is left. Seeded; ends with exit code 1 at the first
 * document lost, halved or invented, and where a rerun does not complete to the graph of an undisturbed run.
 *
 *   pnpm --filter @entente/graph-store crash [--file 300] [--neo4j 30] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { crashFile } from './file.ts';
import { fullDisk } from './full.ts';
import { crashNeo4j } from './neo4j.ts';

const { values } = parseArgs({
  args: process.argv.slice(2).filter(argument => argument !== '--'),
  options: {
    file: { type: 'string', default: '300' },
    neo4j: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);
const say = (line: object) => console.log(JSON.stringify(line));
const full = await fullDisk();
say({ disk: 'full, then read-only', ...(full ?? { skipped: 'mounting a small disk needs root' }) });
const file = Number(values.file);
const neo4j = Number(values.neo4j);
if (file > 0) say({ killed: 'loader of a project file', ...(await crashFile(file, seed)) });
if (neo4j > 0) say({ killed: 'Neo4j server', ...(await crashNeo4j(neo4j, seed)) });
