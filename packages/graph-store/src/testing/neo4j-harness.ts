import { openNeo4j } from '../neo4j/open.ts';
import { Server } from '../neo4j/server.ts';
import type { StoreHarness } from './suite.ts';

/** The suite's harness for a running Neo4j server, which it stops in the end. */
export function neo4jHarness(
  name: string,
  server: { readonly uri: string; stop(): Promise<void> },
): StoreHarness {
  return {
    name,
    async empty() {
      const connection = await Server.connect(server.uri, {});
      await connection.write(async tx => {
        await tx('MATCH (n) DETACH DELETE n');
      });
      await connection.close();
      return openNeo4j(server.uri);
    },
    close: () => server.stop(),
  };
}
