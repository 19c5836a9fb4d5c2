import type { Derived } from '../graph/derive.ts';
import { entityNode } from '../graph/entities.ts';
import { documentKey, entityKey, type NodeRow, type RelationshipRow } from '../graph/rows.ts';
import { type GraphTable, nodeKinds, TableRow } from '../graph/table.ts';

/** A document's node with its claims and all relationships that stand in it: what is written as one. */
export interface Part {
  readonly nodes: readonly NodeRow[];
  readonly rows: readonly RelationshipRow[];
}

/** A graph as a server holds it, or is to hold it: nodes of entities, and documents each with its part. */
export interface Holding {
  entities(): Iterable<NodeRow>;
  entity(key: string): NodeRow | undefined;
  /** Keys of documents. */
  documents(): Iterable<string>;
  has(document: string): boolean;
  /** A derived graph makes the rows anew with each call. */
  part(document: string): Part | undefined;
}

/** A graph in parts that are there as rows. */
export class HeldParts implements Holding {
  readonly #entities = new Map<string, NodeRow>();
  readonly #parts = new Map<string, { readonly nodes: NodeRow[]; readonly rows: RelationshipRow[] }>();

  entities(): Iterable<NodeRow> {
    return this.#entities.values();
  }
  entity(key: string): NodeRow | undefined {
    return this.#entities.get(key);
  }
  documents(): Iterable<string> {
    return this.#parts.keys();
  }
  has(document: string): boolean {
    return this.#parts.has(document);
  }
  part(document: string): Part | undefined {
    return this.#parts.get(document);
  }
  addEntity(row: NodeRow): void {
    this.#entities.set(row.key, row);
  }
  /** The part of a document, made where it is missing. */
  partOf(document: string): { readonly nodes: NodeRow[]; readonly rows: RelationshipRow[] } {
    let part = this.#parts.get(document);
    if (!part) {
      part = { nodes: [], rows: [] };
      this.#parts.set(document, part);
    }
    return part;
  }
}

/** A derived graph; rows are made when they are asked for. */
export class TableHolding implements Holding {
  readonly table: GraphTable;
  readonly #derived: Derived;
  #entityAt: Map<string, number> | undefined;

  constructor(derived: Derived) {
    this.#derived = derived;
    this.table = derived.table;
  }

  *entities(): Iterable<NodeRow> {
    for (const entity of this.table.head.entities) yield entityNode(entity);
  }
  entity(key: string): NodeRow | undefined {
    this.#entityAt ??= new Map(this.table.head.entities.map(({ id }, at) => [entityKey(id), at]));
    const at = this.#entityAt.get(key);
    return at === undefined ? undefined : entityNode(this.table.head.entities[at]!);
  }
  *documents(): Iterable<string> {
    for (const { id } of this.table.head.documents) yield documentKey(id);
  }
  has(document: string): boolean {
    return this.numberOf(document) !== undefined;
  }
  part(document: string): Part | undefined {
    const number = this.numberOf(document);
    if (number === undefined) return undefined;
    const { documentNode, claimFrom, claimNode, docFrom } = this.table.columns;
    const nodes = [this.table.node(documentNode[number]!)];
    for (let claim = claimFrom[number]!; claim < claimFrom[number + 1]!; claim++)
      nodes.push(this.table.node(claimNode[claim]!));
    const rows: TableRow[] = [];
    for (let at = docFrom[number]!; at < docFrom[number + 1]!; at++) rows.push(new TableRow(this.table, at));
    return { nodes, rows };
  }
  numberOf(document: string): number | undefined {
    return this.#derived.documentNumber(document.slice(documentKey('').length));
  }
}

/**
 * True where a document stands alike in two graphs. Between derived graphs it is told from their columns: a correction
 * in a large project leaves nearly all documents as they are, whose rows need not be made.
 */
export function sameDocument(a: Holding, b: Holding, document: string): boolean {
  if (!(a instanceof TableHolding && b instanceof TableHolding)) return false;
  const x = a.numberOf(document);
  const y = b.numberOf(document);
  if (x === undefined || y === undefined) return x === y;
  const [s, t] = [a.table.head.documents[x]!, b.table.head.documents[y]!];
  for (const field of ['title', 'url', 'outlet', 'published', 'cluster'] as const)
    if (s[field] !== t[field]) return false;
  return sameClaims(a.table, x, b.table, y) && sameRelationships(a.table, x, b.table, y);
}

const sameEntity = (a: GraphTable, x: number, b: GraphTable, y: number) =>
  x < 0 || y < 0
    ? x === y
    : a.head.entities[x]!.id === b.head.entities[y]!.id &&
      a.head.entities[x]!.name === b.head.entities[y]!.name;

function sameClaims(a: GraphTable, x: number, b: GraphTable, y: number): boolean {
  const [p, q] = [a.columns, b.columns];
  const many = p.claimFrom[x + 1]! - p.claimFrom[x]!;
  if (many !== q.claimFrom[y + 1]! - q.claimFrom[y]!) return false;
  for (let i = 0; i < many; i++) {
    const c = p.claimFrom[x]! + i;
    const d = q.claimFrom[y]! + i;
    if (
      p.claimDirect[c] !== q.claimDirect[d] ||
      !sameEntity(a, p.claimSpeaker[c]!, b, q.claimSpeaker[d]!) ||
      !sameEntity(a, p.claimVia[c]!, b, q.claimVia[d]!)
    )
      return false;
    const spans = p.claimSpanFrom[c + 1]! - p.claimSpanFrom[c]!;
    if (spans !== q.claimSpanFrom[d + 1]! - q.claimSpanFrom[d]!) return false;
    for (let k = 0; k < spans; k++)
      if (p.claimSpans[p.claimSpanFrom[c]! + k] !== q.claimSpans[q.claimSpanFrom[d]! + k]) return false;
    if (a.claimText(c) !== b.claimText(d)) return false;
  }
  return true;
}

function sameRelationships(a: GraphTable, x: number, b: GraphTable, y: number): boolean {
  const [p, q] = [a.columns, b.columns];
  const many = p.docFrom[x + 1]! - p.docFrom[x]!;
  if (many !== q.docFrom[y + 1]! - q.docFrom[y]!) return false;
  /** Claims are numbered within their document. */
  const sameClaim = (c: number, d: number) =>
    c < 0 || d < 0 ? c === d : c - p.claimFrom[x]! === d - q.claimFrom[y]!;
  const sameNode = (m: number, n: number) => {
    const kind = p.nodeKind[m];
    if (kind !== q.nodeKind[n]) return false;
    if (kind === nodeKinds.entity)
      return a.head.entities[p.nodeAt[m]!]!.id === b.head.entities[q.nodeAt[n]!]!.id;
    return kind === nodeKinds.document || sameClaim(p.nodeAt[m]!, q.nodeAt[n]!);
  };
  const sameStatement = (s: number, t: number) => {
    const [from, to] = [p.start[s]!, p.end[s]!];
    const [time, other] = [a.head.times[p.time[s]!]!, b.head.times[q.time[t]!]!];
    const [why, reasons] = [a.head.whys[p.why[s]!]!, b.head.whys[q.why[t]!]!];
    return (
      from === q.start[t] &&
      to === q.end[t] &&
      p.confidence[s] === q.confidence[t] &&
      time.start === other.start &&
      time.end === other.end &&
      sameEntity(a, p.source[s]!, b, q.source[t]!) &&
      sameEntity(a, p.conflict[s]!, b, q.conflict[t]!) &&
      sameClaim(p.claim[s]!, q.claim[t]!) &&
      a.head.extractors[p.extractor[s]!] === b.head.extractors[q.extractor[t]!] &&
      why.length === reasons.length &&
      why.every((reason, at) => reason === reasons[at]) &&
      a.texts.slice(x, from, to) === b.texts.slice(y, from, to)
    );
  };
  for (let i = 0; i < many; i++) {
    const r = p.docFrom[x]! + i;
    const s = q.docFrom[y]! + i;
    if (a.head.types[p.type[r]!] !== b.head.types[q.type[s]!]) return false;
    if (!sameNode(p.from[r]!, q.from[s]!) || !sameNode(p.to[r]!, q.to[s]!)) return false;
    const [m, n] = [p.data[r]!, q.data[s]!];
    if (m < 0 || n < 0 ? m !== n : !sameStatement(m, n)) return false;
  }
  return true;
}
