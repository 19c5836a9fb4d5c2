import { z } from 'zod';
import { entityTypeSchema } from './entity.ts';
import { limits } from './limits.ts';
import { spanSchema } from './span.ts';
import { timeSchema } from './statement.ts';

const id = z.string().min(1).max(limits.idLength);
const text = z.string().min(1).max(limits.nameLength);

/**
 * Anchors a correction to content, not to ids, so that it survives re-extraction: an entity as a document
 * names it.
 */
export const entityAnchorSchema = z.object({ doc: id, type: entityTypeSchema, name: text });
export type EntityAnchor = z.infer<typeof entityAnchorSchema>;

/** Anchors a correction of a statement: its resolved ends and source with the evidence it was seen in. */
export const statementAnchorSchema = z.object({
  doc: id,
  predicate: text,
  subject: entityAnchorSchema,
  object: z.union([entityAnchorSchema, z.object({ doc: id, claim: spanSchema })]),
  source: entityAnchorSchema.nullable(),
  negated: z.boolean(),
  evidence: spanSchema,
});
export type StatementAnchor = z.infer<typeof statementAnchorSchema>;

const actions = [
  z.object({ action: z.literal('merge'), entities: z.array(entityAnchorSchema).min(2) }),
  z.object({
    action: z.literal('split'),
    from: z.array(entityAnchorSchema).min(1),
    apart: z.array(entityAnchorSchema).min(1),
  }),
  z.object({ action: z.literal('rename'), entity: entityAnchorSchema, name: text }),
  z.object({ action: z.literal('retype'), entity: entityAnchorSchema, type: entityTypeSchema }),
  z.object({ action: z.literal('confirm'), statement: statementAnchorSchema }),
  z.object({ action: z.literal('reject'), statement: statementAnchorSchema, reason: text.optional() }),
  z.object({
    action: z.literal('add'),
    doc: id,
    subject: entityAnchorSchema,
    predicate: text,
    object: entityAnchorSchema,
    source: entityAnchorSchema.nullable(),
    negated: z.boolean(),
    evidence: spanSchema,
    time: timeSchema.optional(),
  }),
  /** Takes back an earlier event; undoing an undo brings the event back. */
  z.object({ action: z.literal('undo'), event: id }),
] as const;

export const curationActionSchema = z.discriminatedUnion('action', actions);
export type CurationAction = z.infer<typeof curationActionSchema>;

/** A correction by a person: what, who, when. `id` orders events of the same instant. */
export const curationEventSchema = z.object({
  id,
  at: z.iso.datetime(),
  author: text,
  change: curationActionSchema,
});
export type CurationEvent = z.infer<typeof curationEventSchema>;
