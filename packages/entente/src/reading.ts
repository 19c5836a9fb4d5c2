import type { Extractor } from '@entente/extractor';
import type { ExtractionRecord, NewsDocument } from '@entente/ontology';
import { extractRecord } from './extraction.ts';

/** A document on its way, with what its messages say of it. */
export interface Incoming {
  readonly document: NewsDocument;
  readonly from: string;
  readonly bytes: number;
}

/** What became of a document. */
export type Outcome = Incoming & ({ readonly record: ExtractionRecord } | { readonly error: unknown });

/** Reads documents in this process, or elsewhere; in any order. Ends early when its signal is aborted. */
export type Reading = (documents: AsyncIterable<Incoming>) => AsyncIterable<Outcome>;

/** Reads one document after another in this process. */
export function readHere(extractor: Extractor, signal: AbortSignal): Reading {
  return async function* (documents) {
    for await (const incoming of documents) {
      try {
        yield { ...incoming, record: await extractRecord(extractor, incoming.document, signal) };
      } catch (error) {
        if (signal.aborted) return;
        yield { ...incoming, error };
      }
    }
  };
}
