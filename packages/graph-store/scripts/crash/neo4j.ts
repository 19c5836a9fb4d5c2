import { strict as assert } from 'node:assert';
import { startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { canonicalHash } from '../../src/graph/canonical.ts';
import { derive } from '../../src/graph/derive.ts';
import { type Holding, type Part, TableHolding } from '../../src/neo4j/holding.ts';
import { openNeo4j } from '../../src/neo4j/open.ts';
import { readBack } from '../../src/neo4j/read-back.ts';
import { readRecords } from '../../src/neo4j/records.ts';
import { Server } from '../../src/neo4j/server.ts';
import { corpusOf } from '../../src/testing/corpus.ts';
import { randomOf } from '../../src/testing/random.ts';
import type { Crashes } from './file.ts';

const DOCUMENTS = 600;
/** Milliseconds within which a batch is written. */
const SOON = 300;

/** Kills a server that is being loaded `kills` times. @throws AssertionError at the first fault. */
export async function crashNeo4j(kills: number, seed: number): Promise<Crashes> {
  const why = whyNoNeo4j();
  if (why) throw new Error(why);
  const { records } = corpusOf({ documents: DOCUMENTS, seed: 5, people: 60 });
  const original = new Map(records.map(record => [record.document.id, JSON.stringify(record)]));
  const goal = sums(new TableHolding(derive(records, [])));
  const random = randomOf(seed);
  const server = await startNeo4j({ fast: true });
  try {
    await openNeo4j(server.uri).then(store => store.load(records.slice(0, 50)).finally(() => store.close()));
    let took = await load(server.uri, () => {});
    let killed = 0;
    let partial = 0;
    let total = 0;
    while (killed < kills) {
      await wipe(server.uri);
      let acknowledged = 0;
      let gone: Promise<void> | undefined;
      const kill = () => {
        gone ??= server.kill();
      };
      // By turns at any moment, and soon after some documents are there: making the graph takes most of the time.
      const by = killed % 2 === 0 ? Number.POSITIVE_INFINITY : random() * DOCUMENTS;
      let near = false;
      let timer = setTimeout(kill, by < DOCUMENTS ? took : random() * took);
      const done = await load(server.uri, n => {
        acknowledged = n;
        if (n < by || near) return;
        near = true;
        clearTimeout(timer);
        timer = setTimeout(kill, random() * SOON);
      }).catch(() => null);
      clearTimeout(timer);
      await gone;
      if (done !== null) {
        took = Math.min(took, done);
        if (gone) await server.restart();
        continue;
      }
      killed++;
      total += acknowledged;
      await server.restart();
      const connection = await Server.connect(server.uri, {});
      const shelf = new Map<string, string>();
      for await (const record of readRecords(connection))
        shelf.set(record.document.id, JSON.stringify(record));
      for (const record of records.slice(0, acknowledged))
        assert(
          shelf.has(record.document.id),
          `kill ${killed}: ${record.document.id} was acknowledged and is lost`,
        );
      for (const [id, text] of shelf)
        assert.deepEqual(
          JSON.parse(text),
          JSON.parse(original.get(id)!),
          `kill ${killed}: ${id} is not as it was loaded`,
        );
      const documents = whole(sums(await readBack(connection)), goal);
      await connection.close();
      if ((shelf.size > 0 && shelf.size < DOCUMENTS) || (documents > 0 && documents < DOCUMENTS)) partial++;
      await load(server.uri, () => {});
      const again = await Server.connect(server.uri, {});
      assert.deepEqual(sums(await readBack(again)), goal, `kill ${killed}: the rerun gives another graph`);
      await again.close();
      console.error(
        `neo4j: ${killed} of ${kills} kills, ${acknowledged} acknowledged, ${documents} in the graph`,
      );
    }
    return { kills: killed, partial, acknowledged: total, lost: 0 };
  } finally {
    await server.stop();
  }

  async function load(uri: string, onDocuments: (n: number) => void): Promise<number> {
    const from = performance.now();
    const store = await openNeo4j(uri, { connectTimeout: 5000, retryTime: 500 });
    try {
      await store.load(records, { onProgress: ({ documents, skipped }) => onDocuments(documents + skipped) });
    } finally {
      await store.close();
    }
    return performance.now() - from;
  }
}

async function wipe(uri: string): Promise<void> {
  const connection = await Server.connect(uri, {});
  await connection.write(async tx => {
    await tx('MATCH (n) DETACH DELETE n');
  });
  await connection.close();
}

interface Sums {
  readonly entities: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/** Hashes of what is held: of each entity, and of each document with all that stands in it. */
function sums(held: Holding): Sums {
  const part = ({ nodes, rows }: Part) => canonicalHash({ nodes, relationships: rows });
  return {
    entities: new Map([...held.entities()].map(row => [row.key, part({ nodes: [row], rows: [] })])),
    documents: new Map([...held.documents()].map(key => [key, part(held.part(key)!)])),
  };
}

/** How many documents the graph holds: each whole, and nothing that does not belong to one. */
function whole(found: Sums, goal: Sums): number {
  for (const of of ['entities', 'documents'] as const)
    for (const [key, sum] of found[of]) assert.equal(sum, goal[of].get(key), `half or other: ${key}`);
  return found.documents.size;
}
