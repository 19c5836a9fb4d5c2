/**
 * The query that draws what a query tells of: its last RETURN gives everything that is in reach (`RETURN *`), so
 * that a query for names still has nodes and relationships to show. A query whose answer holds some already is
 * better drawn as it is.
 */
export function graphQuery(cypher: string): string {
  const at = [...cypher.matchAll(/\breturn\b/gi)].at(-1)?.index;
  return at === undefined ? cypher : `${cypher.slice(0, at)}RETURN *`;
}
