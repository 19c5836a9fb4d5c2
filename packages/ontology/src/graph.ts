/**
 * The shape of the graph, the same in both drivers.
 *
 * - A node carries the label of its entity type and, if it can act, `Actor`; properties `id`, `name`,
 *   `aliases`, `ref`.
 * - A statement is one relationship for each piece of evidence; its type is `relationshipType(predicate, negated)`.
 * - `(:Actor)-[:SAID]->(:Claim)-[:ABOUT]->(…)`, `(:Claim)-[:IN]->(:Document)`, `(:Actor)-[:MENTIONED_IN]->(:Document)`.
 */
export interface ActorProperties {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ref?: string;
}

export interface ClaimProperties {
  readonly id: string;
  readonly text: string;
  readonly direct: boolean;
  readonly start: number;
  readonly end: number;
  readonly via?: string;
}

export interface DocumentProperties {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
  readonly outlet?: string;
  readonly published?: string;
  /** Joins near-duplicate articles: the id of the cluster's first document. */
  readonly cluster: string;
}

/** Properties of a relationship that stands for one piece of evidence of a statement. */
export interface StatementProperties {
  readonly id: string;
  /** Shared by all the evidence of one fact. */
  readonly statement: string;
  readonly doc: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly timeStart?: string;
  readonly timeEnd?: string;
  readonly evidenceStart: number;
  readonly evidenceEnd: number;
  readonly quote: string;
  /** A float, also where it is integral. */
  readonly confidence: number;
  /** True where the article itself says so; always present. */
  readonly asserted: boolean;
  /** The speaker's name and node id, where not asserted. */
  readonly source?: string;
  readonly sourceId?: string;
  readonly claimId?: string;
  readonly conflictId?: string;
  readonly why: readonly string[];
  readonly extractor: string;
}

/** Names of the properties that nodes have: of entities, of claims, of documents. */
export const nodeProperties = {
  entity: ['id', 'name', 'aliases', 'ref'],
  claim: ['id', 'text', 'direct', 'start', 'end', 'via'],
  document: ['id', 'title', 'url', 'outlet', 'published', 'cluster'],
} as const;

/** Names of the properties that a piece of evidence may have; of other relationships only `count` is one. */
export const statementProperties = [
  'id',
  'statement',
  'doc',
  'outlet',
  'published',
  'timeStart',
  'timeEnd',
  'evidenceStart',
  'evidenceEnd',
  'quote',
  'confidence',
  'asserted',
  'source',
  'sourceId',
  'claimId',
  'conflictId',
  'why',
  'extractor',
] as const satisfies readonly (keyof StatementProperties)[];

/** Names of the properties whose numbers are floats, also where they are integral. */
export const floatProperties: ReadonlySet<string> = new Set(['confidence']);

/** Relationship types beside the predicates. */
export const structuralTypes = ['SAID', 'ABOUT', 'IN', 'MENTIONED_IN'] as const;
