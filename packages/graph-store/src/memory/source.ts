import type { EntityAnchor, EntityType, ExtractionRecord, Span, StatementAnchor } from '@entente/ontology';
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
import type { StatementRow } from '../graph/rows.ts';
import { cutToLimit } from './cut.ts';
import { elementsOf } from './elements.ts';
import { NameSearch, searchWords } from './names.ts';
import { hitIn, type TextHit } from './shelf.ts';
import { type GraphView, passes } from './view.ts';

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
  const between = (view: GraphView, ids: Iterable<string>, rows: Iterable<StatementRow>) => {
    const nodes: GraphNode[] = [];
    for (const id of ids) {
      const node = view.node(id);
      if (node) nodes.push(node);
    }
    const edges: GraphEdge[] = [];
    for (const row of rows) edges.push(view.edge(row));
    return { nodes, edges };
  };
  return {
    async snapshot({ limit, filter = {}, signal } = {}): Promise<GraphSnapshot> {
      const view = await parts.view();
      signal?.throwIfAborted();
      const types = filter.types && new Set<EntityType>(filter.types);
      const narrowed = Object.keys(filter).some(key => key !== 'types');
      const nodes = new Map<string, GraphNode>();
      for (const entity of view.derived.entities)
        if (!types || types.has(entity.type)) nodes.set(entity.id, view.node(entity.id)!);
      const edges: GraphEdge[] = [];
      for (const row of view.statements) {
        if (!nodes.has(row.from) || !nodes.has(row.to)) continue;
        const edge = view.edge(row);
        if (passes(edge, filter)) edges.push(edge);
      }
      if (!narrowed) return cutToLimit([...nodes.values()], edges, limit);
      const touched = new Set(edges.flatMap(edge => [edge.from, edge.to]));
      return cutToLimit(
        [...nodes.values()].filter(node => touched.has(node.id)),
        edges,
        limit,
      );
    },

    async neighbours(node, { limit } = {}): Promise<GraphSnapshot> {
      const view = await parts.view();
      if (!view.hasEntity(node)) return { nodes: [], edges: [], truncated: false };
      const rows = view.at(node).filter(row => view.drawn(row));
      const around = new Map<string, number>();
      for (const row of rows) {
        const other = row.from === node ? row.to : row.from;
        around.set(other, (around.get(other) ?? 0) + 1);
      }
      const ranked = [...around].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
      const kept = new Set(limit === undefined ? ranked : ranked.slice(0, limit));
      const { nodes, edges } = between(
        view,
        [node, ...ranked.filter(id => kept.has(id))],
        rows.filter(row => kept.has(row.from === node ? row.to : row.from)),
      );
      return { nodes, edges, truncated: kept.size < ranked.length };
    },

    async subgraph(cypher, parameters, options): Promise<GraphSnapshot> {
      const { rows, truncated } = await query(cypher, parameters, options);
      const view = await parts.view();
      const found = elementsOf(rows);
      const ids = new Set([...found.nodes].filter(id => view.hasEntity(id)));
      const edges: StatementRow[] = [];
      for (const id of found.relationships) {
        const row = view.row(id);
        if (!row || !view.drawn(row)) continue;
        edges.push(row);
        ids.add(row.from).add(row.to);
      }
      return { ...between(view, [...ids].sort(), edges), truncated };
    },

    async evidence(target: EvidenceTarget): Promise<readonly Evidence[]> {
      const view = await parts.view();
      return rowsOf(view, target)
        .map(row => view.evidence(row))
        .sort(inReadingOrder);
    },

    async document(id): Promise<DocumentView | null> {
      const view = await parts.view();
      const record = parts.record(id);
      if (!record) return null;
      const { document, extraction } = record;
      const places = view.derived.places.get(id);
      const nodeOf = (local: string) => {
        const at = places?.get(local);
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
          .map(row => view.evidence(row))
          .sort(inReadingOrder),
        claims: [...view.claims.values()]
          .filter(claim => claim.doc === id)
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
      const anchors: EntityAnchor[] = [];
      for (const [doc, places] of view.derived.places)
        for (const [local, at] of places) {
          if (view.derived.entities[at]!.id !== node) continue;
          const entity = parts.record(doc)?.extraction.entities.find(({ id }) => id === local);
          if (entity) anchors.push({ doc, type: entity.type, name: entity.name });
        }
      return anchors;
    },

    async statementAnchor(edge): Promise<StatementAnchor | null> {
      const view = await parts.view();
      const row = view.row(edge);
      const record = row && parts.record(row.properties.doc);
      return row && record ? anchorOf(view, row, record) : null;
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

function rowsOf(view: GraphView, target: EvidenceTarget): readonly StatementRow[] {
  if ('statement' in target) return view.ofStatement(target.statement);
  if ('edge' in target) {
    const row = view.row(target.edge);
    return row ? [row] : [];
  }
  if ('pair' in target) {
    const [a, b] = target.pair;
    return view.at(a).filter(row => row.from === b || row.to === b);
  }
  const seen = new Set(view.at(target.node));
  return [...seen];
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
  row: StatementRow,
  { document, extraction }: ExtractionRecord,
): StatementAnchor | null {
  const places = view.derived.places.get(document.id);
  const named = (node: string): EntityAnchor | null => {
    const local = extraction.entities.find(({ id }) => {
      const at = places?.get(id);
      return at !== undefined && view.derived.entities[at]!.id === node;
    });
    return local ? { doc: document.id, type: local.type, name: local.name } : null;
  };
  const subject = named(row.from);
  const claim = view.claimAt(row.to);
  const object: EntityAnchor | { doc: string; claim: Span } | null = claim
    ? { doc: document.id, claim: claim.spans[0]! }
    : named(row.to);
  const { sourceId, evidenceStart, evidenceEnd } = row.properties;
  const source = sourceId === undefined ? null : named(sourceId);
  if (!subject || !object || (sourceId !== undefined && !source)) return null;
  const negated = row.type.startsWith('NOT_');
  return {
    doc: document.id,
    predicate: negated ? row.type.slice(4) : row.type,
    subject,
    object,
    source,
    negated,
    evidence: { start: evidenceStart, end: evidenceEnd },
  };
}
