/**
 * What an analysis reads of a graph: a graphology `MultiDirectedGraph` whose nodes are entities and whose
 * edges are pieces of evidence, with these attributes. Others are ignored.
 */
export interface ActorAttributes {
  readonly type: string;
  readonly name: string;
}

export interface EvidenceAttributes {
  /** Relationship type: a predicate, or `NOT_` and a predicate. */
  readonly type: string;
  /** Shared by the evidence of one fact. */
  readonly statement: string;
  /** True where the article itself says so. */
  readonly asserted: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly doc: string;
  /** Joins near-duplicate articles; the document's own id where it stands alone. */
  readonly cluster?: string | undefined;
  readonly outlet?: string | undefined;
  /** Node of the speaker, where not asserted. */
  readonly sourceId?: string | undefined;
  readonly published?: string | undefined;
  readonly timeStart?: string | undefined;
  readonly timeEnd?: string | undefined;
}
