import type { CypherValue } from '@entente/cypher';
import type {
  CurationAction,
  CurationEvent,
  EntityAnchor,
  EntityType,
  Extraction,
  ExtractionRecord,
  NewsDocument,
  Span,
  StatementAnchor,
} from '@entente/ontology';

/** Bounds of one query. A query that goes beyond one ends with a typed error. */
export interface QueryOptions {
  readonly signal?: AbortSignal;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly maxRows?: number;
}

export type CypherParameters = Readonly<Record<string, CypherValue>>;

/** A whole answer: rows are arrays in the order of `columns`. */
export interface QueryResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  /** True where `maxRows` cut the answer. */
  readonly truncated: boolean;
  /** Milliseconds. */
  readonly elapsed: number;
  /** How the query is answered, where it begins with EXPLAIN or PROFILE. */
  readonly plan?: QueryPlan;
}

/** A step of a plan; what comes before it are its children. */
export interface QueryPlan {
  readonly operator: string;
  readonly details: string;
  /** Rows that the step gave, under PROFILE. */
  readonly rows?: number;
  /** Rows that the planner expected, where it says so. */
  readonly estimate?: number;
  /** Accesses to the store, under PROFILE, where they are counted. */
  readonly hits?: number;
  readonly children: readonly QueryPlan[];
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
}

export interface LoadProgress {
  readonly documents: number;
  readonly skipped: number;
  readonly statements: number;
}

export interface LoadSummary extends LoadProgress {
  readonly replaced: number;
}

export interface StoreStats {
  readonly documents: number;
  readonly nodes: number;
  readonly relationships: number;
  readonly statements: number;
  readonly claims: number;
  readonly byType: Readonly<Record<string, number>>;
  readonly byPredicate: Readonly<Record<string, number>>;
  readonly events: number;
}

/** A curation event as the store lists it: whether it is in force, and what no longer matches. */
export interface HistoryEntry {
  readonly event: CurationEvent;
  readonly state: 'active' | 'undone' | 'orphaned';
}

/** A merge that the store would not make by itself. */
export interface MergeSuggestion {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Formats that a store writes; which of them it reads back is the README's to say. */
export const exportFormats = [
  'gexf',
  'graphml',
  'json',
  'csv',
  'neo4j-csv',
  'cypher',
  'turtle',
  'jsonld',
  'ftm',
  'plover',
  'dna',
  'ndjson',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a driver cannot do; everything else must work. */
export interface Capabilities {
  readonly durable: boolean;
  readonly fullText: boolean;
  readonly subscribe: boolean;
}

/** Where a user's reading lives: memory, a project file or Neo4j, interchangeable to the value of an answer. */
export interface GraphStore {
  readonly capabilities: Capabilities;
  /** Idempotent by (document id, hash, extractor and model version). One document is whole or not there. */
  load(
    records: AsyncIterable<ExtractionRecord> | Iterable<ExtractionRecord>,
    options?: LoadOptions,
  ): Promise<LoadSummary>;
  /** True where this very reading of the document is already here. */
  has(
    document: { readonly id: string; readonly hash: string },
    extractor: string,
    model: string,
  ): Promise<boolean>;
  remove(documentIds: readonly string[]): Promise<number>;
  /** Read-only: the graph changes by `load` and `curate` alone. */
  query(cypher: string, parameters?: CypherParameters, options?: QueryOptions): Promise<QueryResult>;
  stream(
    cypher: string,
    parameters?: CypherParameters,
    options?: QueryOptions,
  ): AsyncIterable<Readonly<Record<string, CypherValue>>>;
  curate(change: CurationAction, author: string): Promise<CurationEvent>;
  history(): Promise<readonly HistoryEntry[]>;
  suggestions(): Promise<readonly MergeSuggestion[]>;
  source(): GraphSource;
  export(format: ExportFormat): AsyncIterable<string>;
  import(format: ExportFormat, chunks: AsyncIterable<string>): Promise<LoadSummary>;
  stats(): Promise<StoreStats>;
  close(): Promise<void>;
}

/** A node of the graph as a viewer gets it. */
export interface GraphNode {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly ref?: string;
  /** Documents that mention it. */
  readonly documents: number;
}

/** A statement's piece of evidence as an edge. */
export interface GraphEdge {
  readonly id: string;
  readonly statement: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly doc: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly timeStart?: string;
  readonly timeEnd?: string;
  readonly confidence: number;
  readonly asserted: boolean;
  readonly source?: string;
  readonly sourceId?: string;
  readonly conflictId?: string;
  /** Joins near-duplicate articles. */
  readonly cluster?: string;
}

export interface GraphSnapshot {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** True where a limit cut it. */
  readonly truncated: boolean;
}

export interface GraphFilter {
  readonly types?: readonly EntityType[];
  readonly predicates?: readonly string[];
  readonly outlets?: readonly string[];
  readonly asserted?: boolean;
  readonly minConfidence?: number;
  readonly from?: string;
  readonly to?: string;
}

/** One sentence behind an edge or a node. */
export interface Evidence extends GraphEdge {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly why: readonly string[];
  readonly claimId?: string;
}

/** A claim with its place. */
export interface ClaimView {
  readonly id: string;
  readonly speaker: string | null;
  readonly text: string;
  readonly direct: boolean;
  readonly spans: readonly Span[];
  readonly doc: string;
  readonly about: readonly string[];
}

/** An article with everything found in it, for highlighting. Node ids are the graph's. */
export interface DocumentView {
  readonly document: NewsDocument;
  readonly cluster: string;
  readonly evidence: readonly Evidence[];
  readonly claims: readonly ClaimView[];
  readonly mentions: readonly {
    readonly node: string;
    readonly start: number;
    readonly end: number;
    readonly kind: string;
  }[];
}

export interface SearchHit {
  readonly kind: 'node' | 'document' | 'claim';
  readonly id: string;
  readonly title: string;
  /** Text around the hit, plain. */
  readonly excerpt?: string;
  readonly doc?: string;
  readonly score: number;
}

export type EvidenceTarget =
  | { readonly statement: string }
  | { readonly edge: string }
  | { readonly pair: readonly [string, string] }
  | { readonly node: string };

/** All that a viewer needs of a graph, over memory, Neo4j straight from the page, HTTP, a file or a snapshot. */
export interface GraphSource {
  snapshot(options?: {
    readonly limit?: number;
    readonly filter?: GraphFilter;
    readonly signal?: AbortSignal;
  }): Promise<GraphSnapshot>;
  neighbours(node: string, options?: { readonly limit?: number }): Promise<GraphSnapshot>;
  /** Nodes and relationships that a query returns. */
  subgraph(cypher: string, parameters?: CypherParameters, options?: QueryOptions): Promise<GraphSnapshot>;
  evidence(target: EvidenceTarget): Promise<readonly Evidence[]>;
  document(id: string): Promise<DocumentView | null>;
  claims(options?: { readonly node?: string; readonly limit?: number }): Promise<readonly ClaimView[]>;
  search(text: string, options?: { readonly limit?: number }): Promise<readonly SearchHit[]>;
  query(cypher: string, parameters?: CypherParameters, options?: QueryOptions): Promise<QueryResult>;
  stats(): Promise<StoreStats>;
  /** How documents name a node: what a correction of it anchors to. */
  anchors?(node: string): Promise<readonly EntityAnchor[]>;
  /** What a correction of an edge anchors to; null where there is no such edge. */
  statementAnchor?(edge: string): Promise<StatementAnchor | null>;
  /** Calls back when the graph changed; returns how to stop. */
  subscribe?(changed: () => void): () => void;
  curate?(change: CurationAction, author: string): Promise<CurationEvent>;
  history?(): Promise<readonly HistoryEntry[]>;
  suggestions?(): Promise<readonly MergeSuggestion[]>;
}

export type { CypherValue, Extraction };
