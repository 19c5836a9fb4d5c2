import type { StatementProperties } from '@entente/ontology';

export type PropertyValue = string | number | boolean | readonly string[];
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node of the derived graph. Keys are unique over all nodes; a document's id may be that of an actor. */
export interface NodeRow {
  readonly key: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** A relationship of the derived graph. Keys are unique over all relationships. */
export interface RelationshipRow {
  readonly key: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  /** True for a piece of evidence of a statement. */
  readonly evidence: boolean;
}

/** A relationship that is a piece of evidence. */
export interface StatementRow extends RelationshipRow {
  readonly properties: StatementProperties & Properties;
}

export function isStatement(row: RelationshipRow): row is StatementRow {
  return row.evidence;
}

/** Ids of entities may come from outside: none is taken for a document's or a claim's key. */
export const entityKey = (id: string) => (id.includes('\u0000') ? `entity\u0000${id}` : id);
export const entityIdOf = (key: string) =>
  key.startsWith('entity\u0000') ? key.slice('entity\u0000'.length) : key;
export const documentKey = (id: string) => `document\u0000${id}`;
export const claimKey = (id: string) => `claim\u0000${id}`;
