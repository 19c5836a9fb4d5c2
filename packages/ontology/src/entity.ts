import { z } from 'zod';
import { limits } from './limits.ts';

/** Node types of the graph that an extraction names; claims and documents have records of their own. */
export const entityTypes = ['State', 'Territory', 'Organization', 'Person', 'Group', 'Conflict'] as const;
export const entityTypeSchema = z.enum(entityTypes);
export type EntityType = (typeof entityTypes)[number];

/** Entity types that can act, and so carry the label `Actor` in the graph. */
export const actorTypes: ReadonlySet<EntityType> = new Set([
  'State',
  'Territory',
  'Organization',
  'Person',
  'Group',
]);

export const mentionKindSchema = z.enum(['name', 'nominal', 'pronoun']);
export type MentionKind = z.infer<typeof mentionKindSchema>;

/** A place in the text that refers to an entity. */
export const mentionSchema = z.object({
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  kind: mentionKindSchema,
});
export type Mention = z.infer<typeof mentionSchema>;

const text = z.string().max(limits.nameLength);

/** An office a person holds: what it is called and, where known, of what. */
export const officeSchema = z.object({
  title: text,
  /** Entity id (within the extraction) of the state or body. */
  of: z.string().max(limits.idLength).optional(),
});
export type Office = z.infer<typeof officeSchema>;

export const featuresSchema = z.object({
  offices: z.array(officeSchema).optional(),
  /** Gazetteer id of the state whose demonym describes the entity, such as `iso:ARM`. */
  nationality: text.optional(),
  gender: z.enum(['female', 'male']).optional(),
  number: z.enum(['singular', 'plural']).optional(),
  /** Entity id of the body or state a person, organisation or group is tied to. */
  affiliation: text.optional(),
  /** Entity ids of a conflict's parties, and the territory it is about. */
  parties: z.array(text).optional(),
  territory: text.optional(),
  /** True for a person or group known by description alone ("a European diplomat"). */
  unnamed: z.boolean().optional(),
});
export type EntityFeatures = z.infer<typeof featuresSchema>;

/** One real-world actor or conflict of a document, whatever the document calls it. */
export const entitySchema = z.object({
  id: z.string().min(1).max(limits.idLength),
  type: entityTypeSchema,
  name: text,
  /** Gazetteer id: `iso:ARM`, `org:osce-minsk-group`, `terr:…`, `outlet:…`; absent where none is known. */
  ref: z.string().max(limits.idLength).optional(),
  aliases: z.array(text).max(limits.aliases).default([]),
  features: featuresSchema.default({}),
  mentions: z.array(mentionSchema),
});
export type Entity = z.infer<typeof entitySchema>;
