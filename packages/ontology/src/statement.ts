import { z } from 'zod';
import { dateSchema } from './document.ts';
import { limits } from './limits.ts';
import { spanSchema } from './span.ts';

const id = z.string().min(1).max(limits.idLength);

/** When a statement holds, resolved to calendar dates; one of the two may be unknown. */
export const timeSchema = z.object({ start: dateSchema.optional(), end: dateSchema.optional() });
export type StatementTime = z.infer<typeof timeSchema>;

/** One distinct fact of a document: (subject, predicate, object, source, negated) with every place that shows it. */
export const statementSchema = z.object({
  id: id.optional(),
  /** Entity id. */
  subject: id,
  predicate: z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/),
  /** Entity id, or a claim's id where the predicate allows it. */
  object: id,
  /** Entity id of the speaker; null where the article itself asserts it. */
  source: id.nullable(),
  negated: z.boolean(),
  /** The best place: the smallest sentence or clause that shows it. */
  evidence: spanSchema,
  evidenceAll: z.array(spanSchema).min(1),
  /** The word or phrase that signals the predicate. */
  cue: spanSchema.nullable().default(null),
  confidence: z.number().min(0).max(1),
  /** Claim id it was found in. */
  claim: id.optional(),
  time: timeSchema.optional(),
  /** Entity id of the conflict it belongs to. */
  conflict: id.optional(),
  /** Ids of the rules and models that found it. */
  why: z.array(z.string().max(200)).default([]),
});
export type Statement = z.infer<typeof statementSchema>;
