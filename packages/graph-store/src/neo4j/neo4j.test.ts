import { describe, vi } from 'vitest';
import { neo4jVersion, startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { available } from '../../../../scripts/require.ts';
import { neo4jHarness } from '../testing/neo4j-harness.ts';
import { storeSuite } from '../testing/suite.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const why = whyNoNeo4j();

if (available('neo4j', why === null, why ?? '')) {
  const server = await startNeo4j();
  storeSuite(neo4jHarness(`Neo4j ${neo4jVersion}`, server));
} else {
  describe.skip(// why: there is no server to be had on this machine; `available` has said so, and fails where it is required
  'Neo4j', () => {});
}
