import { z } from 'zod';
import { limits } from './limits.ts';

const name = z.string().max(limits.nameLength);

/** A calendar date, `YYYY-MM-DD`. */
export const dateSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, {
  message: 'a date is written YYYY-MM-DD',
});

/**
 * A news article as it was given. Date and outlet come from front matter, metadata, a manifest, the command
 * line or the text itself; what nobody says stays absent and is shown as "undated".
 */
export const newsDocumentSchema = z.object({
  id: z.string().min(1).max(limits.idLength),
  text: z.string().max(limits.textLength),
  title: name.optional(),
  published: dateSchema.optional(),
  outlet: name.optional(),
  url: name.optional(),
  language: z.string().max(35).default('en'),
  /** SHA-256 of the text in UTF-8, lower-case hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type NewsDocument = {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly url?: string | undefined;
  readonly language: string;
  readonly hash: string;
};

/** What a caller may leave out of a document: the language (English) and the hash (computed). */
export type DocumentInput = Omit<NewsDocument, 'language' | 'hash'> & {
  readonly language?: string | undefined;
};
