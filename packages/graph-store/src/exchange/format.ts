import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import type { ExportFormat, LoadSummary } from '../contract.ts';
import type { Derived } from '../graph/derive.ts';

/** What a format may write: the derived graph, and the records and corrections behind it. */
export interface Exported {
  readonly derived: Derived;
  records(): Iterable<ExtractionRecord>;
  events(): Iterable<CurationEvent>;
}

export interface ImportTarget {
  load(records: AsyncIterable<ExtractionRecord> | Iterable<ExtractionRecord>): Promise<LoadSummary>;
  addEvents(events: readonly CurationEvent[]): void | Promise<void>;
}

/** One exchange format. `read` exists where the format loses nothing that a store needs. */
export interface Format {
  readonly name: ExportFormat;
  write(from: Exported): Iterable<string> | AsyncIterable<string>;
  read?(chunks: AsyncIterable<string>, into: ImportTarget): Promise<LoadSummary>;
}
