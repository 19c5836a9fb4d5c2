import { shortHash } from '../text/hash.ts';
import type { NodeRow, RelationshipRow } from './rows.ts';

/** A hash of a graph that its order does not change: equal for equal graphs. Cost: n log n. */
export function canonicalHash(graph: {
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
}): string {
  const lines = [
    ...graph.nodes.map(row => JSON.stringify([row.key, [...row.labels].sort(), sorted(row.properties)])),
    ...graph.relationships.map(row =>
      JSON.stringify([row.key, row.type, row.from, row.to, sorted(row.properties)]),
    ),
  ].sort();
  let hash = '';
  for (const line of lines) hash = shortHash(hash + line);
  return hash;
}

function sorted(properties: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
}
