import { CypherFloat, type CypherValue } from '@entente/cypher';
import type { ExtractionRecord } from '@entente/ontology';
import type {
  ClaimView,
  Evidence,
  EvidenceTarget,
  GraphEdge,
  GraphNode,
  GraphSnapshot,
  GraphSource,
  SearchHit,
} from '../contract.ts';
import { elementsOf } from '../memory/elements.ts';
import { NameSearch, searchWords } from '../memory/names.ts';
import { excerptAround } from '../memory/shelf.ts';
import { inReadingOrder, inTextOrder, withSpans } from '../memory/source.ts';
import { typeOf } from '../memory/view.ts';
import { between, conditions, isEntity, Places, seek } from './look-up.ts';
import { readRecord } from './records.ts';
import type { Row, Server } from './server.ts';
import { fromNeo4j } from './values.ts';

const edgeFields = 'type(r) AS type, a.id AS from, b.id AS to, properties(r) AS p, d.cluster AS cluster';
const nodeFields = 'labels(n) AS labels, properties(n) AS p, COUNT { (n)-[:MENTIONED_IN]->() } AS documents';

function plainOf(value: unknown): Record<string, CypherValue> {
  const out: Record<string, CypherValue> = {};
  for (const [key, item] of Object.entries(value as object)) {
    const one = fromNeo4j(item);
    out[key] = one instanceof CypherFloat ? one.value : one;
  }
  return out;
}

function nodeOf(row: Row): GraphNode {
  const p = plainOf(row['p']) as unknown as { id: string; name: string; aliases: string[]; ref?: string };
  const type = typeOf(row['labels'] as string[])!;
  const base = { id: p.id, type, name: p.name, aliases: p.aliases, documents: Number(row['documents']) };
  return p.ref === undefined ? base : { ...base, ref: p.ref };
}

function evidenceOf(row: Row): Evidence {
  const p = plainOf(row['p']) as unknown as Record<string, string> & {
    confidence: number;
    asserted: boolean;
    evidenceStart: number;
    evidenceEnd: number;
    why: string[];
  };
  const optional: Record<string, string> = {};
  for (const key of [
    'outlet',
    'published',
    'timeStart',
    'timeEnd',
    'source',
    'sourceId',
    'conflictId',
    'claimId',
  ])
    if (p[key] !== undefined) optional[key] = p[key];
  return {
    id: p['id']!,
    statement: p['statement']!,
    type: row['type'] as string,
    from: row['from'] as string,
    to: row['to'] as string,
    doc: p['doc']!,
    confidence: p.confidence,
    asserted: p.asserted,
    cluster: (row['cluster'] as string | null) ?? p['doc']!,
    quote: p['quote']!,
    start: p.evidenceStart,
    end: p.evidenceEnd,
    why: p.why,
    ...optional,
  };
}

function edgeOf(row: Row): GraphEdge {
  const { quote: _q, start: _s, end: _e, why: _w, claimId: _c, ...edge } = evidenceOf(row);
  return edge;
}

const claimQuery = (where: string) => `
  MATCH (c:Claim)-[:IN]->(d:Document) ${where}
  OPTIONAL MATCH (s)-[:SAID]->(c)
  WITH c, d, s ORDER BY c.id
  RETURN properties(c) AS p, d.id AS doc, s.id AS speaker, COLLECT { MATCH (c)-[:ABOUT]->(x) RETURN x.id ORDER BY x.id } AS about`;

function claimOf(row: Row): ClaimView {
  const { id, text, direct, start, end } = plainOf(row['p']) as unknown as {
    id: string;
    text: string;
    direct: boolean;
    start: number;
    end: number;
  };
  return {
    id,
    speaker: (row['speaker'] as string | null) ?? null,
    text,
    direct,
    spans: [{ start, end }],
    doc: row['doc'] as string,
    about: row['about'] as string[],
  };
}

/** What of an extraction's entities became which node, told by the mirror of records. */
export type PlacesOf = (record: ExtractionRecord) => Promise<ReadonlyMap<string, string>>;

type Reading = Pick<
  GraphSource,
  'snapshot' | 'neighbours' | 'subgraph' | 'evidence' | 'document' | 'claims' | 'search'
>;

/** All that a viewer reads, straight from the server by queries. */
export function neo4jSource(server: Server, placesOf: PlacesOf, query: GraphSource['query']): Reading {
  const places = new Places();
  const nodesById = async (ids: readonly string[]) =>
    (
      await server.read(
        `UNWIND $ids AS id
         CALL { WITH id MATCH (n:Actor {id: id}) RETURN n UNION WITH id MATCH (n:Conflict {id: id}) RETURN n }
         RETURN ${nodeFields}`,
        { ids },
      )
    ).map(nodeOf);
  const edges = async (match: string, parameters: Row, end = '') => {
    const rows = await server.read(
      `${match} OPTIONAL MATCH (d:Document {id: r.doc}) RETURN ${edgeFields} ${end}`,
      parameters,
    );
    for (const row of rows) places.note(row);
    return rows;
  };
  const drawn = `r.statement IS NOT NULL AND ${isEntity('a')} AND ${isEntity('b')}`;

  return {
    async snapshot({ limit, filter = {}, signal } = {}): Promise<GraphSnapshot> {
      const { where, parameters } = conditions(filter);
      const shown = `MATCH (a)-[r]->(b) WHERE ${drawn}${where}`;
      const entities = `MATCH (n) WHERE ${isEntity('n')} AND any(l IN labels(n) WHERE l IN $types)`;
      const narrowed = Object.keys(filter).some(key => key !== 'types');
      const room = Math.max(0, limit ?? 0);
      if (limit !== undefined) {
        const [counted] = await server.read(
          narrowed
            ? `${shown} WITH count(r) AS edges, collect(DISTINCT a) + collect(DISTINCT b) AS ends
               RETURN edges, COUNT { UNWIND ends AS n RETURN DISTINCT n } AS nodes`
            : `${shown} WITH count(r) AS edges ${entities} RETURN edges, count(n) AS nodes`,
          parameters,
        );
        signal?.throwIfAborted();
        if (Number(counted?.['nodes'] ?? 0) > limit || Number(counted?.['edges'] ?? 0) > room * 20)
          return cut();
      }
      const kept = (await edges(shown, parameters)).map(edgeOf);
      signal?.throwIfAborted();
      const touched = new Set(kept.flatMap(edge => [edge.from, edge.to]));
      const nodes = (await server.read(`${entities} RETURN ${nodeFields} ORDER BY n.id`, parameters)).map(
        nodeOf,
      );
      return {
        nodes: narrowed ? nodes.filter(node => touched.has(node.id)) : nodes,
        edges: kept,
        truncated: false,
      };

      /** As memory's snapshot is cut, but counted by the server, so that only what stays is sent. */
      async function cut(): Promise<GraphSnapshot> {
        const ranked = await server.read(
          `${shown} UNWIND [a.id, b.id] AS id WITH id, count(*) AS degree ORDER BY degree DESC, id
           RETURN id LIMIT $room`,
          { ...parameters, room },
        );
        const ids = ranked.map(row => row['id'] as string);
        if (ids.length < room && !narrowed)
          for (const row of await server.read(
            `${entities} AND NOT n.id IN $ids RETURN n.id AS id ORDER BY id LIMIT $room`,
            { ...parameters, ids, room: room - ids.length },
          ))
            ids.push(row['id'] as string);
        signal?.throwIfAborted();
        const rank = new Map(ids.map((id, at) => [id, at]));
        const inside = await edges(
          `UNWIND $ids AS id ${seek('a', 'id')} MATCH (a)-[r]->(b) WHERE ${drawn} AND b.id IN $ids${where}
           WITH a, r, b ORDER BY r.confidence DESC, r.id LIMIT $most`,
          { ...parameters, ids, most: room * 20 },
          'ORDER BY r.confidence DESC, r.id',
        );
        const nodes = await nodesById(ids);
        return {
          nodes: nodes.sort((x, y) => rank.get(x.id)! - rank.get(y.id)!),
          edges: inside.map(edgeOf),
          truncated: true,
        };
      }
    },

    async neighbours(node, { limit } = {}): Promise<GraphSnapshot> {
      const out = await edges(`${seek('a', '$id')} MATCH (a)-[r]->(b) WHERE ${drawn}`, { id: node });
      const into = await edges(`${seek('b', '$id')} MATCH (a)-[r]->(b) WHERE ${drawn}`, { id: node });
      const all = [...out, ...into].map(edgeOf);
      const around = new Map<string, number>();
      for (const edge of all) {
        const other = edge.from === node ? edge.to : edge.from;
        around.set(other, (around.get(other) ?? 0) + 1);
      }
      const ranked = [...around].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([id]) => id);
      const kept = new Set(limit === undefined ? ranked : ranked.slice(0, limit));
      return {
        nodes: await nodesById([node, ...kept]),
        edges: all.filter(edge => kept.has(edge.from === node ? edge.to : edge.from)),
        truncated: kept.size < ranked.length,
      };
    },

    async subgraph(cypher, parameters, options): Promise<GraphSnapshot> {
      const { rows, truncated } = await query(cypher, parameters, options);
      const found = elementsOf(rows);
      const drawnEdges = (
        await edges(`MATCH (a)-[r]->(b) WHERE r.id IN $ids AND ${drawn}`, { ids: [...found.relationships] })
      ).map(edgeOf);
      const ids = new Set(found.nodes);
      for (const edge of drawnEdges) ids.add(edge.from).add(edge.to);
      return { nodes: await nodesById([...ids].sort()), edges: drawnEdges, truncated };
    },

    async evidence(target: EvidenceTarget): Promise<readonly Evidence[]> {
      const is = 'r.statement IS NOT NULL';
      if ('statement' in target || 'edge' in target) {
        const [field, id] =
          'statement' in target
            ? ['statement', target.statement]
            : ['id', 'edge' in target ? target.edge : ''];
        const place = places.of(id);
        // A fact keeps its id for as long as its ends keep theirs, so that where it was seen is where it is.
        const found = place ? await edges(`${between(place)} WHERE r.${field} = $id`, { ...place, id }) : [];
        const rows =
          found.length > 0
            ? found
            : await edges(`MATCH (a)-[r]->(b) WHERE r.${field} = $id AND ${is}`, { id });
        return rows.map(evidenceOf).sort(inReadingOrder);
      }
      const [match, parameters]: [string, Row] =
        'pair' in target
          ? [
              `${seek('x', '$one')} MATCH (x)-[r]-(y:Actor|Conflict) WHERE ${is} AND y.id = $two
               WITH startNode(r) AS a, r, endNode(r) AS b`,
              { one: target.pair[0], two: target.pair[1] },
            ]
          : [
              `${seek('n', '$id', ['Actor', 'Conflict', 'Claim'])} MATCH (n)-[r]-() WHERE ${is}
               WITH DISTINCT r WITH startNode(r) AS a, r, endNode(r) AS b`,
              { id: target.node },
            ];
      return (await edges(match, parameters)).map(evidenceOf).sort(inReadingOrder);
    },

    async document(id) {
      const record = await readRecord(server, id);
      if (!record) return null;
      const places = await placesOf(record);
      const mentions: { node: string; start: number; end: number; kind: string }[] = [];
      for (const entity of record.extraction.entities) {
        const node = places.get(entity.id);
        if (node)
          for (const { start, end, kind } of entity.mentions) mentions.push({ node, start, end, kind });
      }
      mentions.sort((a, b) => a.start - b.start || b.end - a.end || (a.node < b.node ? -1 : 1));
      const claims = (await server.read(claimQuery('WHERE d.id = $id'), { id })).map(claimOf);
      const [home] = await server.read('MATCH (d:Document {id: $id}) RETURN d.cluster AS cluster', { id });
      return {
        document: record.document,
        cluster: (home?.['cluster'] as string | undefined) ?? id,
        evidence: (await edges('MATCH (a)-[r]->(b) WHERE r.doc = $id AND r.statement IS NOT NULL', { id }))
          .map(evidenceOf)
          .sort(inReadingOrder),
        claims: claims.map(claim => withSpans(claim, record)).sort(inTextOrder),
        mentions,
      };
    },

    async claims({ node, limit } = {}): Promise<readonly ClaimView[]> {
      const where =
        node === undefined
          ? ''
          : 'WHERE EXISTS { ({id: $node})-[:SAID]->(c) } OR EXISTS { (c)-[:ABOUT]->({id: $node}) }';
      const rows = await server.read(`${claimQuery(where)} LIMIT $limit`, {
        node: node ?? null,
        limit: limit ?? Number.MAX_SAFE_INTEGER,
      });
      return rows.map(claimOf);
    },

    async search(text, { limit = 20 } = {}): Promise<readonly SearchHit[]> {
      const words = searchWords(text);
      if (words.length === 0) return [];
      await server.read('CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()');
      const lucene = words.map(word => `+${word}*`).join(' ');
      const found = (index: string, returns: string) =>
        server.read(
          `CALL db.index.fulltext.queryNodes($index, $lucene, {limit: $limit}) YIELD node, score ${returns}`,
          { index, lucene, limit: Math.max(200, limit) },
        );
      const named = await found('entente_names', `WITH node AS n, score RETURN ${nodeFields}`);
      const nodes = named.map(nodeOf);
      const weight = new Map(nodes.map(node => [node.id, node.documents]));
      const hits = new NameSearch(
        nodes.map(node => ({ ...node, ref: node.ref })),
        id => weight.get(id) ?? 0,
      ).search(words, limit);
      for (const row of await found(
        'entente_documents',
        'RETURN node.id AS id, node.title AS title, node.text AS text, score',
      )) {
        const score = Number(row['score']);
        const id = row['id'] as string;
        hits.push({
          kind: 'document',
          id,
          doc: id,
          title: (row['title'] as string) || id,
          excerpt: excerptAround(row['text'] as string, words),
          score: score / (score + 10) + 1,
        });
      }
      const claims = await found(
        'entente_claims',
        `MATCH (node)-[:IN]->(d:Document) OPTIONAL MATCH (s)-[:SAID]->(node)
         RETURN node.id AS id, node.text AS text, d.id AS doc, s.name AS speaker, score`,
      );
      for (const row of claims) {
        const score = Number(row['score']);
        hits.push({
          kind: 'claim',
          id: row['id'] as string,
          doc: row['doc'] as string,
          title: (row['speaker'] as string | null) ?? 'unattributed',
          excerpt: excerptAround(row['text'] as string, words),
          score: score / (score + 10),
        });
      }
      return hits.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
    },
  };
}
