/**
 * Do both engines take the same texts? Valid queries and small mutations of them, to Neo4j's EXPLAIN on one side and
 * to our parser and binder on the other. Nothing is run.
 *
 *   pnpm --filter @entente/cypher fuzz:acceptance [--queries 2000] [--seed 1]
 *
 * Queries come from the tests' samples and, where it is at hand, the openCypher TCK. Prints each disagreement; some
 * are the TCK's own (it and Neo4j 5.26 disagree on `range`'s arguments and on mixed aggregations).
 */
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { startNeo4j, whyNoNeo4j } from '../../../scripts/neo4j/server.mjs';
import { bind } from '../src/bind/bind.ts';
import type { Catalog } from '../src/bind/catalog.ts';
import { CypherError } from '../src/errors.ts';
import { builtInRegistry } from '../src/functions/index.ts';
import { parse } from '../src/parse/parse.ts';
import { catalogProcedures } from '../src/procedures/catalog.ts';
import { localTck } from '../tck/features.ts';
import { pick, random } from '../test/random.ts';
import { SAMPLE_QUERIES } from '../test/sample-queries.ts';

const { values } = parseArgs({
  options: { queries: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
  args: process.argv.slice(2).filter(arg => arg !== '--'),
});

const PIECES =
  "MATCH OPTIONAL WHERE RETURN WITH UNWIND AS CREATE MERGE SET DELETE CALL UNION DISTINCT AND OR NOT IN IS NULL a n r count(*) collect(n) $p 1 2.5 's' ( ) [ ] { } -> <- - = + * . .. , : | & !".split(
    ' ',
  );
/** What EXPLAIN does not take, or what only one side has. */
const LEFT_OUT = /^\s*(EXPLAIN|PROFILE|SHOW|DROP|ALTER|CREATE (INDEX|CONSTRAINT))|test\.|\b(LOAD|USE)\b/i;

const procedures = new Map(catalogProcedures.map(procedure => [procedure.name, procedure]));
const catalog: Catalog = {
  functions: builtInRegistry,
  procedure: name => procedures.get(name),
  procedureNames: [...procedures.keys()],
};

/** A word, space or symbol dropped, replaced, put in, exchanged, or a few dropped. */
function mutate(next: () => number, text: string): string {
  const parts = text.split(/(\s+|\b)/).filter(part => part !== '');
  const at = Math.floor(next() * parts.length);
  const other = Math.floor(next() * parts.length);
  switch (Math.floor(next() * 5)) {
    case 0:
      parts.splice(at, 1);
      break;
    case 1:
      parts[at] = pick(next, PIECES);
      break;
    case 2:
      parts.splice(at, 0, ` ${pick(next, PIECES)} `);
      break;
    case 3:
      [parts[at], parts[other]] = [parts[other]!, parts[at]!];
      break;
    default:
      parts.splice(at, Math.floor(next() * 4));
  }
  return parts.join('');
}

/** `undefined` where we take the text. */
function ourReason(text: string): string | undefined {
  try {
    bind(parse(text), text, catalog);
    return undefined;
  } catch (error) {
    if (error instanceof CypherError) return `${error.code} ${error.summary}`;
    throw error;
  }
}

const why = process.env.NEO4J_URI === undefined ? whyNoNeo4j() : null;
if (why !== null) {
  console.error(`SKIPPED: comparing what is accepted needs Neo4j. ${why}`);
  process.exit(/\bneo4j\b/.test(process.env.ENTENTE_REQUIRE ?? '') ? 1 : 0);
}

const docs = localTck()?.scenarios.flatMap(({ steps }) => steps.flatMap(({ doc }) => doc ?? [])) ?? [];
const seeds = [...new Set(docs)];
const next = random(Number(values.seed));
const queries = Array.from({ length: Number(values.queries) }, () => {
  const query = seeds.length === 0 || next() < 0.25 ? pick(next, SAMPLE_QUERIES) : pick(next, seeds);
  return next() < 0.1 ? query : mutate(next, query);
}).filter(query => !LEFT_OUT.test(query));

const server = process.env.NEO4J_URI === undefined ? await startNeo4j() : undefined;
const driver = neo4j.driver(server?.uri ?? process.env.NEO4J_URI!);
let disagreements = 0;
try {
  for (const query of queries) {
    const session = driver.session();
    const theirs = await session.run(`EXPLAIN ${query}`).then(
      () => undefined,
      (error: { code: string; message: string }) =>
        /ParameterMissing/.test(error.code) ? undefined : error.message,
    );
    await session.close();
    const ours = ourReason(query);
    if ((ours === undefined) === (theirs === undefined)) continue;
    disagreements++;
    console.log(
      `${query.replace(/\s+/g, ' ')}\n  we: ${ours ?? 'accepted'}\n  Neo4j: ${theirs?.split('\n')[0] ?? 'accepted'}`,
    );
  }
} finally {
  await driver.close();
  await server?.stop();
}
console.log(`${disagreements} of ${queries.length} queries are taken by one side only (seed ${values.seed})`);
