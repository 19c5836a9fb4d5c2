/**
 * Records what a real Neo4j answers to the suite's queries, which every driver is then held to:
 * npx tsx --conditions=@entente/source scripts/record-answers.ts
 */
import { writeFileSync } from 'node:fs';
import { startNeo4j } from '../../../scripts/neo4j/server.mjs';
import { openStore } from '../src/index.ts';
import { answerOf } from '../src/testing/answer.ts';
import { fixture } from '../src/testing/fixture.ts';
import { queryCases } from '../src/testing/queries.ts';

const server = await startNeo4j();
try {
  const store = await openStore(server.uri);
  await store.load(fixture);
  const answers: Record<string, unknown> = {};
  for (const { query, parameters } of queryCases)
    answers[query] = answerOf(await store.query(query, parameters));
  await store.close();
  const file = new URL('../src/testing/answers.json', import.meta.url);
  writeFileSync(file, `${JSON.stringify(answers, null, 1)}\n`);
  console.log(`${queryCases.length} answers recorded`);
} finally {
  await server.stop();
}
