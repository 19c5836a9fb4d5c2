import type { NodeRow, Properties, PropertyValue, RelationshipRow } from '../graph/rows.ts';
import { claimKey, documentKey, entityKey } from '../graph/rows.ts';
import { cyrb53, hashParts } from '../text/hash.ts';
import { type BaseLabel, baseLabels } from './schema.ts';
import type { Server } from './server.ts';
import { fromNeo4j } from './values.ts';

/** Where a node of the graph is found in the server. */
export interface Address {
  readonly base: BaseLabel;
  readonly id: string;
}

/** What the server holds of the graph: enough to tell what must change. */
export interface Written {
  readonly nodes: Map<
    string,
    { readonly at: Address; readonly labels: readonly string[]; readonly sum: number }
  >;
  readonly relationships: Map<
    string,
    {
      readonly type: string;
      readonly from: Address;
      readonly to: Address;
      readonly sum: number;
      readonly id: boolean;
    }
  >;
}

export const nothing = (): Written => ({ nodes: new Map(), relationships: new Map() });

export function addressOf(row: NodeRow): Address {
  const base = baseLabels.find(label => row.labels.includes(label))!;
  return { base, id: row.properties['id'] as string };
}

const keyFor: Readonly<Record<BaseLabel, (id: string) => string>> = {
  Actor: entityKey,
  Conflict: entityKey,
  Claim: claimKey,
  Document: documentKey,
};

export function sumOf(labels: readonly string[], properties: Properties): number {
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return cyrb53(JSON.stringify([labels, entries]), 0);
}

/** Notes a whole graph as written. */
export function writtenOf(nodes: readonly NodeRow[], relationships: readonly RelationshipRow[]): Written {
  const written = nothing();
  const places = new Map<string, Address>();
  for (const row of nodes) {
    const at = addressOf(row);
    places.set(row.key, at);
    written.nodes.set(row.key, {
      at,
      labels: row.labels,
      sum: sumOf([...row.labels].sort(), row.properties),
    });
  }
  for (const row of relationships)
    written.relationships.set(row.key, {
      type: row.type,
      from: places.get(row.from)!,
      to: places.get(row.to)!,
      sum: sumOf([], row.properties),
      id: row.properties['id'] !== undefined,
    });
  return written;
}

/** Reads back what the server holds, after a load that was cut off: nothing is trusted but the server. */
export async function readBack(server: Server): Promise<Written> {
  const written = nothing();
  const labels = baseLabels.map(label => `n:${label}`).join(' OR ');
  const base = (of: readonly string[]) => baseLabels.find(label => of.includes(label));
  for await (const row of server.each(
    `MATCH (n) WHERE ${labels} RETURN labels(n) AS labels, properties(n) AS p`,
  )) {
    const own = row['labels'] as string[];
    const properties = plain(row['p']);
    const at = { base: base(own)!, id: properties['id'] as string };
    written.nodes.set(keyFor[at.base](at.id), { at, labels: own, sum: sumOf([...own].sort(), properties) });
  }
  for await (const row of server.each(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS a, a.id AS from, labels(b) AS b, b.id AS to, properties(r) AS p',
  )) {
    const [a, b] = [base(row['a'] as string[]), base(row['b'] as string[])];
    if (!a || !b) continue;
    const from: Address = { base: a, id: row['from'] as string };
    const to: Address = { base: b, id: row['to'] as string };
    const properties = plain(row['p']);
    const type = row['type'] as string;
    const id = properties['id'] as string | undefined;
    const key = id ?? hashParts(type, keyFor[a](from.id), keyFor[b](to.id));
    written.relationships.set(key, { type, from, to, sum: sumOf([], properties), id: id !== undefined });
  }
  return written;
}

function plain(properties: unknown): Record<string, PropertyValue> {
  const out: Record<string, PropertyValue> = {};
  for (const [key, item] of Object.entries(properties as object)) {
    const value = fromNeo4j(item);
    out[key] = (
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Number(value) : value
    ) as PropertyValue;
  }
  return out;
}
