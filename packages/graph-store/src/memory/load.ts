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

/**
 * Loads records in small batches, each written whole. Progress is told after a batch is on the shelf: what was
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
  let waiting: Set<string> = new Set();
  let since = Date.now();
  const flush = async () => {
    if (batch.length > 0) {
      const replaced = batch.filter(record => shelf.get(record.document.id) !== undefined).length;
      await shelf.put(batch);
      summary.replaced += replaced;
      summary.documents += batch.length;
      for (const record of batch) summary.statements += record.extraction.statements.length;
    }
    batch = [];
    waiting = new Set();
    since = Date.now();
    onProgress?.({ ...summary });
  };
  const stop = async () => {
    if (!signal?.aborted) return;
    await flush();
    throw new StoreError('ABORTED', 'Loading was stopped', 'What was loaded is kept; load again to go on.', {
      cause: signal.reason,
    });
  };
  try {
    for await (const value of records) {
      await stop();
      const record = checked(value);
      const { id, hash } = record.document;
      if (waiting.has(id)) await flush();
      if (shelf.has(id, hash, record.extraction.extractor, record.extraction.model)) summary.skipped++;
      else {
        batch.push(record);
        waiting.add(id);
      }
      if (batch.length >= size || Date.now() - since > SOON) await flush();
    }
  } catch (error) {
    if (batch.length > 0 && !(error instanceof StoreError && error.code !== 'INVALID_RECORD')) await flush();
    throw error;
  }
  await stop();
  await flush();
  return summary;
}
