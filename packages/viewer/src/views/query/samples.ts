/** Questions an analyst asks. Each answer tells who says so: nothing attributed passes for a fact. */
export const samples: readonly { readonly question: string; readonly cypher: string }[] = [
  {
    question: 'Who supports whom?',
    cypher: `MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor)
RETURN a.name AS who, b.name AS whom, count(*) AS sentences,
       collect(DISTINCT coalesce(r.source, 'the article')) AS sources
ORDER BY sentences DESC LIMIT 100`,
  },
  {
    question: 'Who mediates what?',
    cypher: `MATCH (m:Actor)-[r:MEDIATES]->(c:Conflict)
RETURN m.name AS mediator, c.name AS conflict, count(*) AS sentences,
       collect(DISTINCT coalesce(r.source, 'the article')) AS sources
ORDER BY sentences DESC`,
  },
  {
    question: 'Who accuses whom, and of what?',
    cypher: `MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
RETURN a.name AS accuser, b.name AS accused, r.quote AS quote,
       coalesce(r.source, 'the article') AS source, r.published AS published
ORDER BY published DESC LIMIT 200`,
  },
];
