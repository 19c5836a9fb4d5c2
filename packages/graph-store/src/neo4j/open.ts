import type { GraphStore } from '../contract.ts';
import { StoreError } from '../errors.ts';
import type { Neo4jOptions } from './options.ts';

export async function openNeo4j(url: string, _options: Neo4jOptions = {}): Promise<GraphStore> {
  throw new StoreError('UNREACHABLE', url, '');
}
