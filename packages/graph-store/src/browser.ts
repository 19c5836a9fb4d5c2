/**
 * The store as a page loads it: in memory, filled by loading records or from what `export('ndjson')` wrote, or Neo4j
 * straight from the page (its driver is loaded when used). No files, no SQLite.
 */
import type { GraphStore } from './contract.ts';
import type { Neo4jOptions } from './neo4j/options.ts';

export * from './contract.ts';
export { type ErrorPlace, StoreError, type StoreErrorCode } from './errors.ts';
export { openMemory } from './memory/open.ts';
export type { Neo4jOptions } from './neo4j/options.ts';

/** Opens a store in memory with what `export('ndjson')` wrote. @throws StoreError `INVALID_IMPORT`. */
export async function openExported(ndjson: AsyncIterable<string> | string): Promise<GraphStore> {
  const { openMemory } = await import('./memory/open.ts');
  const store = openMemory();
  await store.import('ndjson', typeof ndjson === 'string' ? one(ndjson) : ndjson);
  return store;
}

async function* one(text: string): AsyncIterable<string> {
  yield text;
}

/** Opens a Neo4j server. @throws StoreError `UNREACHABLE`, `UNAUTHORIZED`, `UNSUPPORTED_SERVER`. */
export async function openNeo4jStore(url: string, options?: Neo4jOptions): Promise<GraphStore> {
  const { openNeo4j } = await import('./neo4j/open.ts');
  return openNeo4j(url, options);
}
