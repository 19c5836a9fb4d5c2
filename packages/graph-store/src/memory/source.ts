import type { EntityAnchor, ExtractionRecord, Span, StatementAnchor } from '@entente/ontology';
import type {
  ClaimView,
  DocumentView,
  Evidence,
  EvidenceTarget,
  GraphEdge,
  GraphNode,
  GraphSnapshot,
  GraphSource,
  SearchHit,
} from '../contract.ts';
import { elementsOf } from './elements.ts';
import { NameSearch, searchWords } from './names.ts';
import { hitIn, type TextHit } from './shelf.ts';
import { mostCounted, snapshotOf } from './snapshot.ts';
import type { GraphView } from './view.ts';

/** What the source needs of the store it looks into. */
export interface LocalParts {
  view(): Promise<GraphView>;
  record(id: string): ExtractionRecord | undefined;
  searchText(words: readonly string[], limit: number): TextHit[];
}

type Reading = Pick<
  GraphSource,
  | 'snapshot'
  | 'neighbours'
  | 'subgraph'
  | 'evidence'
  | 'document'
  | 'claims'
  | 'search'
  | 'anchors'
  | 'statementAnchor'
>;

/** All that a viewer reads, over a graph in memory. */
export function localSource(parts: LocalParts, query: GraphSource['query']): Reading {
  const names = new WeakMap<GraphView, NameSearch>();
  const between = (view: GraphView, ids: Iterable<string>, statements: Iterable<number>) => {
    const nodes: GraphNode[] = [];
    for (const id of ids) {
      const node = view.node(id);
      if (node) nodes.push(node);
    }
    const edges: GraphEdge[] = [];
    for (const statement of statements) edges.push(view.edge(statement));
    return { nodes, edges };
  };
  return {
    async snapshot({ limit, filter = {}, signal } = {}): Promise<GraphSnapshot> {
      const view = await parts.view();
      signal?.throwIfAborted();
      return snapshotOf(view, limit, filter);
    },

    async neighbours(node, { limit } = {}): Promise<GraphSnapshot> {
      const view = await parts.view();
      if (!view.hasEntity(node)) return { nodes: [], edges: [], truncated: false };
      const drawn = view.at(node).filter(statement => view.drawn(statement));
      const other = (statement: number) => {
        const [from, to] = view.endsOf(statement).map(end => view.table.nodeId(end)) as [string, string];
        return from === node ? to : from;
      };
      const around = new Map<string, number>();
      for (const statement of drawn) {
        const id = other(statement);
        around.set(id, (around.get(id) ?? 0) + 1);
      }
      const { kept, truncated } = mostCounted(around, limit);
      const { nodes, edges } = between(
        view,
        [node, ...kept],
        drawn.filter(statement => kept.has(other(statement))),
      );
      return { nodes, edges, truncated };
    },

    async subgraph(cypher, parameters, options): Promise<GraphSnapshot> {
      const { rows, truncated } = await query(cypher, parameters, options);
      const view = await parts.view();
      const found = elementsOf(rows);
      const ids = new Set([...found.nodes].filter(id => view.hasEntity(id)));
      const edges: number[] = [];
      for (const id of found.relationships.keys()) {
        const statement = view.find(id);
        if (statement === undefined || !view.drawn(statement)) continue;
        edges.push(statement);
        for (const end of view.endsOf(statement)) ids.add(view.table.nodeId(end));
      }
      return { ...between(view, [...ids].sort(), edges), truncated };
    },

    async evidence(target: EvidenceTarget): Promise<readonly Evidence[]> {
      const view = await parts.view();
      return Array.from(statementsOf(view, target), statement => view.evidence(statement)).sort(
        inReadingOrder,
      );
    },

    async document(id): Promise<DocumentView | null> {
      const view = await parts.view();
      const record = parts.record(id);
      if (!record) return null;
      const { document, extraction } = record;
      const places = view.derived.placesOf(id);
      const nodeOf = (local: string) => {
        const at = places.get(local);
        return at === undefined ? undefined : view.derived.entities[at]!.id;
      };
      const mentions: { node: string; start: number; end: number; kind: string }[] = [];
      for (const entity of extraction.entities) {
        const node = nodeOf(entity.id);
        if (node)
          for (const { start, end, kind } of entity.mentions) mentions.push({ node, start, end, kind });
      }
      mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.node < b.node ? -1 : 1));
      return {
        document,
        cluster: view.clusterOf(id),
        evidence: view
          .ofDocument(id)
          .map(statement => view.evidence(statement))
          .sort(inReadingOrder),
        claims: view
          .claimsOf(id)
          .map(claim => withSpans(claim, record))
          .sort(inTextOrder),
        mentions,
      };
    },

    async claims({ node, limit } = {}): Promise<readonly ClaimView[]> {
      const view = await parts.view();
      const all = [...view.claims.values()].filter(
        claim => node === undefined || claim.speaker === node || claim.about.includes(node),
      );
      return all.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, limit ?? all.length);
    },

    async search(text, { limit = 20 } = {}): Promise<readonly SearchHit[]> {
      const words = searchWords(text);
      if (words.length === 0) return [];
      const view = await parts.view();
      let own = names.get(view);
      if (!own) {
        own = new NameSearch(view.derived.entities, id => view.documentsOf(id));
        names.set(view, own);
      }
      const hits = own.search(words, limit);
      for (const { doc, excerpt, score } of parts.searchText(words, limit)) {
        const title = parts.record(doc)?.document.title ?? doc;
        hits.push({ kind: 'document', id: doc, doc, title, excerpt, score: score / (score + 10) + 1 });
      }
      let claims = 0;
      for (const claim of view.claims.values()) {
        if (claims >= limit) break;
        const hit = hitIn(claim.doc, '', claim.text, words);
        if (!hit) continue;
        claims++;
        const title = claim.speaker === null ? 'unattributed' : (view.node(claim.speaker)?.name ?? '');
        hits.push({
          kind: 'claim',
          id: claim.id,
          doc: claim.doc,
          title,
          excerpt: hit.excerpt,
          score: hit.score / (hit.score + 10),
        });
      }
      return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
    },

    async anchors(node): Promise<readonly EntityAnchor[]> {
      const view = await parts.view();
      const { placeEntity, placeFrom, placeLocal } = view.table.columns;
      const { documents, entities, locals } = view.table.head;
      const anchors: EntityAnchor[] = [];
      for (let number = 0; number < documents.length; number++)
        for (let i = placeFrom[number]!; i < placeFrom[number + 1]!; i++) {
          if (entities[placeEntity[i]!]!.id !== node) continue;
          const doc = documents[number]!.id;
          const local = locals[placeLocal[i]!]!;
          const entity = parts.record(doc)?.extraction.entities.find(({ id }) => id === local);
          if (entity) anchors.push({ doc, type: entity.type, name: entity.name });
        }
      return anchors;
    },

    async statementAnchor(edge): Promise<StatementAnchor | null> {
      const view = await parts.view();
      const statement = view.find(edge);
      if (statement === undefined) return null;
      const { head, columns } = view.table;
      const record = parts.record(head.documents[columns.document[statement]!]!.id);
      return record ? anchorOf(view, statement, record) : null;
    },
  };
}

/** By date, document, then place: undated ones last. */
export function inReadingOrder(a: Evidence, b: Evidence): number {
  const x = a.published ?? '9999';
  const y = b.published ?? '9999';
  if (x !== y) return x < y ? -1 : 1;
  if (a.doc !== b.doc) return a.doc < b.doc ? -1 : 1;
  return a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1);
}

function statementsOf(view: GraphView, target: EvidenceTarget): Iterable<number> {
  if ('statement' in target) return view.ofStatement(target.statement);
  if ('edge' in target) {
    const statement = view.find(target.edge);
    return statement === undefined ? [] : [statement];
  }
  if ('pair' in target) {
    const [a, b] = target.pair;
    return view.at(a).filter(statement => view.endsOf(statement).some(end => view.table.nodeKey(end) === b));
  }
  return new Set(view.at(target.node));
}

/** Claims of one document, by place. */
export function inTextOrder(a: ClaimView, b: ClaimView): number {
  return a.spans[0]!.start - b.spans[0]!.start || (a.id < b.id ? -1 : 1);
}

/** A claim with every span of its extraction, where the graph keeps the first start and the last end. */
export function withSpans(claim: ClaimView, { extraction }: ExtractionRecord): ClaimView {
  const [whole] = claim.spans;
  const own = extraction.claims.find(({ spans }) => {
    const start = Math.min(...spans.map(span => span.start));
    const end = Math.max(...spans.map(span => span.end));
    return start === whole?.start && end === whole.end;
  });
  return own ? { ...claim, spans: own.spans } : claim;
}

function anchorOf(
  view: GraphView,
  statement: number,
  { document, extraction }: ExtractionRecord,
): StatementAnchor | null {
  const places = view.derived.placesOf(document.id);
  const named = (entity: number): EntityAnchor | null => {
    const local = extraction.entities.find(({ id }) => places.get(id) === entity);
    return local ? { doc: document.id, type: local.type, name: local.name } : null;
  };
  const { columns } = view.table;
  const [from, to] = view.endsOf(statement);
  const subject = named(from);
  const object: EntityAnchor | { doc: string; claim: Span } | null = view.table.isEntity(to)
    ? named(to)
    : { doc: document.id, claim: view.table.claimPlace(columns.nodeAt[to]!) };
  const speaker = columns.source[statement]!;
  const source = speaker < 0 ? null : named(speaker);
  if (!subject || !object || (speaker >= 0 && !source)) return null;
  const type = view.typeOf(statement);
  const negated = type.startsWith('NOT_');
  return {
    doc: document.id,
    predicate: negated ? type.slice(4) : type,
    subject,
    object,
    source,
    negated,
    evidence: { start: columns.start[statement]!, end: columns.end[statement]! },
  };
}
