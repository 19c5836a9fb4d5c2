import type {
  ClaimView,
  Evidence,
  EvidenceTarget,
  GraphEdge,
  GraphSnapshot,
  GraphSource,
  SearchHit,
} from '../contract.ts';
import { elementsOf } from '../memory/elements.ts';
import { NameSearch, searchWords } from '../memory/names.ts';
import { excerptAround } from '../memory/shelf.ts';
import { mostCounted } from '../memory/snapshot.ts';
import { inReadingOrder } from '../memory/source.ts';
import { between, isEntity, Places, seek } from './look-up.ts';
import {
  claimOf,
  claimQuery,
  edgeFields,
  edgeOf,
  evidenceFields,
  evidenceOf,
  nodeFields,
  nodeOf,
} from './rows.ts';
import type { Row, Server } from './server.ts';
import { nodesById, type ReadEdges, serverSnapshot } from './snapshot.ts';

type Reading = Pick<GraphSource, 'snapshot' | 'neighbours' | 'subgraph' | 'evidence' | 'claims' | 'search'>;

/** All that a viewer reads straight from the server, by queries. */
export function neo4jSource(server: Server, query: GraphSource['query']): Reading {
  const places = new Places();
  const reader =
    <T extends GraphEdge>(fields: string, of: (row: Row) => T) =>
    async (match: string, parameters: Row): Promise<T[]> => {
      const rows = await server.read(
        `${match} OPTIONAL MATCH (d:Document {id: r.doc}) RETURN ${fields}`,
        parameters,
      );
      const found = rows.map(of);
      for (const each of found) places.note(each);
      return found;
    };
  const edges: ReadEdges = reader(edgeFields, edgeOf);
  const evidence = reader(evidenceFields, evidenceOf);
  const drawn = `r.statement IS NOT NULL AND ${isEntity('a')} AND ${isEntity('b')}`;

  return {
    snapshot: ({ limit, filter = {}, signal } = {}) => serverSnapshot(server, edges, limit, filter, signal),

    async neighbours(node, { limit } = {}): Promise<GraphSnapshot> {
      const out = await edges(`${seek('a', '$id')} MATCH (a)-[r]->(b) WHERE ${drawn}`, { id: node });
      const into = await edges(`${seek('b', '$id')} MATCH (a)-[r]->(b) WHERE ${drawn}`, { id: node });
      const all = [...out, ...into];
      const around = new Map<string, number>();
      for (const edge of all) {
        const other = edge.from === node ? edge.to : edge.from;
        around.set(other, (around.get(other) ?? 0) + 1);
      }
      const { kept, truncated } = mostCounted(around, limit);
      return {
        nodes: await nodesById(server, [node, ...kept]),
        edges: all.filter(edge => kept.has(edge.from === node ? edge.to : edge.from)),
        truncated,
      };
    },

    async subgraph(cypher, parameters, options): Promise<GraphSnapshot> {
      const { rows, truncated } = await query(cypher, parameters, options);
      const found = elementsOf(rows);
      const drawnEdges = await edges(`MATCH (a)-[r]->(b) WHERE elementId(r) IN $ids AND ${drawn}`, {
        ids: [...found.relationships.values()],
      });
      const ids = new Set(found.nodes);
      for (const edge of drawnEdges) ids.add(edge.from).add(edge.to);
      return { nodes: await nodesById(server, [...ids].sort()), edges: drawnEdges, truncated };
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
        const found = place
          ? await evidence(`${between(place)} WHERE r.${field} = $id`, { ...place, id })
          : [];
        const rows =
          found.length > 0
            ? found
            : await evidence(`MATCH (a)-[r]->(b) WHERE r.${field} = $id AND ${is}`, { id });
        return rows.sort(inReadingOrder);
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
      return (await evidence(match, parameters)).sort(inReadingOrder);
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
