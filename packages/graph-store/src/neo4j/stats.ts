import { entityTypes } from '@entente/ontology';
import type { StoreStats } from '../contract.ts';
import { sortKeys } from '../memory/view.ts';
import { besideLabel } from './mask.ts';
import type { Server } from './server.ts';

/** Counts over the server's graph. */
export async function serverStats(
  server: Server,
  recordLabel: string,
  eventLabel: string,
): Promise<StoreStats> {
  const labels = [...entityTypes, 'Claim', 'Document'];
  const byType: Record<string, number> = {};
  for (const row of await server.read(
    `MATCH (n) WHERE NOT n:${besideLabel} UNWIND labels(n) AS label
     WITH label, count(*) AS n WHERE label IN $labels RETURN label, n`,
    { labels },
  ))
    byType[row['label'] as string] = Number(row['n']);
  const byPredicate: Record<string, number> = {};
  let relationships = 0;
  for (const row of await server.read(
    `MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS n, count(r.statement) AS evidence`,
  )) {
    relationships += Number(row['n']);
    if (Number(row['evidence']) > 0) byPredicate[row['type'] as string] = Number(row['evidence']);
  }
  const [counts] = await server.read(
    `RETURN COUNT { (n) WHERE NOT n:${besideLabel} } AS nodes, COUNT { (:${recordLabel}) } AS documents,
       COUNT { (:${eventLabel}) } AS events`,
  );
  const [distinct] = await server.read('MATCH ()-[r]->() RETURN count(DISTINCT r.statement) AS n');
  return {
    documents: Number(counts!['documents']),
    nodes: Number(counts!['nodes']),
    relationships,
    statements: Number(distinct!['n']),
    claims: byType['Claim'] ?? 0,
    byType: sortKeys(byType),
    byPredicate: sortKeys(byPredicate),
    events: Number(counts!['events']),
  };
}
