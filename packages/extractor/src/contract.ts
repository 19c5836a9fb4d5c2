import type { DocumentInput, Extraction } from '@entente/ontology';

export interface ExtractOptions {
  readonly signal?: AbortSignal;
}

export interface ExtractAllOptions extends ExtractOptions {
  /** Called after each document. */
  readonly onProgress?: (progress: { readonly documents: number; readonly characters: number }) => void;
}

/**
 * Reads one document at a time into typed triples. Deterministic: the same document gives the same
 * extraction, in any order of documents.
 */
export interface Extractor {
  /** Version of the rules, recorded in every extraction. */
  readonly version: string;
  /** Version of the model, recorded in every extraction. */
  readonly model: string;
  extract(document: DocumentInput, options?: ExtractOptions): Promise<Extraction>;
  /** In the order of the input; holds one document in memory at a time. */
  extractAll(
    documents: AsyncIterable<DocumentInput> | Iterable<DocumentInput>,
    options?: ExtractAllOptions,
  ): AsyncIterable<Extraction>;
  close(): Promise<void>;
}
