import type { NodeRow, PropertyValue } from '../graph/rows.ts';
import { claimKey, documentKey, entityKey } from '../graph/rows.ts';
import { hashParts } from '../text/hash.ts';
import { HeldParts } from './holding.ts';
import { type BaseLabel, baseLabels } from './schema.ts';
import type { Server } from './server.ts';
import { fromNeo4j } from './values.ts';

const keyFor: Readonly<Record<BaseLabel, (id: string) => string>> = {
  Actor: entityKey,
  Conflict: entityKey,
  Claim: claimKey,
  Document: documentKey,
};

const baseOf = (labels: readonly string[]) => baseLabels.find(label => labels.includes(label));

/** Where what belongs to no document is kept: nothing of it should be there. */
export const nowhere = documentKey('\u0000');

/**
 * Reads what the server holds, after a load that was cut off: nothing is trusted but the server.
 * Cost: the whole graph as rows in memory.
 */
export async function readBack(server: Server): Promise<HeldParts> {
  const held = new HeldParts();
  const claims: NodeRow[] = [];
  const home = new Map<string, string>();
  for await (const row of server.each(
    `MATCH (n) WHERE ${baseLabels.map(label => `n:${label}`).join(' OR ')} RETURN labels(n) AS labels, properties(n) AS p`,
  )) {
    const labels = row['labels'] as string[];
    const properties = plain(row['p']);
    const base = baseOf(labels)!;
    const node = { key: keyFor[base](properties['id'] as string), labels, properties };
    if (base === 'Document') held.partOf(node.key).nodes.push(node);
    else if (base === 'Claim') claims.push(node);
    else held.addEntity(node);
  }
  for await (const row of server.each(
    'MATCH (c:Claim)-[:IN]->(d:Document) RETURN c.id AS claim, d.id AS document',
  ))
    home.set(claimKey(row['claim'] as string), documentKey(row['document'] as string));
  for (const claim of claims) held.partOf(home.get(claim.key) ?? nowhere).nodes.push(claim);
  for await (const row of server.each(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a) AS a, a.id AS from, labels(b) AS b, b.id AS to, properties(r) AS p',
  )) {
    const [a, b] = [baseOf(row['a'] as string[]), baseOf(row['b'] as string[])];
    if (!a || !b) continue;
    const from = keyFor[a](row['from'] as string);
    const to = keyFor[b](row['to'] as string);
    const properties = plain(row['p']);
    const type = row['type'] as string;
    const { id, doc } = properties;
    const evidence = typeof id === 'string';
    const document =
      typeof doc === 'string'
        ? documentKey(doc)
        : (home.get(from) ?? home.get(to) ?? (b === 'Document' ? to : nowhere));
    held
      .partOf(document)
      .rows.push({ key: evidence ? id : hashParts(type, from, to), type, from, to, properties, evidence });
  }
  return held;
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
