import { z } from 'zod';
import { limits } from './limits.ts';
import { spanSchema } from './span.ts';

const id = z.string().min(1).max(limits.idLength);

/** What somebody said, thought or felt: the content without the verb of saying, as spans of the text. */
export const claimSchema = z.object({
  id,
  /** Entity id; null for a quotation nobody is named for. */
  speaker: id.nullable(),
  /** Usually one; more where the text breaks the content. */
  spans: z.array(spanSchema).min(1),
  /** The verb or phrase that attributes the content. */
  cue: spanSchema.nullable(),
  /** True for quoted speech. */
  direct: z.boolean(),
  /** Entity id of an agency that merely relays. */
  via: id.optional(),
  /** Entity ids that the content is about. */
  about: z.array(id).default([]),
  confidence: z.number().min(0).max(1).default(1),
});
export type Claim = z.infer<typeof claimSchema>;
