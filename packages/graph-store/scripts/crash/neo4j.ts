import { strict as assert } from 'node:assert';
import { startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { derive } from '../../src/graph/derive.ts';
import { documentKey } from '../../src/graph/rows.ts';
import { openNeo4j } from '../../src/neo4j/open.ts';
import { readRecords } from '../../src/neo4j/records.ts';
import { Server } from '../../src/neo4j/server.ts';
import { readBack, type Written, writtenOf } from '../../src/neo4j/written.ts';
import { corpusOf } from '../../src/testing/corpus.ts';
import { randomOf } from '../../src/testing/random.ts';
import type { Crashes } from './file.ts';

const DOCUMENTS = 600;

/** Kills a server that is being loaded `kills` times. @throws AssertionError at the first fault. */
export async function crashNeo4j(kills: number, seed: number): Promise<Crashes> {
  const why = whyNoNeo4j();
  if (why) throw new Error(why);
  const { records } = corpusOf({ documents: DOCUMENTS, seed: 5, people: 60 });
  const original = new Map(records.map(record => [record.document.id, JSON.stringify(record)]));
  const derived = derive(records, []);
  const goal = writtenOf(derived.nodes, derived.relationships);
  const parts = partsOf(derived);
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
      const timer = setTimeout(() => (gone = server.kill()), random() * took);
      const done = await load(server.uri, n => {
        acknowledged = n;
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
      const documents = whole(await readBack(connection), goal, parts);
      await connection.close();
      if ((shelf.size > 0 && shelf.size < DOCUMENTS) || (documents > 0 && documents < DOCUMENTS)) partial++;
      await load(server.uri, () => {});
      const again = await Server.connect(server.uri, {});
      assert.deepEqual(
        sums(await readBack(again)),
        sums(goal),
        `kill ${killed}: the rerun gives another graph`,
      );
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

const sums = (of: Written) => ({
  nodes: [...of.nodes].map(([key, { sum }]) => `${key} ${sum}`).sort(),
  relationships: [...of.relationships].map(([key, { sum }]) => `${key} ${sum}`).sort(),
});

/** By document: keys of the nodes and relationships that are its own. */
function partsOf(derived: ReturnType<typeof derive>): Map<string, readonly string[]> {
  const parts = new Map<string, string[]>();
  const home = new Map<string, string>();
  for (const row of derived.relationships) if (row.type === 'IN') home.set(row.from, row.to);
  for (const row of derived.relationships) {
    const doc = row.properties['doc'];
    const at =
      doc === undefined ? (home.get(row.from) ?? home.get(row.to) ?? row.to) : documentKey(String(doc));
    const part = parts.get(at);
    if (part) part.push(row.key);
    else parts.set(at, [row.key]);
  }
  return parts;
}

/** How many documents the graph holds: each whole, and nothing that does not belong to one. */
function whole(found: Written, goal: Written, parts: ReadonlyMap<string, readonly string[]>): number {
  for (const [key, { sum }] of found.nodes) assert.equal(sum, goal.nodes.get(key)?.sum, `node ${key}`);
  for (const [key, { sum }] of found.relationships)
    assert.equal(sum, goal.relationships.get(key)?.sum, `relationship ${key}`);
  let documents = 0;
  let rows = 0;
  for (const [document, keys] of parts) {
    if (!found.nodes.has(document)) continue;
    documents++;
    rows += keys.length;
    for (const key of keys) assert(found.relationships.has(key), `half a document: ${document} lacks ${key}`);
  }
  assert.equal(found.relationships.size, rows, 'relationships without their document');
  return documents;
}
