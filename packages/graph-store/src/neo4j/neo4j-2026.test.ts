import { describe, vi } from 'vitest';
import { neo4jServers, startNeo4j, whyNoNeo4j } from '../../../../scripts/neo4j/server.mjs';
import { neo4jHarness } from '../testing/neo4j-harness.ts';
import { storeSuite } from '../testing/suite.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const why = whyNoNeo4j(2026);

if (why === null) {
  const server = await startNeo4j({ line: 2026 });
  storeSuite(neo4jHarness(`Neo4j ${neo4jServers[2026].version}`, server));
} else {
  console.warn(`SKIPPED: the suite on Neo4j ${neo4jServers[2026].version} does not run here: ${why}`);
  describe.skip(// why: the calendar line needs a Java that few machines have; the long-term server is what a change must pass
  'Neo4j 2026', () => {});
}
