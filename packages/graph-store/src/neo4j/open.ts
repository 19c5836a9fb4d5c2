import type { Neo4jOptions } from './options.ts';
import { Server } from './server.ts';
import { Neo4jStore } from './store.ts';

/**
 * Opens a store in a Neo4j server (5, or 2025 and later). User and password come from the options or the address.
 * @throws StoreError `UNREACHABLE`, `UNAUTHORIZED`, `UNSUPPORTED_SERVER`, `UNKNOWN_ADDRESS`.
 */
export async function openNeo4j(url: string, options: Neo4jOptions = {}): Promise<Neo4jStore> {
  return new Neo4jStore(await Server.connect(url, options));
}
