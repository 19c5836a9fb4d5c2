import { toJSON } from '@entente/cypher';
import type { GraphSource } from '@entente/graph-store';
import type { Api } from './serve.ts';

type Routes = Readonly<Record<string, (body: Record<string, never>) => Promise<unknown>>>;

/** The server's routes over a source in this process, and `more` of them. */
export function apiOf(source: GraphSource, more: Routes = {}): Api {
  const routes: Routes = {
    capabilities: async () => ({ title: 'Served', curate: false, subscribe: false }),
    snapshot: of => source.snapshot(of),
    evidence: of => source.evidence(of['target']!),
    document: of => source.document(of['id']!),
    claims: of => source.claims(of),
    search: of => source.search(of['text']!, of),
    stats: () => source.stats(),
    query: async of => {
      const result = await source.query(of['cypher']!, of['parameters'], {});
      return { ...result, rows: result.rows.map(row => row.map(toJSON)) };
    },
    ...more,
  };
  return async (route, body) => ({
    status: 200,
    value: await routes[route]!(body as Record<string, never>),
  });
}
