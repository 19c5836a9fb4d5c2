import {
  type CypherValue,
  createEngine,
  isList,
  isMap,
  isNode,
  isPath,
  isRelationship,
  type PlanDescription,
} from '@entente/cypher';
import type { GraphSource, QueryPlan } from '@entente/graph-store';
import { actorTypes, floatProperties } from '@entente/ontology';
import { MultiDirectedGraph } from 'graphology';
import type { ViewerRecords } from './records.ts';

/**
 * Cypher over records in the page, on the graph that both drivers of the store show: actors, conflicts, articles,
 * claims, and one relationship for each piece of evidence. Building it costs some microseconds a record.
 */
export function recordsEngine(records: ViewerRecords): Required<Pick<GraphSource, 'query' | 'subgraph'>> {
  const engine = createEngine(graphOf(records) as never, { floatProperties });
  const query: GraphSource['query'] = async (cypher, parameters = {}, options = {}) => {
    const start = performance.now();
    const result = engine.run(cypher, parameters, {
      readOnly: true,
      signal: options.signal,
      timeout: options.timeout,
    });
    const rows: (readonly CypherValue[])[] = [];
    let truncated = false;
    for await (const row of result.arrays()) {
      if (rows.length >= (options.maxRows ?? Number.POSITIVE_INFINITY)) {
        truncated = true;
        break;
      }
      rows.push(row);
    }
    const elapsed = performance.now() - start;
    const plan = result.plan === undefined ? {} : { plan: planOf(result.plan) };
    return { columns: result.columns, rows, truncated, elapsed, ...plan };
  };
  const nodes = new Map(records.nodes.map(node => [node.id, node]));
  const edges = new Map(records.evidence.map(edge => [edge.id, edge]));
  return {
    query,
    async subgraph(cypher, parameters, options) {
      const { rows, truncated } = await query(cypher, parameters, options);
      const ids = new Set<string>();
      const found = new Set<string>();
      const visit = (value: CypherValue): void => {
        if (value === null || typeof value !== 'object') return;
        if (isNode(value)) ids.add(String(value.properties['id']));
        else if (isRelationship(value)) found.add(String(value.properties['id']));
        else if (isPath(value)) [...value.nodes, ...value.relationships].forEach(visit);
        else if (isList(value)) value.forEach(visit);
        else if (isMap(value)) Object.values(value).forEach(visit);
      };
      for (const row of rows) row.forEach(visit);
      const kept = [...found].flatMap(id => edges.get(id) ?? []);
      for (const edge of kept) ids.add(edge.from).add(edge.to);
      return { nodes: [...ids].flatMap(id => nodes.get(id) ?? []), edges: kept, truncated };
    },
  };
}

function planOf({ operator, details, rows, children }: PlanDescription): QueryPlan {
  return { operator, details, ...(rows === undefined ? {} : { rows }), children: children.map(planOf) };
}

function graphOf(records: ViewerRecords): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  const key = (kind: string, id: string) => `${kind}\u0000${id}`;
  for (const { id, type, name, aliases, ref } of records.nodes)
    graph.mergeNode(key('node', id), {
      '@labels': actorTypes.has(type) ? [type, 'Actor'] : [type],
      id,
      name,
      aliases,
      ...(ref ? { ref } : {}),
    });
  for (const { document, cluster, mentions } of records.documents) {
    const { text: _text, language: _language, hash: _hash, ...shown } = document;
    graph.mergeNode(key('document', document.id), { '@labels': ['Document'], ...shown, cluster });
    const counts = new Map<string, number>();
    for (const { node } of mentions) counts.set(node, (counts.get(node) ?? 0) + 1);
    for (const [node, count] of counts)
      if (graph.hasNode(key('node', node)))
        graph.addDirectedEdge(key('node', node), key('document', document.id), {
          '@type': 'MENTIONED_IN',
          count,
        });
  }
  for (const { id, speaker, text, direct, spans, doc, about } of records.claims) {
    const at = key('claim', id);
    const [first] = spans;
    graph.mergeNode(at, {
      '@labels': ['Claim'],
      id,
      text,
      direct,
      start: first?.start ?? 0,
      end: spans.at(-1)?.end ?? 0,
    });
    const link = (from: string, type: string, to: string) => {
      if (graph.hasNode(from) && graph.hasNode(to)) graph.addDirectedEdge(from, to, { '@type': type });
    };
    if (speaker) link(key('node', speaker), 'SAID', at);
    link(at, 'IN', key('document', doc));
    for (const node of about) link(at, 'ABOUT', key('node', node));
  }
  for (const { from, to, type, start, end, cluster: _cluster, ...rest } of records.evidence)
    if (graph.hasNode(key('node', from)) && graph.hasNode(key('node', to)))
      graph.addDirectedEdgeWithKey(rest.id, key('node', from), key('node', to), {
        ...rest,
        '@type': type,
        evidenceStart: start,
        evidenceEnd: end,
      });
  return graph;
}
