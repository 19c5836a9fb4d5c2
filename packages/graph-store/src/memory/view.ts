import { type ClaimProperties, type EntityType, entityTypes } from '@entente/ontology';
import type { ClaimView, Evidence, GraphEdge, GraphFilter, GraphNode, StoreStats } from '../contract.ts';
import type { Derived } from '../graph/derive.ts';
import { claimKey, documentKey, isStatement, type NodeRow, type StatementRow } from '../graph/rows.ts';

const types: ReadonlySet<string> = new Set(entityTypes);

/** Indexes over a derived graph, each made at its first use. */
export class GraphView {
  readonly derived: Derived;
  readonly #entityAt: Map<string, number>;
  #statements: StatementRow[] | undefined;
  #byEnd: Map<string, StatementRow[]> | undefined;
  #byStatement: Map<string, StatementRow[]> | undefined;
  #byDoc: Map<string, StatementRow[]> | undefined;
  #byId: Map<string, StatementRow> | undefined;
  #documents: Map<string, number> | undefined;
  #claims: Map<string, ClaimView> | undefined;
  #nodes: Map<string, NodeRow> | undefined;

  constructor(derived: Derived) {
    this.derived = derived;
    this.#entityAt = new Map(derived.entities.map((entity, at) => [entity.id, at]));
  }

  get nodes(): Map<string, NodeRow> {
    this.#nodes ??= new Map(this.derived.nodes.map(row => [row.key, row]));
    return this.#nodes;
  }

  /** Statement relationships in the order of documents; those towards claims too. */
  get statements(): readonly StatementRow[] {
    this.#statements ??= this.derived.relationships.filter(isStatement);
    return this.#statements;
  }

  hasEntity(id: string): boolean {
    return this.#entityAt.has(id);
  }

  node(id: string): GraphNode | undefined {
    const at = this.#entityAt.get(id);
    if (at === undefined) return undefined;
    const { type, name, aliases, ref } = this.derived.entities[at]!;
    const base = { id, type, name, aliases, documents: this.documentsOf(id) };
    return ref === undefined ? base : { ...base, ref };
  }

  /** How many documents mention an entity. */
  documentsOf(id: string): number {
    if (!this.#documents) {
      this.#documents = new Map();
      for (const row of this.derived.relationships)
        if (row.type === 'MENTIONED_IN')
          this.#documents.set(row.from, (this.#documents.get(row.from) ?? 0) + 1);
    }
    return this.#documents.get(id) ?? 0;
  }

  /** Statements that start or end at an entity. */
  at(id: string): readonly StatementRow[] {
    if (!this.#byEnd) {
      this.#byEnd = new Map();
      for (const row of this.statements) {
        push(this.#byEnd, row.from, row);
        push(this.#byEnd, row.to, row);
      }
    }
    return this.#byEnd.get(id) ?? [];
  }

  ofStatement(id: string): readonly StatementRow[] {
    if (!this.#byStatement) {
      this.#byStatement = new Map();
      for (const row of this.statements) push(this.#byStatement, row.properties.statement, row);
    }
    return this.#byStatement.get(id) ?? [];
  }

  ofDocument(id: string): readonly StatementRow[] {
    if (!this.#byDoc) {
      this.#byDoc = new Map();
      for (const row of this.statements) push(this.#byDoc, row.properties.doc, row);
    }
    return this.#byDoc.get(id) ?? [];
  }

  row(id: string): StatementRow | undefined {
    this.#byId ??= new Map(this.statements.map(row => [row.properties.id, row]));
    return this.#byId.get(id);
  }

  /** True for statements between entities, which views draw; the others end at a claim. */
  drawn(row: StatementRow): boolean {
    return this.#entityAt.has(row.to) && this.#entityAt.has(row.from);
  }

  clusterOf(doc: string): string {
    const row = this.nodes.get(documentKey(doc));
    return (row?.properties['cluster'] as string | undefined) ?? doc;
  }

  edge(row: StatementRow): GraphEdge {
    const { properties: of } = row;
    return {
      id: of.id,
      statement: of.statement,
      type: row.type,
      from: row.from,
      to: this.#entityAt.has(row.to) ? row.to : (this.nodes.get(row.to)?.properties['id'] as string),
      doc: of.doc,
      confidence: of.confidence,
      asserted: of.asserted,
      cluster: this.clusterOf(of.doc),
      ...(of.outlet === undefined ? {} : { outlet: of.outlet }),
      ...(of.published === undefined ? {} : { published: of.published }),
      ...(of.timeStart === undefined ? {} : { timeStart: of.timeStart }),
      ...(of.timeEnd === undefined ? {} : { timeEnd: of.timeEnd }),
      ...(of.source === undefined ? {} : { source: of.source }),
      ...(of.sourceId === undefined ? {} : { sourceId: of.sourceId }),
      ...(of.conflictId === undefined ? {} : { conflictId: of.conflictId }),
    };
  }

  evidence(row: StatementRow): Evidence {
    const { properties: of } = row;
    return {
      ...this.edge(row),
      quote: of.quote,
      start: of.evidenceStart,
      end: of.evidenceEnd,
      why: of.why,
      ...(of.claimId === undefined ? {} : { claimId: of.claimId }),
    };
  }

  /** All claims by id, in the order of documents. */
  get claims(): ReadonlyMap<string, ClaimView> {
    if (this.#claims) return this.#claims;
    const claims = new Map<
      string,
      { -readonly [K in keyof ClaimView]: ClaimView[K] } & { about: string[] }
    >();
    for (const row of this.derived.nodes) {
      if (!row.labels.includes('Claim')) continue;
      const { id, text, direct, start, end } = row.properties as unknown as ClaimProperties;
      claims.set(row.key, { id, speaker: null, text, direct, spans: [{ start, end }], doc: '', about: [] });
    }
    for (const row of this.derived.relationships) {
      if (row.type === 'SAID') {
        const claim = claims.get(row.to);
        if (claim) claim.speaker = row.from;
      } else if (row.type === 'IN') {
        const claim = claims.get(row.from);
        if (claim) claim.doc = this.nodes.get(row.to)?.properties['id'] as string;
      } else if (row.type === 'ABOUT') claims.get(row.from)?.about.push(row.to);
    }
    for (const claim of claims.values()) claim.about.sort();
    this.#claims = new Map([...claims.values()].map(claim => [claim.id, claim]));
    return this.#claims;
  }

  /** The text of a claim that a statement ends at. */
  claimAt(key: string): ClaimView | undefined {
    return key.startsWith(claimKey('')) ? this.claims.get(key.slice(claimKey('').length)) : undefined;
  }

  stats(documents: number, events: number): StoreStats {
    const byType: Record<string, number> = {};
    for (const row of this.derived.nodes) {
      const label = row.labels.at(-1)!;
      byType[label] = (byType[label] ?? 0) + 1;
    }
    const byPredicate: Record<string, number> = {};
    const statements = new Set<string>();
    for (const row of this.statements) {
      byPredicate[row.type] = (byPredicate[row.type] ?? 0) + 1;
      statements.add(row.properties.statement);
    }
    return {
      documents,
      nodes: this.derived.nodes.length,
      relationships: this.derived.relationships.length,
      statements: statements.size,
      claims: byType['Claim'] ?? 0,
      byType: sortKeys(byType),
      byPredicate: sortKeys(byPredicate),
      events,
    };
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const there = map.get(key);
  if (there) there.push(value);
  else map.set(key, [value]);
}

export function sortKeys(counts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** True where an edge passes the filter, its ends aside. Dates compare the document's date. */
export function passes(edge: GraphEdge, filter: GraphFilter): boolean {
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
