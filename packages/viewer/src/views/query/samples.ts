/** Questions an analyst asks. Each answer tells who says so: nothing attributed passes for a fact. */
export interface Sample {
  readonly question: string;
  readonly cypher: string;
}

const by = "coalesce(r.source, 'the article')";

export const samples: readonly Sample[] = [
  {
    question: 'Who supports whom?',
    cypher: `MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor)
RETURN a.name AS who, b.name AS whom, count(*) AS sentences, collect(DISTINCT ${by}) AS sources
ORDER BY sentences DESC, who, whom LIMIT 100`,
  },
  {
    question: 'Who mediates what?',
    cypher: `MATCH (a:Actor)-[r:MEDIATES]->(c:Conflict)
RETURN a.name AS mediator, c.name AS conflict, count(*) AS sentences, collect(DISTINCT ${by}) AS sources
ORDER BY sentences DESC, mediator`,
  },
  {
    question: 'Who accuses whom, and in which words?',
    cypher: `MATCH (a:Actor)-[r:ACCUSES]->(b:Actor)
RETURN a.name AS accuser, b.name AS accused, r.quote AS quote, ${by} AS source, r.published AS published
ORDER BY published DESC LIMIT 200`,
  },
  {
    question: 'Who attacks whom, by whose word?',
    cypher: `MATCH (a:Actor)-[r:ATTACKS]->(b:Actor)
RETURN a.name AS attacker, b.name AS attacked, ${by} AS source, count(*) AS sentences
ORDER BY sentences DESC, attacker`,
  },
  {
    question: 'What is alleged but stated by no article?',
    cypher: `MATCH (a:Actor)-[r]->(b)
WHERE r.asserted = false AND NOT EXISTS {
  MATCH (a)-[s]->(b) WHERE type(s) = type(r) AND s.asserted = true
}
RETURN a.name AS subject, type(r) AS relation, b.name AS object, collect(DISTINCT r.source) AS alleged_by
ORDER BY subject, relation LIMIT 200`,
  },
  {
    question: 'What is stated by two outlets or more?',
    cypher: `MATCH (a:Actor)-[r]->(b)
WHERE r.asserted = true
WITH a, type(r) AS relation, b, collect(DISTINCT r.outlet) AS outlets
WHERE size(outlets) > 1
RETURN a.name AS subject, relation, b.name AS object, outlets
ORDER BY size(outlets) DESC, subject LIMIT 200`,
  },
  {
    question: 'Which allies does a state have? (change the name)',
    cypher: `MATCH (a:Actor)-[r:ALLIED_WITH|SUPPORTS|AGREES_WITH]-(b:Actor)
WHERE a.name STARTS WITH 'V'
RETURN a.name AS actor, type(r) AS relation, b.name AS ally, ${by} AS source
ORDER BY actor, ally`,
  },
  {
    question: 'Friends of friends who are enemies',
    cypher: `MATCH (a:Actor)-[:SUPPORTS|ALLIED_WITH]-(b:Actor)-[:SUPPORTS|ALLIED_WITH]-(c:Actor)
WHERE a.id < c.id AND EXISTS { MATCH (a)-[r:ATTACKS|ACCUSES|OPPOSES|THREATENS|SANCTIONS]-(c) }
RETURN DISTINCT a.name AS one, b.name AS friend_of_both, c.name AS other
ORDER BY one, other LIMIT 100`,
  },
  {
    question: 'Who is against the same actor?',
    cypher: `MATCH (a:Actor)-[:OPPOSES|ACCUSES|ATTACKS|SANCTIONS|THREATENS]->(x:Actor)<-[:OPPOSES|ACCUSES|ATTACKS|SANCTIONS|THREATENS]-(b:Actor)
WHERE a.id < b.id
RETURN a.name AS one, b.name AS other, collect(DISTINCT x.name) AS both_against
ORDER BY size(both_against) DESC, one LIMIT 100`,
  },
  {
    question: 'Parties of each conflict',
    cypher: `MATCH (a:Actor)-[r:PARTY_TO]->(c:Conflict)
RETURN c.name AS conflict, collect(DISTINCT a.name) AS parties, count(*) AS sentences
ORDER BY conflict`,
  },
  {
    question: 'Mediators who also take sides in their conflict',
    cypher: `MATCH (m:Actor)-[:MEDIATES]->(c:Conflict)<-[:PARTY_TO]-(p:Actor), (m)-[r:SUPPORTS|OPPOSES|ACCUSES|SANCTIONS]->(p)
RETURN m.name AS mediator, c.name AS conflict, type(r) AS relation, p.name AS party, ${by} AS source
ORDER BY mediator`,
  },
  {
    question: 'Conflicts without a mediator',
    cypher: `MATCH (c:Conflict)
WHERE NOT EXISTS { MATCH (:Actor)-[:MEDIATES]->(c) }
RETURN c.name AS conflict`,
  },
  {
    question: 'Who met whom, and when?',
    cypher: `MATCH (a:Actor)-[r:MEETS]->(b:Actor)
RETURN a.name AS one, b.name AS other, coalesce(r.timeStart, r.published) AS day, r.outlet AS outlet
ORDER BY day DESC LIMIT 200`,
  },
  {
    question: 'Who talks to both sides of a conflict?',
    cypher: `MATCH (a:Actor)-[:PARTY_TO]->(c:Conflict)<-[:PARTY_TO]-(b:Actor)
WHERE a.id < b.id
MATCH (a)-[:MEETS]-(m:Actor)-[:MEETS]-(b)
RETURN c.name AS conflict, m.name AS between, a.name AS one, b.name AS other
ORDER BY conflict`,
  },
  {
    question: 'What did a speaker say?',
    cypher: `MATCH (a:Actor)-[:SAID]->(c:Claim)-[:IN]->(d:Document)
RETURN a.name AS speaker, c.text AS claim, c.direct AS word_for_word, d.outlet AS outlet, d.published AS published
ORDER BY published DESC LIMIT 200`,
  },
  {
    question: 'Who is talked about most by others?',
    cypher: `MATCH (a:Actor)-[:SAID]->(c:Claim)-[:ABOUT]->(b)
WHERE a <> b
RETURN b.name AS about, count(DISTINCT c) AS claims, collect(DISTINCT a.name) AS speakers
ORDER BY claims DESC LIMIT 50`,
  },
  {
    question: 'Statements and their denials',
    cypher: `MATCH (a:Actor)-[r]->(b), (a)-[n]->(b)
WHERE type(n) = 'NOT_' + type(r)
RETURN a.name AS subject, type(r) AS relation, b.name AS object,
       collect(DISTINCT ${by}) AS stated_by, collect(DISTINCT coalesce(n.source, 'the article')) AS denied_by`,
  },
  {
    question: 'Who denies what?',
    cypher: `MATCH (a:Actor)-[r:DENIES]->(b)
RETURN a.name AS who, coalesce(b.name, b.text) AS what, r.quote AS quote, r.published AS published
ORDER BY published DESC LIMIT 200`,
  },
  {
    question: 'Who demands what of whom?',
    cypher: `MATCH (a:Actor)-[r:DEMANDS]->(b:Actor)
RETURN a.name AS who, b.name AS of_whom, r.quote AS quote, ${by} AS source
ORDER BY who LIMIT 200`,
  },
  {
    question: 'Who controls and who claims which territory?',
    cypher: `MATCH (a:Actor)-[r:CONTROLS|CLAIMS_TERRITORY|RECOGNIZES]->(t)
RETURN t.name AS territory, type(r) AS relation, a.name AS actor, ${by} AS source
ORDER BY territory, relation`,
  },
  {
    question: 'Who speaks for whom?',
    cypher: `MATCH (p:Person)-[r:REPRESENTS]->(b)
RETURN p.name AS person, b.name AS speaks_for, count(*) AS sentences
ORDER BY speaks_for, sentences DESC`,
  },
  {
    question: 'Members of each organisation',
    cypher: `MATCH (a:Actor)-[:MEMBER_OF]->(o:Organization)
RETURN o.name AS organisation, collect(DISTINCT a.name) AS members
ORDER BY size(members) DESC`,
  },
  {
    question: 'Which outlets tell of which relations?',
    cypher: `MATCH (:Actor)-[r]->()
WHERE r.statement IS NOT NULL
RETURN coalesce(r.outlet, 'unknown') AS outlet, type(r) AS relation, count(*) AS sentences
ORDER BY outlet, sentences DESC`,
  },
  {
    question: 'Shortest way between two actors (change the names)',
    cypher: `MATCH (a:Actor), (b:Actor)
WHERE a.name STARTS WITH 'V' AND b.name STARTS WITH 'Z'
MATCH p = shortestPath((a)-[*..6]-(b))
RETURN p LIMIT 5`,
  },
  {
    question: 'What the extraction is least sure of',
    cypher: `MATCH (a:Actor)-[r]->(b)
WHERE r.confidence < 0.6
RETURN a.name AS subject, type(r) AS relation, b.name AS object, r.confidence AS confidence, r.quote AS quote
ORDER BY confidence LIMIT 100`,
  },
];
