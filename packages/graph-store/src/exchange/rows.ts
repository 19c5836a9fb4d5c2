import {
  claimKey,
  documentKey,
  entityKey,
  type NodeRow,
  type Properties,
  type RelationshipRow,
} from '../graph/rows.ts';
import { hashParts } from '../text/hash.ts';

/** A node that was read, with the key that it has in a store. @throws where labels or id are missing. */
export function nodeRow(labels: unknown, properties: Properties): NodeRow {
  if (!Array.isArray(labels) || !labels.every(label => typeof label === 'string'))
    throw new Error('a node has no labels');
  const { id } = properties;
  if (typeof id !== 'string') throw new Error('a node has no id');
  const key = labels.includes('Document')
    ? documentKey(id)
    : labels.includes('Claim')
      ? claimKey(id)
      : entityKey(id);
  return { key, labels, properties };
}

/** A relationship that was read, with its key. @throws where its type is missing. */
export function relationshipRow(
  type: unknown,
  from: string,
  to: string,
  properties: Properties,
): RelationshipRow {
  if (typeof type !== 'string') throw new Error('a relationship has no type');
  const { id } = properties;
  const evidence = typeof id === 'string';
  return { key: evidence ? id : hashParts(type, from, to), type, from, to, properties, evidence };
}
