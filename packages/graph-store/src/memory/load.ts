import { checkRecord, type ExtractionRecord, OntologyError } from '@entente/ontology';
import type { LoadOptions, LoadSummary } from '../contract.ts';
import { StoreError } from '../errors.ts';

const BATCH = 64;
/** Milliseconds after which a batch is written even though it is not full: slow readers lose little in a crash. */
const SOON = 200;

/** A record that a store may keep. @throws StoreError `INVALID_RECORD` naming document and field. */
export function checked(value: unknown): ExtractionRecord {
  let record: ExtractionRecord;
  try {
    record = checkRecord(value);
  } catch (cause) {
    if (!(cause instanceof OntologyError)) throw cause;
    throw new StoreError(
      'INVALID_RECORD',
      cause.message,
      'Fix the record; what was loaded before it is kept.',
      {
        cause,
        place: { ...(cause.details['field'] === undefined ? {} : { field: cause.details['field'] }) },
      },
    );
  }
  if (/\p{Cs}/u.test(record.document.id))
    throw new StoreError(
      'INVALID_RECORD',
      `document ${JSON.stringify(record.document.id)}: id: holds half a character (a lone surrogate)`,
      'Give the document an id that UTF-8 can hold.',
      { place: { field: 'document.id' } },
    );
  return record;
}

/** Where records are loaded to. */
export interface LoadTarget {
  get(id: string): unknown;
  has(id: string, hash: string, extractor: string, model: string): boolean;
  /** Records are there when it returns or resolves. */
  put(records: readonly ExtractionRecord[]): void | Promise<void>;
}

/** Records that are read while a batch is written, between two turns of the event loop. */
const TURN = 16;

/**
 * Loads records in small batches, each written whole; where writing waits for a server, the next batch is read
 * meanwhile. Progress is told after a batch is on the shelf: what was
 * told is there whatever happens afterwards. Records already there (same id, hash, extractor and model) are skipped.
 *
 * @throws StoreError `INVALID_RECORD`, `ABORTED`, or what the shelf throws; batches before it stay.
 */
export async function loadInto(
  shelf: LoadTarget,
  records: AsyncIterable<ExtractionRecord> | Iterable<ExtractionRecord>,
  { signal, onProgress }: LoadOptions,
  size = BATCH,
): Promise<LoadSummary> {
  const summary = { documents: 0, skipped: 0, statements: 0, replaced: 0 };
  let batch: ExtractionRecord[] = [];
  /** Ids of the batch at hand and of the one that is being written. */
  let waiting: Set<string> = new Set();
  let since = Date.now();
  let writing: Promise<void> | undefined;
  const written = async () => {
    const before = writing;
    writing = undefined;
    await before;
  };
  const write = async (records: readonly ExtractionRecord[]) => {
    const replaced = records.filter(record => shelf.get(record.document.id) !== undefined).length;
    await shelf.put(records);
    summary.replaced += replaced;
    summary.documents += records.length;
    for (const record of records) summary.statements += record.extraction.statements.length;
    onProgress?.({ ...summary });
  };
  /** Hands the batch on; `all` waits until it is there. */
  const flush = async (all: boolean) => {
    await written();
    waiting = new Set(batch.map(record => record.document.id));
    since = Date.now();
    if (batch.length === 0) onProgress?.({ ...summary });
    else {
      writing = write(batch);
      writing.catch(() => {});
      batch = [];
    }
    if (all) await written();
  };
  const stop = async () => {
    if (!signal?.aborted) return;
    await flush(true);
    throw new StoreError('ABORTED', 'Loading was stopped', 'What was loaded is kept; load again to go on.', {
      cause: signal.reason,
    });
  };
  try {
    let read = 0;
    for await (const value of records) {
      await stop();
      if (writing && ++read % TURN === 0) await new Promise(resolve => setTimeout(resolve));
      const record = checked(value);
      const { id, hash } = record.document;
      if (waiting.has(id)) await flush(true);
      if (shelf.has(id, hash, record.extraction.extractor, record.extraction.model)) summary.skipped++;
      else {
        batch.push(record);
        waiting.add(id);
      }
      if (batch.length >= size || Date.now() - since > SOON) await flush(false);
    }
  } catch (error) {
    if (batch.length > 0 && !(error instanceof StoreError && error.code !== 'INVALID_RECORD'))
      await flush(true);
    else await written();
    throw error;
  }
  await stop();
  await flush(true);
  return summary;
}
