import type { GraphTable } from '../graph/table.ts';
import { beside, metaLabel } from './schema.ts';
import type { Server } from './server.ts';
import type { Sent } from './sync.ts';
import { toNeo4j } from './values.ts';

/** Ids kept at most: more than a view draws one by one. */
const KEPT = 5000;

/** How well entities are connected, kept beside the graph so that a view of the best connected looks at no others. */
export interface Rank {
  /** Statements between entities, and entities. */
  readonly edges: number;
  readonly nodes: number;
  /** Relationship types of those statements. */
  readonly types: readonly string[];
  /** The best connected entities, those of equal degree by id; all of them where `KEPT` allows. */
  readonly ids: readonly string[];
}

/** Cost: linear in the statements, in numbers alone. */
export function rankOf({ columns, head, statementCount }: GraphTable): Rank {
  const { entities } = head;
  const degree = new Int32Array(entities.length);
  const drawn = new Uint8Array(head.types.length);
  let edges = 0;
  for (let statement = 0; statement < statementCount; statement++) {
    const at = columns.relationship[statement]!;
    const [from, to] = [columns.from[at]!, columns.to[at]!];
    if (from >= entities.length || to >= entities.length) continue;
    degree[from]!++;
    degree[to]!++;
    drawn[columns.type[at]!] = 1;
    edges++;
  }
  const order = Array.from(entities.keys()).sort(
    (a, b) => degree[b]! - degree[a]! || (entities[a]!.id < entities[b]!.id ? -1 : 1),
  );
  return {
    edges,
    nodes: entities.length,
    types: [...new Set(head.types.filter((_, code) => drawn[code] === 1))].sort(),
    ids: order.slice(0, KEPT).map(at => entities[at]!.id),
  };
}

export const sameRank = (a: Rank, b: Rank) => JSON.stringify(a) === JSON.stringify(b);

const rankId = 'rank';

export function rankSent(rank: Rank): Sent {
  return {
    query: `MERGE (k:${beside(metaLabel)} {id: '${rankId}'}) SET k += $rank`,
    parameters: { rank: toNeo4j(rank) },
  };
}

/**
 * The rank of what the server's graph shows now, with at most `limit` ids; undefined where none is kept of it, as
 * while a load goes on, or where more are asked for than are kept.
 */
export async function readRank(server: Server, limit: number): Promise<Rank | undefined> {
  const [row] = await server.read(
    `MATCH (m:${metaLabel} {id: 'meta'}) MATCH (k:${metaLabel} {id: '${rankId}'}) WHERE NOT m.dirty
     RETURN k.edges AS edges, k.nodes AS nodes, k.types AS types, k.ids[..$limit] AS ids`,
    { limit: Math.max(0, Math.min(limit, KEPT)) },
  );
  if (!row) return undefined;
  const rank = {
    edges: Number(row['edges']),
    nodes: Number(row['nodes']),
    types: row['types'] as string[],
    ids: row['ids'] as string[],
  };
  return rank.ids.length < Math.min(limit, rank.nodes) ? undefined : rank;
}
