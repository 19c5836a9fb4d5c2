import { structuralTypes } from '@entente/ontology';
import type { GraphEdge, GraphFilter, GraphNode, GraphSnapshot } from '../contract.ts';
import { conditions, isEntity, quotedName, seek } from './look-up.ts';
import { type Rank, readRank } from './rank.ts';
import { nodeFields, nodeOf } from './rows.ts';
import type { Row, Server } from './server.ts';

/** Reads edges of a match that names `a`, `r` and `b`. */
export type ReadEdges = (match: string, parameters: Row) => Promise<GraphEdge[]>;

/** Entities by their ids, each found by its index. */
export async function nodesById(server: Server, ids: readonly string[]): Promise<GraphNode[]> {
  const rows = await server.read(`UNWIND $ids AS id ${seek('n', 'id')} RETURN ${nodeFields}`, { ids });
  return rows.map(nodeOf);
}

/**
 * The drawn part of the server's graph, cut as memory's snapshot is, but counted by the server, so that only what stays
 * is sent. Of the whole graph the best connected are known from before; under a filter all relationships of the types
 * in question are counted once.
 */
export async function serverSnapshot(
  server: Server,
  edges: ReadEdges,
  limit: number | undefined,
  filter: GraphFilter,
  signal: AbortSignal | undefined,
): Promise<GraphSnapshot> {
  const { where, parameters } = conditions(filter);
  const asked = Object.values(filter).some(value => value !== undefined);
  const narrowed = Object.entries(filter).some(([key, value]) => key !== 'types' && value !== undefined);
  const kept = await readRank(server, limit ?? 0);
  const types = filter.predicates ?? kept?.types;
  const pattern = (a: string, b: string) => `MATCH (${a})-[r${typed(types)}]->(${b})`;
  // Where a type is that of a predicate alone, every relationship of it is a statement.
  const stated = types?.every(type => !structural.has(type)) ? '' : 'r.statement IS NOT NULL AND ';
  const shown = `${pattern('a', 'b')} WHERE ${stated}${isEntity('a')} AND ${isEntity('b')}${where}`;
  const entities = `MATCH (n) WHERE ${isEntity('n')} AND any(l IN labels(n) WHERE l IN $types)`;
  if (limit !== undefined) {
    const room = Math.max(0, limit);
    const rank = !asked && kept ? kept : await counted(room);
    signal?.throwIfAborted();
    if (rank.nodes > limit || rank.edges > room * 20) return cut(rank.ids.slice(0, room), room);
  }
  const all = await edges(shown, parameters);
  signal?.throwIfAborted();
  const touched = new Set(all.flatMap(edge => [edge.from, edge.to]));
  const rows = await server.read(`${entities} RETURN ${nodeFields} ORDER BY n.id`, parameters);
  const nodes = rows.map(nodeOf);
  return {
    nodes: narrowed ? nodes.filter(node => touched.has(node.id)) : nodes,
    edges: all,
    truncated: false,
  };

  /** The rank under the filter, counted now. */
  async function counted(room: number): Promise<Omit<Rank, 'types'>> {
    const [row] = await server.read(
      `${shown} WITH a, b, count(r) AS n UNWIND [a, b] AS x
       WITH x.id AS id, sum(n) AS degree ORDER BY degree DESC, id
       WITH sum(degree) / 2 AS edges, count(id) AS nodes, collect(id) AS ids
       RETURN edges, nodes, ids[..$room] AS ids`,
      { ...parameters, room },
    );
    const ids = row!['ids'] as string[];
    const [found, edges] = [Number(row!['nodes']), Number(row!['edges'])];
    if (narrowed) return { edges, nodes: found, ids };
    // Whoever has no statement is an entity too.
    const [{ nodes } = { nodes: 0 }] = await server.read(`${entities} RETURN count(n) AS nodes`, parameters);
    if (ids.length < room)
      for (const other of await server.read(
        `${entities} AND NOT n.id IN $ids RETURN n.id AS id ORDER BY id LIMIT $room`,
        { ...parameters, ids, room: room - ids.length },
      ))
        ids.push(other['id'] as string);
    return { edges, nodes: Number(nodes), ids };
  }

  async function cut(ids: readonly string[], room: number): Promise<GraphSnapshot> {
    const at = new Map(ids.map((id, number) => [id, number]));
    const inside = await edges(
      `UNWIND $ids AS id ${seek('n', 'id')} WITH collect(n) AS best UNWIND best AS a
       ${pattern('a', 'b')} WHERE ${stated}b IN best${where}
       WITH a, r, b ORDER BY r.confidence DESC, r.id LIMIT $most`,
      { ...parameters, ids, most: room * 20 },
    );
    const nodes = await nodesById(server, ids);
    return {
      nodes: nodes.sort((x, y) => at.get(x.id)! - at.get(y.id)!),
      edges: inside.sort((x, y) => y.confidence - x.confidence || (x.id < y.id ? -1 : 1)),
      truncated: true,
    };
  }
}

const structural: ReadonlySet<string> = new Set(structuralTypes);

/** The types that a pattern asks for; of no type at all there is nothing, which a condition must say. */
const typed = (types: readonly string[] | undefined) =>
  types && types.length > 0 ? `:${types.map(quotedName).join('|')}` : '';
