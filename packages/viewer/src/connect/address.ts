import type { Neo4jLogin } from '../sources/neo4j.ts';

/** What a form may begin with; never a password. */
export type LoginStart = Omit<Neo4jLogin, 'password'>;

/** What a page's address says of the server (`?server=…&user=…&database=…`). */
export function startOf(search: string): LoginStart {
  const p = new URLSearchParams(search);
  const short = (name: string) => (p.get(name) ?? '').slice(0, 300);
  return {
    address: short('server') || 'neo4j://localhost:7687',
    user: short('user') || 'neo4j',
    database: short('database'),
  };
}

/** Puts server, user and database into the page's address, so that a copied link leads to the same graph. */
export function rememberInAddress({ address, user, database }: LoginStart, target: Window = window): void {
  const p = new URLSearchParams({ server: address });
  if (user) p.set('user', user);
  if (database) p.set('database', database);
  target.history.replaceState(null, '', `${target.location.pathname}?${p}${target.location.hash}`);
}
