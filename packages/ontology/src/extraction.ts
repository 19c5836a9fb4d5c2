import { z } from 'zod';
import { claimSchema } from './claim.ts';
import { newsDocumentSchema } from './document.ts';
import { entitySchema } from './entity.ts';
import { limits } from './limits.ts';
import { statementSchema } from './statement.ts';

/** Everything read from one document. `doc` is the document's id; ids inside are local to the extraction. */
export const extractionSchema = z.object({
  doc: z.string().min(1).max(limits.idLength),
  entities: z.array(entitySchema),
  claims: z.array(claimSchema),
  statements: z.array(statementSchema),
  /** Versions of what wrote it: a document is read again when they change. */
  extractor: z.string().max(100).default('unknown'),
  model: z.string().max(100).default('none'),
});
export type Extraction = z.infer<typeof extractionSchema>;

/** A document with what was read from it: what a store loads. */
export const recordSchema = z.object({ document: newsDocumentSchema, extraction: extractionSchema });
export type ExtractionRecord = z.infer<typeof recordSchema>;

/** One line of the scorers' input (evaluation guide): a document with few fields. */
export const guideDocumentSchema = z.object({
  id: z.string().min(1).max(limits.idLength),
  text: z.string().max(limits.textLength),
  date: z.string().max(40).nullish(),
  title: z.string().max(limits.nameLength).nullish(),
  outlet: z.string().max(limits.nameLength).nullish(),
  url: z.string().max(limits.nameLength).nullish(),
});
export type GuideDocument = z.infer<typeof guideDocumentSchema>;
