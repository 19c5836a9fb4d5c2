import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import { statementEvents } from '../curate/statements.ts';
import { clustersOf } from '../resolve/clusters.ts';
import { type ResolvedEntity, resolve, type Suggestion } from '../resolve/resolve.ts';
import { signature } from '../text/minhash.ts';
import { documentRows } from './document.ts';
import { entityNode } from './entities.ts';
import type { DocumentRows, NodeRow, RelationshipRow } from './rows.ts';

/** The graph that a set of records and corrections gives, with what views need beside it. */
export interface Derived {
  readonly entities: readonly ResolvedEntity[];
  readonly nodes: readonly NodeRow[];
  readonly relationships: readonly RelationshipRow[];
  /** By document, then by the extraction's own entity id: index into `entities`. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly clusters: ReadonlyMap<string, string>;
  readonly suggestions: readonly Suggestion[];
  /** Ids of corrections in force that no longer match anything. */
  readonly orphaned: ReadonlySet<string>;
}

/** What clusters are made from, where it is kept from before. */
export type SignatureOf = (record: ExtractionRecord) => Uint32Array | null;

/**
 * Derives the graph: a pure function of the set of records and the set of events.
 * Cost: about linear in entities, claims and statements.
 */
export function derive(
  records: readonly ExtractionRecord[],
  events: readonly CurationEvent[],
  signatureOf: SignatureOf = record => signature(record.document.text),
): Derived {
  const parts: DocumentRows[] = [];
  const derived = deriveParts(records, events, signatureOf, part => parts.push(part));
  const nodes: NodeRow[] = derived.entities.map(entityNode);
  const relationships: RelationshipRow[] = [];
  for (const part of parts) {
    for (const node of part.nodes) nodes.push(node);
    for (const row of part.relationships) relationships.push(row);
  }
  return { ...derived, nodes, relationships };
}

/** As `derive`, handing over each document's part in the order of ids instead of holding all. */
export function deriveParts(
  records: readonly ExtractionRecord[],
  events: readonly CurationEvent[],
  signatureOf: SignatureOf,
  onPart: (part: DocumentRows) => void,
): Omit<Derived, 'nodes' | 'relationships'> {
  const sorted = [...records].sort((a, b) => (a.document.id < b.document.id ? -1 : 1));
  const clusters = clustersOf(
    sorted.map(record => ({
      id: record.document.id,
      hash: record.document.hash,
      published: record.document.published,
      signature: signatureOf(record),
    })),
  );
  const resolution = resolve(
    sorted.map(({ document, extraction }) => ({
      doc: document.id,
      published: document.published,
      cluster: clusters.get(document.id)!,
      extraction,
    })),
    events,
  );
  const byDoc = statementEvents(events);
  const orphaned = new Set(resolution.orphaned);
  const places = new Map<string, ReadonlyMap<string, number>>();
  for (const record of sorted) {
    const { id } = record.document;
    const own = new Map<string, number>();
    for (const entity of record.extraction.entities) {
      const at = resolution.indexOf(id, entity.id);
      if (at !== undefined) own.set(entity.id, at);
    }
    places.set(id, own);
    onPart(
      documentRows(record, {
        resolution,
        cluster: doc => clusters.get(doc) ?? doc,
        events: byDoc.get(id) ?? [],
        orphaned,
      }),
    );
  }
  for (const [doc, there] of byDoc) if (!places.has(doc)) for (const event of there) orphaned.add(event.id);
  return {
    entities: resolution.entities,
    places,
    clusters,
    suggestions: resolution.suggestions,
    orphaned,
  };
}
