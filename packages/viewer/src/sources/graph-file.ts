import type { Evidence, GraphNode } from '@entente/graph-store';
import { type EntityType, entityTypes } from '@entente/ontology';
import type { ViewerRecords } from './records.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** A graph of any program: nodes and edges with whatever attributes it gives them. */
export interface PlainGraph {
  readonly nodes: Iterable<readonly [key: string, attributes: Attributes]>;
  readonly edges: Iterable<readonly [key: string, attributes: Attributes, from: string, to: string]>;
}

/** Takes what the explorer knows from a graph of any program; what has no evidence is shown without. */
export function recordsOfGraph(graph: PlainGraph, title: string): ViewerRecords {
  const nodes: GraphNode[] = [];
  const drawn = new Set<string>();
  for (const [key, attributes] of graph.nodes) {
    const said = [attributes['type'], attributes['labels'], attributes['@labels']].map(String).join(' ');
    // Articles and claims of an export are no actors; a graph of another program has types of its own.
    if (/\b(?:Document|Claim)\b/.test(said)) continue;
    const type =
      entityTypes.find(name => new RegExp(`\\b${name}\\b`).test(said)) ??
      ('Organization' satisfies EntityType);
    const name = String(attributes['name'] ?? attributes['label'] ?? key);
    drawn.add(key);
    nodes.push({ id: key, type, name, aliases: [], documents: 0 });
  }
  const evidence: Evidence[] = [];
  for (const [key, attributes, from, to] of graph.edges) {
    if (!drawn.has(from) || !drawn.has(to)) continue;
    const text = (name: string) => (attributes[name] == null ? undefined : String(attributes[name]));
    const kind = text('@type') ?? text('type') ?? text('label') ?? 'RELATED_TO';
    const [outlet, published, source] = [text('outlet'), text('published'), text('source')];
    const confidence = Number(attributes['confidence'] ?? 1);
    evidence.push({
      id: key,
      statement: text('statement') ?? key,
      type: kind.toUpperCase().replace(/[^A-Z0-9]+/g, '_'),
      from,
      to,
      doc: text('doc') ?? '',
      ...(outlet ? { outlet } : {}),
      ...(published ? { published } : {}),
      ...(source ? { source } : {}),
      confidence: confidence >= 0 && confidence <= 1 ? confidence : 1,
      asserted: String(attributes['asserted'] ?? 'true') !== 'false',
      quote: text('quote') ?? '',
      start: 0,
      end: 0,
      why: [],
    });
  }
  return { title, nodes, evidence, documents: [], claims: [] };
}

/**
 * A graph in JSON: as graphology (and `entente export --format json`) writes it, or the usual list of nodes and of
 * edges or links; null where the value is neither.
 */
export function graphOfJson(value: unknown): PlainGraph | null {
  const of = value as { nodes?: unknown; edges?: unknown; links?: unknown } | null;
  const edges = Array.isArray(of?.edges) ? of.edges : of?.links;
  if (!Array.isArray(of?.nodes) || !Array.isArray(edges)) return null;
  const record = (item: unknown): Attributes =>
    item !== null && typeof item === 'object' ? (item as Attributes) : {};
  const endOf = (end: unknown) => String(record(end)['id'] ?? record(end)['key'] ?? end);
  const inner = (item: Attributes): Attributes =>
    item['attributes'] === undefined ? item : record(item['attributes']);
  return {
    nodes: of.nodes.map((item, at) => {
      const node = record(item);
      return [String(node['key'] ?? node['id'] ?? node['name'] ?? at), inner(node)] as const;
    }),
    edges: edges.map((item, at) => {
      const edge = record(item);
      const attributes = inner(edge);
      // A plain list says `source` of the end of an edge, an export says it of the speaker.
      const { source: speaker, ...rest } = attributes;
      const said = attributes === edge ? rest : { ...rest, source: speaker };
      return [
        String(edge['key'] ?? `edge ${at}`),
        said,
        endOf(edge['source']),
        endOf(edge['target']),
      ] as const;
    }),
  };
}
