import type { ExtractionRecord } from '@entente/ontology';
import type { GraphSnapshot, GraphStore } from '../../contract.ts';

/** One thing that every store must do. `run` throws where it does not. */
export interface StoreCase {
  readonly name: string;
  /** `filled` gets a store with the fixture that must not be changed; `fresh` an empty one of its own. */
  readonly on: 'filled' | 'fresh';
  run(store: GraphStore): Promise<void>;
}

export const onFilled = (name: string, run: StoreCase['run']): StoreCase => ({ name, on: 'filled', run });
export const onFresh = (name: string, run: StoreCase['run']): StoreCase => ({ name, on: 'fresh', run });

/** The rows of a query. */
export async function rows(store: GraphStore, cypher: string, parameters = {}): Promise<unknown[][]> {
  return (await store.query(cypher, parameters)).rows.map(row => [...row]);
}

/** The code of the error that a promise ends with, or `none`. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
}

/** A picture of the whole graph, equal for equal graphs. */
export async function picture(store: GraphStore): Promise<string> {
  const nodes = await store.query(
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS p ORDER BY head(labels), n.id',
  );
  const edges = await store.query(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS a, b.id AS b, properties(r) AS p ORDER BY type, a, b, r.id',
  );
  const sorted = (value: unknown): unknown =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
      : value;
  return JSON.stringify([nodes.rows.map(row => row.map(sorted)), edges.rows.map(row => row.map(sorted))]);
}

export function names(snapshot: GraphSnapshot): string[] {
  return snapshot.nodes.map(node => node.name).sort();
}

export const withId = (record: ExtractionRecord, id: string): ExtractionRecord => ({
  document: { ...record.document, id },
  extraction: { ...record.extraction, doc: id },
});
