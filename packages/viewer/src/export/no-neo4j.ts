import { ViewerError } from '../errors.ts';

/** Stands where the store's Neo4j driver would be, in a page that carries its graph. */
export function openNeo4j(): never {
  throw new ViewerError('UNREACHABLE', 'This page carries its graph and opens no database.');
}
