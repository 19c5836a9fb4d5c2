import { type EntityType, entityTypes } from '@entente/ontology';
import type { ClaimView, Evidence, GraphEdge, GraphFilter, GraphNode, StoreStats } from '../contract.ts';
import type { Derived } from '../graph/derive.ts';
import { claimKey } from '../graph/rows.ts';
import { type GraphTable, nodeKinds } from '../graph/table.ts';

const types: ReadonlySet<string> = new Set(entityTypes);

/**
 * Indexes over a derived graph, each made at its first use. Pieces of evidence go by their number in the table, in
 * the order of documents; those towards claims too.
 */
export class GraphView {
  readonly derived: Derived;
  readonly table: GraphTable;
  readonly #entityAt: Map<string, number>;
  #byEnd: { readonly from: Int32Array; readonly statements: Int32Array } | undefined;
  #byFact: Map<string, number[]> | undefined;
  #byId: Map<string, number> | undefined;
  #mentioned: Int32Array | undefined;
  #claims: Map<string, ClaimView> | undefined;
  #about: Map<number, string[]> | undefined;

  constructor(derived: Derived) {
    this.derived = derived;
    this.table = derived.table;
    this.#entityAt = new Map(derived.entities.map((entity, at) => [entity.id, at]));
  }

  hasEntity(id: string): boolean {
    return this.#entityAt.has(id);
  }

  node(id: string): GraphNode | undefined {
    const at = this.#entityAt.get(id);
    return at === undefined ? undefined : this.nodeAt(at);
  }

  /** The node of an entity by its number. */
  nodeAt(at: number): GraphNode {
    const { id, type, name, aliases, ref } = this.derived.entities[at]!;
    const base = { id, type, name, aliases, documents: this.#documents[at]! };
    return ref === undefined ? base : { ...base, ref };
  }

  /** How many documents mention an entity. */
  documentsOf(id: string): number {
    const at = this.#entityAt.get(id);
    return at === undefined ? 0 : this.#documents[at]!;
  }

  get #documents(): Int32Array {
    if (!this.#mentioned) {
      const { data, from } = this.table.columns;
      this.#mentioned = new Int32Array(this.derived.entities.length);
      // Only mentions have a count.
      for (let i = 0; i < data.length; i++) if (data[i]! < -1) this.#mentioned[from[i]!]!++;
    }
    return this.#mentioned;
  }

  /** Evidence that starts or ends at an entity. */
  at(id: string): Int32Array {
    const entity = this.#entityAt.get(id);
    if (entity === undefined) return new Int32Array(0);
    this.#byEnd ??= this.#ends();
    const { from, statements } = this.#byEnd;
    return statements.subarray(from[entity]!, from[entity + 1]!);
  }

  #ends() {
    const { relationship, from, to } = this.table.columns;
    const entities = this.derived.entities.length;
    const first = new Int32Array(entities + 1);
    const each = (visit: (entity: number, statement: number) => void) => {
      for (let s = 0; s < relationship.length; s++) {
        const at = relationship[s]!;
        if (from[at]! < entities) visit(from[at]!, s);
        if (to[at]! < entities) visit(to[at]!, s);
      }
    };
    each(entity => first[entity + 1]!++);
    for (let i = 0; i < entities; i++) first[i + 1]! += first[i]!;
    const next = first.slice();
    const statements = new Int32Array(first[entities]!);
    each((entity, s) => {
      statements[next[entity]!++] = s;
    });
    return { from: first, statements };
  }

  ofStatement(id: string): readonly number[] {
    if (!this.#byFact) {
      const { of, first } = this.table.facts;
      const lists = Array.from(first, () => [] as number[]);
      for (let s = 0; s < of.length; s++) lists[of[s]!]!.push(s);
      this.#byFact = new Map(lists.map((list, fact) => [this.table.statementId(first[fact]!), list]));
    }
    return this.#byFact.get(id) ?? [];
  }

  ofDocument(id: string): readonly number[] {
    const number = this.derived.documentNumber(id);
    if (number === undefined) return [];
    const { docFrom, data } = this.table.columns;
    const out: number[] = [];
    for (let i = docFrom[number]!; i < docFrom[number + 1]!; i++) if (data[i]! >= 0) out.push(data[i]!);
    return out;
  }

  /** The piece of evidence with an id. */
  find(id: string): number | undefined {
    if (!this.#byId) {
      this.#byId = new Map();
      for (let s = 0; s < this.table.statementCount; s++) this.#byId.set(this.table.evidenceId(s), s);
    }
    return this.#byId.get(id);
  }

  /** Numbers of the nodes that a piece of evidence links. */
  endsOf(statement: number): readonly [number, number] {
    const { relationship, from, to } = this.table.columns;
    const at = relationship[statement]!;
    return [from[at]!, to[at]!];
  }

  /** True for statements between entities, which views draw; the others end at a claim. */
  drawn(statement: number): boolean {
    const [from, to] = this.endsOf(statement);
    return this.table.isEntity(from) && this.table.isEntity(to);
  }

  typeOf(statement: number): string {
    return this.table.typeOf(this.table.columns.relationship[statement]!);
  }

  clusterOf(doc: string): string {
    const number = this.derived.documentNumber(doc);
    return number === undefined ? doc : this.table.head.documents[number]!.cluster;
  }

  edge(statement: number): GraphEdge {
    const { columns, head } = this.table;
    const [from, to] = this.endsOf(statement);
    const document = head.documents[columns.document[statement]!]!;
    const time = head.times[columns.time[statement]!]!;
    const source = columns.source[statement]!;
    const conflict = columns.conflict[statement]!;
    const fact = this.table.statementId(statement);
    return {
      id: this.table.evidenceId(statement),
      statement: fact,
      type: this.typeOf(statement),
      from: this.table.nodeId(from),
      to: this.table.nodeId(to),
      doc: document.id,
      confidence: columns.confidence[statement]!,
      asserted: source < 0,
      cluster: document.cluster,
      ...(document.outlet === undefined ? {} : { outlet: document.outlet }),
      ...(document.published === undefined ? {} : { published: document.published }),
      ...(time.start === undefined ? {} : { timeStart: time.start }),
      ...(time.end === undefined ? {} : { timeEnd: time.end }),
      ...(source < 0 ? {} : { source: head.entities[source]!.name, sourceId: head.entities[source]!.id }),
      ...(conflict < 0 ? {} : { conflictId: head.entities[conflict]!.id }),
    };
  }

  evidence(statement: number): Evidence {
    const { columns, head, texts } = this.table;
    const [start, end] = [columns.start[statement]!, columns.end[statement]!];
    const claim = columns.claim[statement]!;
    return {
      ...this.edge(statement),
      quote: texts.slice(columns.document[statement]!, start, end),
      start,
      end,
      why: head.whys[columns.why[statement]!]!,
      ...(claim < 0 ? {} : { claimId: this.table.claimId(claim) }),
    };
  }

  /** All claims by id, in the order of documents. */
  get claims(): ReadonlyMap<string, ClaimView> {
    this.#claims ??= new Map(
      Array.from({ length: this.table.columns.claimNode.length }, (_, claim) => {
        const view = this.claim(claim);
        return [view.id, view];
      }),
    );
    return this.#claims;
  }

  claimsOf(doc: string): ClaimView[] {
    const number = this.derived.documentNumber(doc);
    if (number === undefined) return [];
    const { claimFrom } = this.table.columns;
    const out: ClaimView[] = [];
    for (let claim = claimFrom[number]!; claim < claimFrom[number + 1]!; claim++) out.push(this.claim(claim));
    return out;
  }

  /** A claim by its number. */
  claim(number: number): ClaimView {
    const { columns, head } = this.table;
    const speaker = columns.claimSpeaker[number]!;
    this.#about ??= this.#abouts();
    return {
      id: this.table.claimId(number),
      speaker: speaker < 0 ? null : head.entities[speaker]!.id,
      text: this.table.claimText(number),
      direct: columns.claimDirect[number] === 1,
      spans: [this.table.claimPlace(number)],
      doc: head.documents[columns.claimDocument[number]!]!.id,
      about: this.#about.get(number) ?? [],
    };
  }

  #abouts(): Map<number, string[]> {
    const { data, from, to, nodeKind, nodeAt } = this.table.columns;
    const out = new Map<number, string[]>();
    for (let i = 0; i < data.length; i++) {
      if (data[i] !== -1 || nodeKind[from[i]!] !== nodeKinds.claim || !this.table.isEntity(to[i]!)) continue;
      const claim = nodeAt[from[i]!]!;
      const id = this.table.nodeId(to[i]!);
      const list = out.get(claim);
      if (list) list.push(id);
      else out.set(claim, [id]);
    }
    for (const list of out.values()) list.sort();
    return out;
  }

  /** The claim with a node's key. */
  claimAt(key: string): ClaimView | undefined {
    return key.startsWith(claimKey('')) ? this.claims.get(key.slice(claimKey('').length)) : undefined;
  }

  stats(documents: number, events: number): StoreStats {
    const { columns, head } = this.table;
    const byType: Record<string, number> = {};
    const add = (label: string, n: number) => {
      if (n > 0) byType[label] = (byType[label] ?? 0) + n;
    };
    for (const { type } of head.entities) add(type, 1);
    add('Document', head.documents.length);
    add('Claim', columns.claimNode.length);
    const perType = new Int32Array(head.types.length);
    for (let s = 0; s < columns.relationship.length; s++) perType[columns.type[columns.relationship[s]!]!]!++;
    const byPredicate: Record<string, number> = {};
    perType.forEach((n, code) => {
      if (n > 0) byPredicate[head.types[code]!] = n;
    });
    return {
      documents,
      nodes: this.table.nodeCount,
      relationships: this.table.relationshipCount,
      statements: this.table.facts.first.length,
      claims: columns.claimNode.length,
      byType: sortKeys(byType),
      byPredicate: sortKeys(byPredicate),
      events,
    };
  }
}

export function sortKeys(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True where an edge passes the filter, its ends aside. Dates compare the document's date. */
export function passes(
  edge: Pick<GraphEdge, 'type' | 'asserted' | 'confidence'> & {
    readonly outlet?: string | undefined;
    readonly published?: string | undefined;
  },
  filter: GraphFilter,
): boolean {
  if (filter.predicates && !filter.predicates.includes(edge.type)) return false;
  if (filter.outlets && !(edge.outlet !== undefined && filter.outlets.includes(edge.outlet))) return false;
  if (filter.asserted !== undefined && edge.asserted !== filter.asserted) return false;
  if (filter.minConfidence !== undefined && edge.confidence < filter.minConfidence) return false;
  if (filter.from !== undefined && !(edge.published !== undefined && edge.published >= filter.from))
    return false;
  if (filter.to !== undefined && !(edge.published !== undefined && edge.published <= filter.to)) return false;
  return true;
}

export function typeOf(labels: readonly string[]): EntityType | undefined {
  return labels.find(label => types.has(label)) as EntityType | undefined;
}
