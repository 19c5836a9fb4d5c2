import { afterAll, describe, expect, it, vi } from 'vitest';
import { startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { available } from '../../../../scripts/require.ts';
import { canonicalHash } from '../graph/canonical.ts';
import { openMemory } from '../memory/open.ts';
import { corpusOf } from '../testing/corpus.ts';
import { fixture } from '../testing/fixture.ts';
import { type Holding, TableHolding } from './holding.ts';
import { openNeo4j } from './open.ts';
import { readBack } from './read-back.ts';
import { Server } from './server.ts';

// A server on a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const why = whyNoNeo4j();

/** All that a holding has, document by document. */
function rowsOf(held: Holding) {
  const parts = [...held.documents()].map(document => held.part(document)!);
  return {
    nodes: [...held.entities(), ...parts.flatMap(part => part.nodes)],
    relationships: parts.flatMap(part => part.rows),
  };
}

describe('addresses', () => {
  it('that nothing answers at', async () => {
    await expect(openNeo4j('bolt://127.0.0.1:1', { connectTimeout: 2000 })).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('bolt://127.0.0.1:1'),
    });
  });
  it('that are none, without telling the password', async () => {
    const error = await openNeo4j('bolt://neo4j:topsecret@').catch((cause: Error) => cause);
    expect(error).toMatchObject({ name: 'StoreError' });
    expect(String((error as Error).message)).not.toContain('topsecret');
  });
});

if (available('neo4j', why === null, why ?? '')) {
  const server = await startNeo4j({ password: 'a-test-password' });
  const options = { user: 'neo4j', password: 'a-test-password' };
  afterAll(() => server.stop());
  const wipe = async () => {
    const connection = await Server.connect(server.uri, options);
    await connection.write(async tx => {
      await tx('MATCH (n) DETACH DELETE n');
    });
    await connection.close();
  };

  /** What the server holds, against what a store in memory derives from the same records. */
  const same = async (records: ReturnType<typeof corpusOf>['records']) => {
    const memory = openMemory();
    await memory.load(records);
    const derived = await memory.derived();
    const connection = await Server.connect(server.uri, options);
    const there = await readBack(connection);
    await connection.close();
    expect(canonicalHash(rowsOf(there))).toBe(canonicalHash(rowsOf(new TableHolding(derived))));
  };

  describe('a server', () => {
    it('refuses a wrong password and an unknown database, saying so', async () => {
      await expect(openNeo4j(server.uri, { user: 'neo4j', password: 'wrong' })).rejects.toMatchObject({
        code: 'UNAUTHORIZED',
      });
      await expect(openNeo4j(server.uri, { ...options, database: 'nothing' })).rejects.toMatchObject({
        code: 'UNREACHABLE',
      });
    });
    it('takes user and password from the address', async () => {
      const store = await openNeo4j(server.uri.replace('//', '//neo4j:a-test-password@'));
      expect((await store.query('RETURN 1 AS one')).rows).toEqual([[1]]);
      await store.close();
    });
    it('holds exactly the graph that memory derives, in whatever pieces it was loaded', async () => {
      await wipe();
      const { records } = corpusOf({ documents: 60, seed: 2, people: 12 });
      const store = await openNeo4j(server.uri, options);
      for (let at = 0; at < 60; at += 20) await store.load(records.slice(at, at + 20));
      await store.close();
      await same(records);
    });
    it('is written by two at once, and loses nothing of either', async () => {
      await wipe();
      const { records } = corpusOf({ documents: 40, seed: 3, people: 12 });
      const [one, two] = [await openNeo4j(server.uri, options), await openNeo4j(server.uri, options)];
      await Promise.all([one.load(records.slice(0, 25)), two.load(records.slice(15))]);
      await one.close();
      await two.close();
      await same(records);
    });
    it('shows what others correct', async () => {
      await wipe();
      const [one, two] = [await openNeo4j(server.uri, options), await openNeo4j(server.uri, options)];
      await one.load(fixture);
      expect(await two.history()).toEqual([]);
      await one.curate(
        { action: 'rename', entity: { doc: 'quay-1', type: 'Person', name: 'Zora Tolen' }, name: 'Z' },
        'ann',
      );
      expect(await two.history()).toMatchObject([{ event: { author: 'ann' } }]);
      expect(canonicalHash(await two.derived())).toBe(canonicalHash(await one.derived()));
      await one.close();
      await two.close();
    });
    it('is killed while it is loaded: nothing acknowledged is lost, and loading goes on', async () => {
      await wipe();
      const { records } = corpusOf({ documents: 600, seed: 4, people: 40 });
      const store = await openNeo4j(server.uri, { ...options, connectTimeout: 3000, retryTime: 90_000 });
      let acknowledged = 0;
      let restarted: Promise<void> | undefined;
      const summary = await store.load(records, {
        onProgress: ({ documents }) => {
          acknowledged = documents;
          if (documents >= 256) restarted ??= server.kill().then(() => server.restart());
        },
      });
      await restarted;
      expect(summary.documents + summary.skipped).toBe(600);
      expect(acknowledged).toBe(600);
      await store.close();
      await same(records);
    });
  });
} else {
  describe.skip(// why: there is no server to be had on this machine; `available` has said so, and fails where it is required
  'a server', () => {});
}
