import type { GraphStore } from './contract.ts';
import { StoreError } from './errors.ts';
import type { FileOptions } from './file/shelf.ts';
import type { Neo4jOptions } from './neo4j/options.ts';

export interface OpenOptions extends FileOptions {
  /** For `neo4j://` and `bolt://` addresses. */
  readonly neo4j?: Neo4jOptions;
}

/**
 * Opens a store: `memory:`, the path of a project file (`news.entente`; made where it is missing), or the address of
 * a Neo4j server (`neo4j://…`, `neo4j+s://…`, `bolt://…`).
 *
 * @throws StoreError `UNKNOWN_ADDRESS`; of files `NO_SUCH_FILE`, `NOT_A_PROJECT`, `NEWER_SCHEMA`, `CORRUPT`, `LOCKED`,
 * `READ_ONLY`, `IO`; of servers `UNREACHABLE`, `UNAUTHORIZED`, `UNSUPPORTED_SERVER`.
 */
export async function openStore(url: string, options: OpenOptions = {}): Promise<GraphStore> {
  if (url === 'memory:') {
    const { openMemory } = await import('./memory/open.ts');
    return openMemory();
  }
  if (/^(?:neo4j|bolt)(?:\+s|\+ssc)?:\/\//i.test(url)) {
    const { openNeo4j } = await import('./neo4j/open.ts');
    return openNeo4j(url, options.neo4j);
  }
  if (url === '' || (/^[a-z][a-z0-9+.-]+:/i.test(url) && !/^file:/i.test(url)))
    throw new StoreError(
      'UNKNOWN_ADDRESS',
      `${JSON.stringify(url)} is no address of a store`,
      'Give memory:, the path of a project file, or neo4j://host:7687.',
    );
  const { openFile } = await import('./file/open.ts');
  return openFile(url, options);
}
