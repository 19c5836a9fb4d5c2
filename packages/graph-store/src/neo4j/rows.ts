import { CypherFloat, type CypherValue } from '@entente/cypher';
import type { ClaimView, Evidence, GraphEdge, GraphNode } from '../contract.ts';
import { typeOf } from '../memory/view.ts';
import type { Row } from './server.ts';
import { fromNeo4j } from './values.ts';

const always = ['id', 'statement', 'doc', 'confidence', 'asserted'] as const;
const optional = ['outlet', 'published', 'timeStart', 'timeEnd', 'source', 'sourceId', 'conflictId'] as const;
const quoted = ['quote', 'evidenceStart', 'evidenceEnd', 'why', 'claimId'] as const;

/** What is asked of a relationship `r` from `a` to `b`, said in a document `d`: a list, so that no name is sent twice. */
const fields = (names: readonly string[]) =>
  `[type(r), a.id, b.id, d.cluster, ${names.map(name => `r.${name}`).join(', ')}] AS edge`;
export const edgeFields = fields([...always, ...optional]);
export const evidenceFields = fields([...always, ...optional, ...quoted]);
export const nodeFields =
  'labels(n) AS labels, properties(n) AS p, COUNT { (n)-[:MENTIONED_IN]->() } AS documents';

/** An edge of `edgeFields` or of `evidenceFields`. */
export function edgeOf(row: Row): GraphEdge {
  const [type, from, to, cluster, id, statement, doc, confidence, asserted, ...rest] = row['edge'] as [
    ...[string, string, string, string | null],
    ...[string, string, string, number, boolean],
    ...(string | null)[],
  ];
  const given: Record<string, string> = {};
  optional.forEach((name, at) => {
    const value = rest[at];
    if (value != null) given[name] = value;
  });
  return { id, statement, type, from, to, doc, confidence, asserted, cluster: cluster ?? doc, ...given };
}

/** A piece of evidence of `evidenceFields`. */
export function evidenceOf(row: Row): Evidence {
  const [quote, start, end, why, claimId] = (row['edge'] as unknown[]).slice(
    4 + always.length + optional.length,
  ) as [string, bigint, bigint, string[], string | null];
  const evidence = { ...edgeOf(row), quote, start: Number(start), end: Number(end), why };
  return claimId === null ? evidence : { ...evidence, claimId };
}

function plainOf(value: unknown): Record<string, CypherValue> {
  const out: Record<string, CypherValue> = {};
  for (const [key, item] of Object.entries(value as object)) {
    const one = fromNeo4j(item);
    out[key] = one instanceof CypherFloat ? one.value : one;
  }
  return out;
}

/** A node of `nodeFields`. */
export function nodeOf(row: Row): GraphNode {
  const p = plainOf(row['p']) as unknown as { id: string; name: string; aliases: string[]; ref?: string };
  const type = typeOf(row['labels'] as string[])!;
  const base = { id: p.id, type, name: p.name, aliases: p.aliases, documents: Number(row['documents']) };
  return p.ref === undefined ? base : { ...base, ref: p.ref };
}

/** Claims by id with their speaker and what they are about. */
export const claimQuery = (where: string) => `
  MATCH (c:Claim)-[:IN]->(d:Document) ${where}
  OPTIONAL MATCH (s)-[:SAID]->(c)
  WITH c, d, s ORDER BY c.id
  RETURN properties(c) AS p, d.id AS doc, s.id AS speaker, COLLECT { MATCH (c)-[:ABOUT]->(x) RETURN x.id ORDER BY x.id } AS about`;

export function claimOf(row: Row): ClaimView {
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
