import {
  type EntityType,
  nodeProperties,
  predicateOf,
  type StatementProperties,
  type StatementTime,
  statementProperties,
} from '@entente/ontology';
import type { ResolvedEntity } from '../resolve/resolve.ts';
import { hashParts } from '../text/hash.ts';
import { groupRows } from './columns.ts';
import { entityNode } from './entities.ts';
import {
  claimKey,
  documentKey,
  entityKey,
  type NodeRow,
  type Properties,
  type PropertyValue,
  type RelationshipRow,
} from './rows.ts';
import type { Texts } from './texts.ts';

/** A document's node. */
export interface DocumentNode {
  readonly id: string;
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly published?: string | undefined;
  readonly cluster: string;
}

/** The parts of a graph that are few enough for objects. All of it is JSON. */
export interface TableHead {
  readonly entities: readonly ResolvedEntity[];
  readonly documents: readonly DocumentNode[];
  /** Relationship types; those of statements by their predicate. */
  readonly types: readonly string[];
  readonly times: readonly StatementTime[];
  readonly whys: readonly (readonly string[])[];
  readonly extractors: readonly string[];
  /** Ids that extractions give their entities. */
  readonly locals: readonly string[];
}

export const nodeKinds = { entity: 0, document: 1, claim: 2 } as const;

/**
 * The parts of a graph that are many, by column. Nodes: entities first, then each document with its claims.
 * Relationships: document by document, those of document d from `docFrom[d]`.
 */
export interface TableColumns {
  /** What a node is, and its number among those. */
  readonly nodeKind: Int32Array;
  readonly nodeAt: Int32Array;
  readonly documentNode: Int32Array;
  readonly claimNode: Int32Array;
  readonly claimDocument: Int32Array;
  /** Numbers of entities; -1 for none. */
  readonly claimSpeaker: Int32Array;
  readonly claimVia: Int32Array;
  readonly claimDirect: Int32Array;
  readonly claimSpanFrom: Int32Array;
  readonly claimSpans: Int32Array;
  readonly claimFrom: Int32Array;
  readonly docFrom: Int32Array;
  readonly type: Int32Array;
  /** Numbers of nodes. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** A statement's number, -1 for a relationship without properties, `-2 - count` for one with a count. */
  readonly data: Int32Array;
  /** Of each statement: its relationship, its document, numbers of entities and claims (-1 for none). */
  readonly relationship: Int32Array;
  readonly document: Int32Array;
  readonly source: Int32Array;
  readonly claim: Int32Array;
  readonly conflict: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly time: Int32Array;
  readonly why: Int32Array;
  readonly extractor: Int32Array;
  readonly confidence: Float64Array;
  /** What extractions call their entities, and the numbers of entities these became; by document. */
  readonly placeFrom: Int32Array;
  readonly placeLocal: Int32Array;
  readonly placeEntity: Int32Array;
}

/** A relationship that reads the table when it is asked. */
export class TableRow implements RelationshipRow {
  readonly table: GraphTable;
  readonly number: number;

  constructor(table: GraphTable, number: number) {
    this.table = table;
    this.number = number;
  }
  get key(): string {
    return this.table.keyOf(this.number);
  }
  get type(): string {
    return this.table.typeOf(this.number);
  }
  get from(): string {
    return this.table.nodeKey(this.table.columns.from[this.number]!);
  }
  get to(): string {
    return this.table.nodeKey(this.table.columns.to[this.number]!);
  }
  get evidence(): boolean {
    return this.table.columns.data[this.number]! >= 0;
  }
  get properties(): Properties {
    return this.table.relationshipProperties(this.number);
  }
}

/**
 * A graph in columns: about 70 bytes a statement instead of a kilobyte as objects. Ids and quotations are made when
 * they are asked for; rows are small handles. Never changes.
 */
export class GraphTable {
  readonly head: TableHead;
  readonly columns: TableColumns;
  readonly texts: Texts;
  readonly #keys: (string | undefined)[] = [];
  #statements: { readonly of: Int32Array; readonly first: Int32Array } | undefined;

  constructor(head: TableHead, columns: TableColumns, texts: Texts) {
    this.head = head;
    this.columns = columns;
    this.texts = texts;
  }

  get nodeCount(): number {
    return this.columns.nodeKind.length;
  }
  get relationshipCount(): number {
    return this.columns.type.length;
  }
  get statementCount(): number {
    return this.columns.relationship.length;
  }

  nodeKey(node: number): string {
    const known = this.#keys[node];
    if (known !== undefined) return known;
    const at = this.columns.nodeAt[node]!;
    const kind = this.columns.nodeKind[node]!;
    const key =
      kind === nodeKinds.entity
        ? entityKey(this.head.entities[at]!.id)
        : kind === nodeKinds.document
          ? documentKey(this.head.documents[at]!.id)
          : claimKey(this.#claimHash(at));
    this.#keys[node] = key;
    return key;
  }

  /** The node's `id`. */
  nodeId(node: number): string {
    const at = this.columns.nodeAt[node]!;
    const kind = this.columns.nodeKind[node]!;
    if (kind === nodeKinds.entity) return this.head.entities[at]!.id;
    return kind === nodeKinds.document ? this.head.documents[at]!.id : this.claimId(at);
  }

  isEntity(node: number): boolean {
    return node < this.head.entities.length;
  }

  entityType(node: number): EntityType {
    return this.head.entities[node]!.type;
  }

  claimId(claim: number): string {
    return this.nodeKey(this.columns.claimNode[claim]!).slice(claimKey('').length);
  }

  #claimHash(claim: number): string {
    const { claimDocument, claimSpeaker, claimSpanFrom, claimSpans } = this.columns;
    const spans: string[] = [];
    for (let i = claimSpanFrom[claim]!; i < claimSpanFrom[claim + 1]!; i += 2)
      spans.push(`${claimSpans[i]}-${claimSpans[i + 1]}`);
    const speaker = claimSpeaker[claim]!;
    return `claim:${hashParts(
      this.head.documents[claimDocument[claim]!]!.id,
      spans.join(),
      speaker < 0 ? null : this.head.entities[speaker]!.id,
    )}`;
  }

  claimText(claim: number): string {
    const { claimDocument, claimSpanFrom, claimSpans } = this.columns;
    const parts: string[] = [];
    for (let i = claimSpanFrom[claim]!; i < claimSpanFrom[claim + 1]!; i += 2)
      parts.push(this.texts.slice(claimDocument[claim]!, claimSpans[i]!, claimSpans[i + 1]!));
    return parts.join(' … ');
  }

  claimPlace(claim: number): { readonly start: number; readonly end: number } {
    const { claimSpanFrom, claimSpans } = this.columns;
    let start = Number.POSITIVE_INFINITY;
    let end = 0;
    for (let i = claimSpanFrom[claim]!; i < claimSpanFrom[claim + 1]!; i += 2) {
      start = Math.min(start, claimSpans[i]!);
      end = Math.max(end, claimSpans[i + 1]!);
    }
    return { start, end };
  }

  node(number: number): NodeRow {
    const at = this.columns.nodeAt[number]!;
    const kind = this.columns.nodeKind[number]!;
    if (kind === nodeKinds.entity) return entityNode(this.head.entities[at]!);
    if (kind === nodeKinds.document) {
      const of = this.head.documents[at]!;
      const properties: Record<string, PropertyValue> = {};
      for (const field of nodeProperties.document) if (of[field] !== undefined) properties[field] = of[field];
      return { key: documentKey(of.id), labels: ['Document'], properties };
    }
    const properties: Record<string, PropertyValue> = {};
    for (const name of nodeProperties.claim) {
      const value = this.claimProperty(at, name);
      if (value !== undefined) properties[name] = value;
    }
    return { key: this.nodeKey(number), labels: ['Claim'], properties };
  }

  /** One property of a claim's node, without making the others. */
  claimProperty(claim: number, name: string): PropertyValue | undefined {
    switch (name) {
      case 'id':
        return this.claimId(claim);
      case 'text':
        return this.claimText(claim);
      case 'direct':
        return this.columns.claimDirect[claim] === 1;
      case 'start':
      case 'end':
        return this.claimPlace(claim)[name];
      case 'via': {
        const via = this.columns.claimVia[claim]!;
        return via < 0 ? undefined : this.head.entities[via]!.name;
      }
      default:
        return undefined;
    }
  }

  typeOf(relationship: number): string {
    return this.head.types[this.columns.type[relationship]!]!;
  }

  keyOf(relationship: number): string {
    const statement = this.columns.data[relationship]!;
    if (statement >= 0) return this.evidenceId(statement);
    const { from, to } = this.columns;
    return hashParts(
      this.typeOf(relationship),
      this.nodeKey(from[relationship]!),
      this.nodeKey(to[relationship]!),
    );
  }

  /** What all the evidence of one fact shares. */
  statementId(statement: number): string {
    const { relationship, from, to, source } = this.columns;
    const at = relationship[statement]!;
    const speaker = source[statement]!;
    return hashParts(
      this.typeOf(at),
      this.nodeKey(from[at]!),
      this.nodeKey(to[at]!),
      speaker < 0 ? null : this.head.entities[speaker]!.id,
    );
  }

  /** @param fact the statement's id, where it is known already */
  evidenceId(statement: number, fact = this.statementId(statement)): string {
    const { document, start, end } = this.columns;
    const doc = this.head.documents[document[statement]!]!.id;
    return hashParts(fact, doc, start[statement]!, end[statement]!);
  }

  /** Numbers statements by the fact they show. */
  get facts(): { readonly of: Int32Array; readonly first: Int32Array } {
    if (!this.#statements) {
      const { relationship, type, from, to, source } = this.columns;
      const pick = (column: Int32Array) => Int32Array.from(relationship, at => column[at]!);
      this.#statements = groupRows(relationship.length, [pick(type), pick(from), pick(to), source]);
    }
    return this.#statements;
  }

  /** Names of the properties that a relationship may have. */
  propertyNames(relationship: number): readonly string[] {
    const at = this.columns.data[relationship]!;
    return at === -1 ? [] : at < -1 ? ['count'] : statementProperties;
  }

  relationshipProperties(relationship: number): Properties {
    const of: Record<string, PropertyValue> = {};
    for (const name of this.propertyNames(relationship)) {
      const value = this.relationshipProperty(relationship, name);
      if (value !== undefined) of[name] = value;
    }
    return of;
  }

  /** One property of a relationship, without making the others. */
  relationshipProperty(relationship: number, name: string): PropertyValue | undefined {
    const at = this.columns.data[relationship]!;
    if (at === -1) return undefined;
    if (at < -1) return name === 'count' ? -2 - at : undefined;
    return evidenceReaders.get(name)?.(this, at);
  }
}

type EvidenceReader = (table: GraphTable, statement: number) => PropertyValue | undefined;

/** How each property of a piece of evidence is read. */
const evidenceReaders: ReadonlyMap<string, EvidenceReader> = new Map(
  Object.entries({
    id: (table, at) => table.evidenceId(at),
    statement: (table, at) => table.statementId(at),
    doc: (table, at) => documentOf(table, at).id,
    outlet: (table, at) => documentOf(table, at).outlet,
    published: (table, at) => documentOf(table, at).published,
    timeStart: ({ head, columns }, at) => head.times[columns.time[at]!]!.start,
    timeEnd: ({ head, columns }, at) => head.times[columns.time[at]!]!.end,
    evidenceStart: ({ columns }, at) => columns.start[at],
    evidenceEnd: ({ columns }, at) => columns.end[at],
    quote: ({ texts, columns }, at) =>
      texts.slice(columns.document[at]!, columns.start[at]!, columns.end[at]!),
    confidence: ({ columns }, at) => columns.confidence[at],
    asserted: ({ columns }, at) => columns.source[at]! < 0,
    source: ({ head, columns }, at) => head.entities[columns.source[at]!]?.name,
    sourceId: ({ head, columns }, at) => head.entities[columns.source[at]!]?.id,
    claimId: (table, at) => {
      const claim = table.columns.claim[at]!;
      return claim < 0 ? undefined : table.claimId(claim);
    },
    conflictId: ({ head, columns }, at) => head.entities[columns.conflict[at]!]?.id,
    why: ({ head, columns }, at) => head.whys[columns.why[at]!],
    extractor: ({ head, columns }, at) => head.extractors[columns.extractor[at]!],
  } satisfies Readonly<Record<keyof StatementProperties, EvidenceReader>>),
);

const documentOf = ({ head, columns }: GraphTable, statement: number) =>
  head.documents[columns.document[statement]!]!;

/** True where a relationship of this predicate has no direction. */
export const isSymmetric = (predicate: string) => predicateOf(predicate)?.symmetric === true;
