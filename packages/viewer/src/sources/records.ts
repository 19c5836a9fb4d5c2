import type {
  ClaimView,
  DocumentView,
  Evidence,
  GraphEdge,
  GraphFilter,
  GraphNode,
  GraphSnapshot,
  GraphSource,
  StoreStats,
} from '@entente/graph-store';
import type { NewsDocument } from '@entente/ontology';
import MiniSearch from 'minisearch';

/** A derived graph as plain records: what an exported page carries, and what tests and demonstrations use. */
export interface ViewerRecords {
  readonly title?: string;
  readonly nodes: readonly GraphNode[];
  readonly evidence: readonly Evidence[];
  readonly documents: readonly {
    readonly document: NewsDocument;
    readonly cluster: string;
    readonly mentions: DocumentView['mentions'];
  }[];
  readonly claims: readonly ClaimView[];
}

/**
 * A read-only {@link GraphSource} over records in the page. The search index is built with the first search, the
 * graph for Cypher with the first query; everything else is a pass over the records.
 */
export function recordsSource(records: ViewerRecords): GraphSource {
  const nodes = new Map(records.nodes.map(node => [node.id, node]));
  let index: MiniSearch<Indexed> | null = null;

  // The Cypher engine is loaded, and its graph built, with the first query.
  let engine: Promise<Required<Pick<GraphSource, 'query' | 'subgraph'>>> | null = null;
  const cypher = () => {
    engine ??= import('./records-engine.ts').then(module => module.recordsEngine(records));
    return engine;
  };
  const around = (
    edges: readonly GraphEdge[],
    truncated: boolean,
    also: readonly string[] = [],
  ): GraphSnapshot => {
    const ids = new Set(also);
    for (const edge of edges) ids.add(edge.from).add(edge.to);
    return { nodes: [...ids].flatMap(id => nodes.get(id) ?? []), edges, truncated };
  };

  return {
    async snapshot({ limit = Number.POSITIVE_INFINITY, filter } = {}) {
      const edges = records.evidence.filter(edge => passes(edge, filter, nodes));
      const kept = edges.slice(0, limit);
      if (!filter && kept.length === edges.length)
        return { nodes: records.nodes, edges: kept.map(bare), truncated: false };
      return around(kept.map(bare), kept.length < edges.length);
    },
    async neighbours(node, { limit = 500 } = {}) {
      const edges = records.evidence.filter(edge => edge.from === node || edge.to === node);
      return around(edges.slice(0, limit).map(bare), edges.length > limit, [node]);
    },
    async evidence(target) {
      return records.evidence.filter(edge => {
        if ('statement' in target) return edge.statement === target.statement;
        if ('edge' in target) return edge.id === target.edge;
        if ('node' in target) return edge.from === target.node || edge.to === target.node;
        const [a, b] = target.pair;
        return (edge.from === a && edge.to === b) || (edge.from === b && edge.to === a);
      });
    },
    async document(id) {
      const found = records.documents.find(entry => entry.document.id === id);
      if (!found) return null;
      return {
        ...found,
        evidence: records.evidence.filter(edge => edge.doc === id),
        claims: records.claims.filter(claim => claim.doc === id),
      };
    },
    async claims({ node, limit = 1000 } = {}) {
      const found = node
        ? records.claims.filter(claim => claim.speaker === node || claim.about.includes(node))
        : records.claims;
      return found.slice(0, limit);
    },
    async search(text, { limit = 20 } = {}) {
      index ??= buildIndex(records);
      const hits = index.search(text.slice(0, 200), {
        prefix: true,
        fuzzy: term => (term.length > 4 ? 0.2 : false),
        boost: { title: 4, aliases: 2 },
        boostDocument: (_, __, stored) => (stored?.['kind'] === 'node' ? 3 : 1),
      });
      return hits.slice(0, limit).map(hit => ({
        kind: hit['kind'] as 'node' | 'document' | 'claim',
        id: hit['ref'] as string,
        title: hit['title'] as string,
        score: hit.score,
        ...(hit['doc'] ? { doc: hit['doc'] as string } : {}),
        ...(hit['body'] ? { excerpt: excerpt(hit['body'] as string, hit.terms) } : {}),
      }));
    },
    query: async (...request) => (await cypher()).query(...request),
    subgraph: async (...request) => (await cypher()).subgraph(...request),
    async stats() {
      return statsOf(records);
    },
  };
}

interface Indexed {
  readonly key: number;
  readonly kind: 'node' | 'document' | 'claim';
  readonly ref: string;
  readonly title: string;
  readonly aliases: string;
  readonly body: string;
  readonly doc: string;
}

function buildIndex(records: ViewerRecords): MiniSearch<Indexed> {
  const index = new MiniSearch<Indexed>({
    idField: 'key',
    fields: ['title', 'aliases', 'body'],
    storeFields: ['kind', 'ref', 'title', 'body', 'doc'],
  });
  let key = 0;
  const rows: Indexed[] = [];
  for (const node of records.nodes)
    rows.push({
      key: key++,
      kind: 'node',
      ref: node.id,
      title: node.name,
      aliases: node.aliases.join(' '),
      body: '',
      doc: '',
    });
  for (const { document } of records.documents)
    rows.push({
      key: key++,
      kind: 'document',
      ref: document.id,
      title: document.title ?? document.id,
      aliases: '',
      body: document.text.slice(0, 100_000),
      doc: document.id,
    });
  for (const claim of records.claims)
    rows.push({
      key: key++,
      kind: 'claim',
      ref: claim.id,
      title: claim.text.slice(0, 300),
      aliases: '',
      body: '',
      doc: claim.doc,
    });
  index.addAll(rows);
  return index;
}

/** Text around the first of the terms; plain. */
export function excerpt(body: string, terms: readonly string[], reach = 70): string {
  const lower = body.toLowerCase();
  let at = -1;
  for (const term of terms) {
    const found = lower.indexOf(term.toLowerCase());
    if (found >= 0 && (at < 0 || found < at)) at = found;
  }
  const start = Math.max(0, at - reach);
  const end = Math.min(body.length, Math.max(at, 0) + reach * 2);
  const text = body.slice(start, end).replace(/\s+/g, ' ').trim();
  return (start > 0 ? '… ' : '') + text + (end < body.length ? ' …' : '');
}

function bare(evidence: Evidence): GraphEdge {
  const { quote: _quote, start: _start, end: _end, why: _why, claimId: _claim, ...edge } = evidence;
  return edge;
}

function passes(
  edge: GraphEdge,
  filter: GraphFilter | undefined,
  nodes: ReadonlyMap<string, GraphNode>,
): boolean {
  if (!filter) return true;
  const day = edge.timeStart ?? edge.published;
  const typed = (id: string) => filter.types!.includes(nodes.get(id)?.type as never);
  return (
    (!filter.types || (typed(edge.from) && typed(edge.to))) &&
    (!filter.predicates || filter.predicates.includes(edge.type)) &&
    (!filter.outlets || filter.outlets.includes(edge.outlet ?? '')) &&
    (filter.asserted === undefined || filter.asserted === edge.asserted) &&
    edge.confidence >= (filter.minConfidence ?? 0) &&
    (filter.from === undefined || (day !== undefined && day >= filter.from)) &&
    (filter.to === undefined || (day !== undefined && day <= filter.to))
  );
}

function statsOf(records: ViewerRecords): StoreStats {
  const byType: Record<string, number> = {};
  for (const node of records.nodes) byType[node.type] = (byType[node.type] ?? 0) + 1;
  const byPredicate: Record<string, number> = {};
  for (const edge of records.evidence) byPredicate[edge.type] = (byPredicate[edge.type] ?? 0) + 1;
  return {
    documents: records.documents.length,
    nodes: records.nodes.length,
    relationships: records.evidence.length,
    statements: new Set(records.evidence.map(edge => edge.statement)).size,
    claims: records.claims.length,
    byType,
    byPredicate,
    events: 0,
  };
}
