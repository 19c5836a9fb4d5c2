import { describe, vi } from 'vitest';
import { neo4jVersion, startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { available } from '../../../../scripts/require.ts';
import { storeSuite } from '../testing/suite.ts';
import { openNeo4j } from './open.ts';
import { Server } from './server.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const why = whyNoNeo4j();

if (available('neo4j', why === null, why ?? '')) {
  const server = await startNeo4j();
  storeSuite({
    name: `Neo4j ${neo4jVersion}`,
    async empty() {
      const connection = await Server.connect(server.uri, {});
      await connection.write(async tx => {
        await tx('MATCH (n) DETACH DELETE n');
      });
      await connection.close();
      return openNeo4j(server.uri);
    },
    close: () => server.stop(),
  });
} else {
  describe.skip(// why: there is no server to be had on this machine; `available` has said so, and fails where it is required
  'Neo4j', () => {});
}
