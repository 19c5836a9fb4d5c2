import { lazyEnglish } from '@entente/english';
import { createExtractor, type Extractor, type GazetteerEntry } from '@entente/extractor';
import { type DocumentInput, type ExtractionRecord, hashText, type NewsDocument } from '@entente/ontology';

/** The extractor with the caller's own gazetteer. The model is read when the first document needs it. */
export async function openExtractor(gazetteer: readonly GazetteerEntry[]): Promise<Extractor> {
  const english = await lazyEnglish();
  const extractor = await createExtractor({ gazetteer, english });
  // An analyser that the caller brings is the caller's to close.
  return {
    ...extractor,
    async close() {
      await extractor.close();
      await english.close();
    },
  };
}

/** Fills what a caller may leave out of a document. */
export async function completeDocument(input: DocumentInput): Promise<NewsDocument> {
  return { ...input, language: input.language ?? 'en', hash: await hashText(input.text) };
}

/** Reads one document into the record that a store loads. */
export async function extractRecord(
  extractor: Extractor,
  document: NewsDocument,
  signal: AbortSignal,
): Promise<ExtractionRecord> {
  return { document, extraction: await extractor.extract(document, { signal }) };
}
