import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import { StoreError } from '../errors.ts';
import { derivation } from '../graph/derive.ts';
import { wellFormed } from '../text/well-formed.ts';
import { beside, eventLabel, metaLabel, recordLabel } from './schema.ts';
import type { Row, Server, Writer } from './server.ts';
import { Stale } from './stale.ts';

/** Version of how records lie in the server, and of what is kept with them; the first kept no rank. */
export const layout = 2;

/** Where the server stands. `dirty` while the graph does not show all records yet. */
export interface Meta {
  readonly revision: number;
  readonly dirty: boolean;
  readonly layout: number;
}

export async function readMeta(server: Server): Promise<Meta> {
  const [row] = await server.read(
    `MATCH (m:${metaLabel} {id: 'meta'}) RETURN m.revision AS revision, m.dirty AS dirty, m.layout AS layout,
       m.derivation AS derivation`,
  );
  if (!row) return { revision: 0, dirty: false, layout };
  const meta = {
    revision: Number(row['revision']),
    // A graph that another version derived is not the one that this version would.
    dirty:
      row['dirty'] === true || Number(row['derivation']) !== derivation || Number(row['layout']) < layout,
    layout: Number(row['layout']),
  };
  if (meta.layout > layout)
    throw new StoreError(
      'NEWER_SCHEMA',
      `${server.address}: the records were written by a later version`,
      'Install the newest version of Entente.',
    );
  return meta;
}

/**
 * Counts the revision up, and by that takes the writer's place until the transaction ends.
 * @throws Stale where it is not the one after `expected`.
 */
export async function advance(tx: Writer, expected: number, dirty: boolean): Promise<number> {
  const [row] = await tx(
    `MERGE (m:${beside(metaLabel)} {id: 'meta'})
     SET m.revision = coalesce(m.revision, 0) + 1, m.dirty = $dirty, m.layout = $layout, m.derivation = $derivation
     RETURN m.revision AS revision`,
    { dirty, layout, derivation },
  );
  const revision = Number(row!['revision']);
  if (revision !== expected + 1) throw new Stale();
  return revision;
}

/** The node of a record. The text lies beside the rest, so that it can be searched. */
export function recordRow({ document, extraction }: ExtractionRecord): Row {
  const { text, ...rest } = document;
  const plain = wellFormed(text);
  return {
    id: document.id,
    hash: document.hash,
    extractor: wellFormed(extraction.extractor),
    model: wellFormed(extraction.model),
    title: wellFormed(document.title ?? ''),
    text: plain,
    document: JSON.stringify(plain === text ? rest : document),
    extraction: JSON.stringify(extraction),
  };
}

export function recordOf(row: Row): ExtractionRecord {
  const document = JSON.parse(row['document'] as string) as ExtractionRecord['document'];
  return {
    document: 'text' in document ? document : ({ ...(document as object), text: row['text'] } as never),
    extraction: JSON.parse(row['extraction'] as string),
  };
}

export async function writeRecords(tx: Writer, records: readonly ExtractionRecord[]): Promise<void> {
  await tx(
    `UNWIND $rows AS row
     MERGE (r:${recordLabel} {id: row.id}) ON CREATE SET r:${beside(recordLabel)}
     SET r += row`,
    { rows: records.map(recordRow) },
  );
}

export async function removeRecords(tx: Writer, ids: readonly string[]): Promise<void> {
  await tx(`UNWIND $ids AS id MATCH (r:${recordLabel} {id: id}) DETACH DELETE r`, { ids });
}

export async function writeEvents(tx: Writer, events: readonly CurationEvent[]): Promise<void> {
  await tx(
    `UNWIND $rows AS row
     MERGE (e:${eventLabel} {id: row.id}) ON CREATE SET e:${beside(eventLabel)}, e.at = row.at, e.body = row.body`,
    { rows: events.map(event => ({ id: event.id, at: event.at, body: JSON.stringify(event) })) },
  );
}

export async function readEvents(server: Server): Promise<CurationEvent[]> {
  const rows = await server.read(`MATCH (e:${eventLabel}) RETURN e.body AS body`);
  return rows.map(row => JSON.parse(row['body'] as string));
}

export async function* readRecords(server: Server): AsyncIterable<ExtractionRecord> {
  for await (const row of server.each(`MATCH (r:${recordLabel}) 
       RETURN r.document AS document, r.text AS text, r.extraction AS extraction`))
    yield recordOf(row);
}
