import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import { statementEvents } from '../curate/statements.ts';
import { clustersOf } from '../resolve/clusters.ts';
import type { Instance } from '../resolve/instance.ts';
import { type ResolvedEntity, resolveInstances, type Suggestion } from '../resolve/resolve.ts';
import { wellFormed } from '../text/well-formed.ts';
import { buildGraph } from './build.ts';
import { type Corrected, correctedStatements } from './corrections.ts';
import type { Digest } from './digest.ts';
import { digestedFrom } from './packed.ts';
import { Reading } from './reading.ts';
import type { NodeRow } from './rows.ts';
import { type GraphTable, TableRow } from './table.ts';
import { HeldTexts, type Texts } from './texts.ts';

/**
 * Version of how the graph follows from records and corrections: graphs kept from another version are derived again.
 * Count it up with every change of resolution or of the graph; a test notices.
 */
export const derivation = 2;

/** The graph that a set of records and corrections gives, with what views need beside it. */
export class Derived {
  readonly table: GraphTable;
  readonly suggestions: readonly Suggestion[];
  /** Ids of corrections in force that no longer match anything. */
  readonly orphaned: ReadonlySet<string>;
  #nodes: readonly NodeRow[] | undefined;
  #relationships: readonly TableRow[] | undefined;
  #documents: ReadonlyMap<string, number> | undefined;

  constructor(table: GraphTable, suggestions: readonly Suggestion[], orphaned: ReadonlySet<string>) {
    this.table = table;
    this.suggestions = suggestions;
    this.orphaned = orphaned;
  }

  get entities(): readonly ResolvedEntity[] {
    return this.table.head.entities;
  }
  /** All nodes as rows, made at the first asking. */
  get nodes(): readonly NodeRow[] {
    this.#nodes ??= Array.from({ length: this.table.nodeCount }, (_, node) => this.table.node(node));
    return this.#nodes;
  }
  /** All relationships as rows that read the table. */
  get relationships(): readonly TableRow[] {
    this.#relationships ??= Array.from(
      { length: this.table.relationshipCount },
      (_, number) => new TableRow(this.table, number),
    );
    return this.#relationships;
  }

  /** A document's number in the table. */
  documentNumber(id: string): number | undefined {
    this.#documents ??= new Map(this.table.head.documents.map((document, number) => [document.id, number]));
    return this.#documents.get(wellFormed(id));
  }

  /** What a document's extraction calls its entities, and which these became: indexes into `entities`. */
  placesOf(id: string): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    const number = this.documentNumber(id);
    if (number === undefined) return places;
    const { placeFrom, placeLocal, placeEntity } = this.table.columns;
    for (let i = placeFrom[number]!; i < placeFrom[number + 1]!; i++)
      places.set(this.table.head.locals[placeLocal[i]!]!, placeEntity[i]!);
    return places;
  }

  /** `placesOf` of every document. */
  get places(): ReadonlyMap<string, ReadonlyMap<string, number>> {
    return new Map(this.table.head.documents.map(({ id }) => [id, this.placesOf(id)]));
  }
}

/** A record by what the graph needs of it; the record itself is read where somebody corrected its statements. */
export interface Digested {
  readonly digest: Digest;
  readonly signature: Uint32Array | null;
  readonly record: () => ExtractionRecord;
}

/**
 * Derives the graph: a pure function of the set of records and the set of events. Of records their texts alone are
 * held.
 *
 * Cost: about linear in entities, claims and statements.
 */
export function derive(records: Iterable<ExtractionRecord>, events: readonly CurationEvent[]): Derived {
  const texts: string[] = [];
  function* digested(): Iterable<Digested> {
    for (const record of records) {
      texts.push(record.document.text);
      yield digestedFrom(record);
    }
  }
  return deriveDigested(digested(), events, order => new HeldTexts(order.map(own => texts[own]!)));
}

/**
 * As `derive`, of records by their digests, each read once and not held.
 * @param textsOf the texts, given which of what was read stands where in the graph
 */
export function deriveDigested(
  records: Iterable<Digested>,
  events: readonly CurationEvent[],
  textsOf: (order: readonly number[]) => Texts,
): Derived {
  const byDoc = statementEvents(events);
  const reading = new Reading();
  const corrected = new Map<number, ExtractionRecord>();
  for (const { digest, signature, record } of records) {
    if (byDoc.has(digest[0][0])) corrected.set(reading.documents.length, record());
    reading.add(digest, signature);
  }
  return deriveFrom(reading, corrected, byDoc, events, textsOf);
}

function deriveFrom(
  reading: Reading,
  corrected: ReadonlyMap<number, ExtractionRecord>,
  byDoc: ReadonlyMap<string, readonly CurationEvent[]>,
  events: readonly CurationEvent[],
  textsOf: (order: readonly number[]) => Texts,
): Derived {
  reading.finish();
  const { documents, instances, slotFrom } = reading;
  const clusters = clustersOf(
    documents.map(({ id, hash, published }, at) => ({
      id,
      hash,
      published,
      signature: reading.signatures[at]!,
    })),
  );
  const order = Array.from(documents.keys()).sort((a, b) => (documents[a]!.id < documents[b]!.id ? -1 : 1));
  const sorted: Instance[] = [];
  for (const own of order) {
    const cluster = clusters.get(documents[own]!.id)!;
    for (let slot = slotFrom.data[own]!; slot < slotFrom.data[own + 1]!; slot++) {
      instances[slot]!.cluster = cluster;
      sorted.push(instances[slot]!);
    }
  }
  const resolution = resolveInstances(sorted, events);
  const orphaned = new Set(resolution.orphaned);
  const decisions = new Map<number, Corrected>();
  const seen = new Set<string>();
  for (const [own, record] of corrected) {
    const { id } = record.document;
    seen.add(id);
    const local = new Map<string, number>();
    for (let slot = slotFrom.data[own]!; slot < slotFrom.data[own + 1]!; slot++)
      local.set(instances[slot]!.local, resolution.entityOf[slot]!);
    decisions.set(
      own,
      correctedStatements(
        record,
        byDoc.get(id)!,
        resolution,
        name => (name === null ? -1 : (local.get(name) ?? -1)),
        orphaned,
      ),
    );
  }
  for (const [doc, there] of byDoc) if (!seen.has(doc)) for (const event of there) orphaned.add(event.id);
  const table = buildGraph(reading, {
    resolution,
    order,
    cluster: doc => clusters.get(doc) ?? doc,
    corrected: own => decisions.get(own),
    texts: textsOf(order),
  });
  return new Derived(table, resolution.suggestions, orphaned);
}
