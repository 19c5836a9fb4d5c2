/**
 * The differential test: random queries over random graphs, on our engine and on a real Neo4j 5.26.
 *
 *   pnpm --filter @entente/cypher fuzz [--queries 20000] [--seed 1] [--per-graph 50] [--seconds 600] [--show 20]
 *     [--from 0] [--only 17,42] [--parallel 2] [--record FILE] [--replay FILE]
 *
 * Goes on after a difference and reports all; `--from` goes on where a run was interrupted, `--only` repeats some queries.
 * `--record` keeps Neo4j's answers in a file and does not ask again for what stands there: a run that was interrupted is
 * soon where it was. `--replay` compares with the answers of such a file, without Neo4j: after a change of the engine all
 * is compared anew in a minute or two.
 * Skips loudly where no Neo4j can be started, unless ENTENTE_REQUIRE names neo4j. Exits 1 on a difference that
 * nothing explains.
 */
import { parseArgs } from 'node:util';
import { startNeo4j, whyNoNeo4j } from '../../../scripts/neo4j/server.mjs';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({
  options: {
    queries: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    'per-graph': { type: 'string', default: '50' },
    show: { type: 'string', default: '20' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    from: { type: 'string', default: '0' },
    parallel: { type: 'string', default: '2' },
    record: { type: 'string' },
    replay: { type: 'string' },
  },
  args: process.argv.slice(2).filter(arg => arg !== '--'),
});

const given = values.replay === undefined ? process.env.NEO4J_URI : 'bolt://localhost';
const why = given === undefined ? whyNoNeo4j() : null;
if (why !== null) {
  console.error(`SKIPPED: the differential test needs Neo4j. ${why}`);
  process.exit(/\bneo4j\b/.test(process.env.ENTENTE_REQUIRE ?? '') ? 1 : 0);
}
const server = given === undefined ? await startNeo4j({ fast: true, heap: '2g' }) : undefined;
try {
  const report = await fuzz({
    uri: given ?? server!.uri,
    queries: Number(values.queries),
    seed: Number(values.seed),
    perGraph: Number(values['per-graph']),
    only: values.only?.split(',').map(Number),
    seconds: values.seconds === undefined ? undefined : Number(values.seconds),
    from: Number(values.from),
    parallel: Number(values.parallel),
    record: values.replay ?? values.record,
    replay: values.replay !== undefined,
    show: Number(values.show),
    log: text => console.log(text),
  });
  console.log(report.summary);
  process.exitCode = report.unexplained.length === 0 ? 0 : 1;
} finally {
  await server?.stop();
}
