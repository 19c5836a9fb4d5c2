import type { Extractor } from '@entente/extractor';
import { hashText, type NewsDocument } from '@entente/ontology';

/**
 * The queue that serves one kind of reading: builders and workers meet only where version, model and own
 * gazetteers are the same, so that no graph holds two kinds of extraction unawares.
 */
export async function queueName(extractor: Extractor, gazetteer: readonly unknown[]): Promise<string> {
  const digest = await hashText(JSON.stringify([extractor.version, extractor.model, gazetteer]));
  return `entente-extract-${digest.slice(0, 16)}`;
}

/** A document's job: the same document asked for twice, or by two builders, is read once. */
export function jobId(document: NewsDocument): Promise<string> {
  return hashText(
    JSON.stringify([document.id, document.hash, document.published, document.title, document.outlet]),
  );
}
