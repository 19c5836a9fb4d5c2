import { lazyEnglish } from '@entente/english';
import { createExtractor, type Extractor, type GazetteerEntry } from '@entente/extractor';
import { type DocumentInput, type ExtractionRecord, hashText, type NewsDocument } from '@entente/ontology';
import { readGazetteer } from './input/gazetteer.ts';

export interface ExtractionOptions {
  /** Files with own gazetteer entries. */
  readonly gazetteers: readonly string[];
  readonly cwd: string;
}

/** The extractor with the caller's gazetteers. The model is read when the first document needs it. */
export async function openExtractor(options: ExtractionOptions): Promise<Extractor> {
  const gazetteer: GazetteerEntry[] = [];
  for (const file of options.gazetteers) gazetteer.push(...(await readGazetteer(file, options.cwd)));
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
