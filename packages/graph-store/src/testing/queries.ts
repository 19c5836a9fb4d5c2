import type { CypherParameters } from '../contract.ts';

export interface QueryCase {
  readonly query: string;
  readonly parameters?: CypherParameters;
}

const all: readonly (string | QueryCase)[] = [
  // Nodes, labels, properties
  'MATCH (n) RETURN count(n) AS n',
  'MATCH (n:Actor) RETURN n.name ORDER BY n.name',
  'MATCH (n:Actor) RETURN labels(n) AS labels, n.id AS id ORDER BY id',
  'MATCH (n:State) RETURN n.id, n.aliases, n.ref ORDER BY n.id',
  'MATCH (n:Conflict) RETURN n.id, n.name, n.ref ORDER BY n.id',
  'MATCH (n:!Actor) RETURN labels(n)[0] AS label, count(*) AS n ORDER BY label',
  'MATCH (n) WHERE n:Person OR n:Group RETURN properties(n) AS p ORDER BY n.id',
  'MATCH (d:Document) RETURN d.id, d.title, d.published, d.outlet, d.url, d.cluster ORDER BY d.id',
  'MATCH (d:Document) WHERE d.published IS NULL RETURN d.id',
  { query: 'MATCH (n:Actor {id: $id}) RETURN n', parameters: { id: 'iso:NOR' } },
  "MATCH (n:Actor) WHERE n.name STARTS WITH 'N' OR n.name CONTAINS 'rbo' RETURN n.name ORDER BY n.name",
  "MATCH (n) WHERE 'Kings Bay' IN n.aliases RETURN n.id",
  'MATCH (n:Person) UNWIND keys(n) AS key RETURN key, count(*) AS n ORDER BY key',
  // Relationships
  'MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type',
  'MATCH (a)-[r:ATTACKS]->(b) RETURN a.name, b.name, r.confidence, r.asserted, r.source ORDER BY r.id',
  'MATCH (a)-[r:SUPPORTS]->(b) WHERE r.asserted RETURN a.name, b.name, r.doc, r.quote ORDER BY a.name, b.name',
  'MATCH (a)-[r:SUPPORTS]->(b) WHERE NOT r.asserted RETURN a.name, b.name, r.source, r.sourceId ORDER BY a.name',
  'MATCH (m)-[r:MEDIATES]->(c:Conflict) RETURN m.name, c.name, r.confidence ORDER BY m.name',
  'MATCH (a)-[r:ACCUSES|ATTACKS]->(b) RETURN type(r), a.name, b.name, coalesce(r.source, "the article") AS source ORDER BY type(r), a.name, source',
  'MATCH (a)-[r:NOT_ATTACKS]->(b) RETURN a.name, b.name, r.source, r.claimId IS NOT NULL AS claimed',
  'MATCH (a)-[r:MEETS]-(b) WHERE a.name < b.name RETURN a.name, b.name, count(r) AS n ORDER BY a.name, b.name',
  'MATCH (a)-[r:MEETS]->(b) RETURN r.statement = r.id AS same, startNode(r).id < endNode(r).id AS ordered ORDER BY r.id',
  'MATCH ()-[r:THREATENS]->() RETURN r ORDER BY r.evidenceStart',
  'MATCH ()-[r:SANCTIONS]->() RETURN r.timeStart, r.timeEnd, date(r.timeStart) + duration({days: 1}) AS next',
  'MATCH ()-[r:ALLIED_WITH]->() RETURN properties(r) AS p',
  'MATCH (s)-[r:SAID]->(c:Claim) RETURN s.name, c.text, c.direct, c.start, c.end, c.via ORDER BY c.text',
  'MATCH (c:Claim) WHERE NOT EXISTS { ()-[:SAID]->(c) } RETURN c.text',
  'MATCH (c:Claim)-[:ABOUT]->(x) RETURN c.text, collect(x.name) AS about ORDER BY c.text',
  'MATCH (c:Claim)-[:IN]->(d:Document) RETURN d.id, count(c) AS n ORDER BY d.id',
  'MATCH (z)-[r:DENIES]->(x) RETURN z.name, labels(x), r.confidence ORDER BY r.confidence',
  'MATCH (a:Actor)-[m:MENTIONED_IN]->(d) RETURN a.name, sum(m.count) AS mentions, count(d) AS documents ORDER BY documents DESC, a.name, mentions',
  'MATCH (a:Actor)-[m:MENTIONED_IN]->(d:Document {id: "delta-1"}) RETURN a.id, m.count, m ORDER BY a.id',
  // Numbers and their types
  'MATCH ()-[r]->() WHERE r.confidence = 1 RETURN r.confidence, type(r) ORDER BY type(r), r.id',
  'MATCH ()-[r]->() RETURN avg(r.confidence) > 0.5 AS high, max(r.confidence) AS max, min(r.confidence) AS min',
  'MATCH ()-[r:THREATENS]->() RETURN sum(r.evidenceEnd - r.evidenceStart) AS length, toFloat(count(*)) AS n',
  'MATCH ()-[r]->() WHERE r.confidence IS NOT NULL RETURN round(r.confidence * 10) AS tenth, count(*) AS n ORDER BY tenth',
  'RETURN 1 AS i, 1.0 AS f, 2.5 AS g, 10 / 4 AS d, 10 / 4.0 AS e, 9007199254740993 AS big, -0.0 AS z',
  {
    query: 'RETURN $i AS i, $f AS f, $list AS list, $map AS map',
    parameters: { i: 3, f: 2.5, list: [1, 'a', null], map: { k: true } },
  },
  {
    query: 'MATCH (n:Actor) RETURN n.name ORDER BY n.name SKIP $skip LIMIT $limit',
    parameters: { skip: 2, limit: 3 },
  },
  "RETURN toInteger('42') AS a, toFloat('1') AS b, toString(1.0) AS c, size('naïve') AS d",
  // Aggregation, grouping, ordering
  'MATCH (a)-[r]->(b) WHERE r.statement IS NOT NULL RETURN r.outlet AS outlet, count(DISTINCT r.statement) AS facts, count(*) AS evidence ORDER BY outlet',
  'MATCH (a)-[r]->(b) WHERE r.statement IS NOT NULL WITH r.statement AS s, collect(DISTINCT r.doc) AS docs WHERE size(docs) > 1 RETURN size(docs) AS n, docs ORDER BY docs',
  'MATCH (a:State)-[r]->(b:State) WHERE r.asserted WITH a, b, collect(type(r)) AS types UNWIND types AS t WITH a, b, t ORDER BY t RETURN a.name, b.name, collect(t) AS types ORDER BY a.name, b.name',
  'MATCH (n:Actor) OPTIONAL MATCH (n)-[r:SUPPORTS]->() RETURN n.name, count(r) AS n ORDER BY n DESC, n.name LIMIT 5',
  'MATCH (n:Actor) RETURN n.name ORDER BY size(n.aliases) DESC, n.name LIMIT 4',
  'MATCH (d:Document) RETURN d.published AS day ORDER BY day DESC',
  'MATCH (d:Document) RETURN d.outlet AS outlet, collect(d.id) AS ids ORDER BY outlet',
  'MATCH (n:Actor) WITH n.name AS name ORDER BY name RETURN collect(name)[0..3] AS first, collect(name)[-1] AS last',
  'MATCH (n) RETURN DISTINCT labels(n)[0] AS l ORDER BY l',
  // Paths and patterns
  'MATCH p = (a:Person)-[:REPRESENTS]->(s:State)-[:PARTY_TO]->(c:Conflict) RETURN a.name, s.name, c.name, length(p) AS n ORDER BY a.name, c.name',
  'MATCH p = shortestPath((a:Person {name: "Zora Tolen"})-[:REPRESENTS|SUPPORTS|ATTACKS|MEMBER_OF*..4]-(b:Organization {id: "org:harbour-league"})) RETURN length(p) AS n',
  'MATCH (a:State {id: "iso:OST"})-[:SUPPORTS|ATTACKS*1..2]->(b) RETURN DISTINCT b.name ORDER BY b.name',
  'MATCH (a:State) WHERE (a)-[:PARTY_TO]->(:Conflict) RETURN a.name ORDER BY a.name',
  'MATCH (a:State) RETURN a.name, [(a)-[:PARTY_TO]->(c) | c.id] AS in, COUNT { (a)<-[:ATTACKS]-() } AS attacked ORDER BY a.name',
  'MATCH (p1:Person)-[:REPRESENTS]->(s1), (p2:Person)-[:REPRESENTS]->(s2), (p1)-[m:MEETS]-(p2) WHERE s1.name < s2.name RETURN s1.name, s2.name, count(m) AS n',
  'MATCH (a)-[r1:ATTACKS]->(b)-[r2:ATTACKS]->(a) WHERE a.name < b.name RETURN DISTINCT a.name, b.name',
  // Texts, lists, maps, cases
  "MATCH (c:Claim) RETURN toUpper(left(c.text, 8)) AS head, split(c.text, ' ')[0] AS word, replace(c.text, ' ', '_') AS line ORDER BY c.text",
  'MATCH (n:State) RETURN n {.id, .name, docs: COUNT { (n)-[:MENTIONED_IN]->() }} AS m ORDER BY n.id',
  "MATCH (n:Actor) RETURN CASE WHEN n:State THEN 'state' WHEN n:Person THEN 'person' ELSE 'other' END AS kind, count(*) AS n ORDER BY kind",
  'UNWIND [3, 1, null, 2.5, "b", "a", true] AS x RETURN x ORDER BY x',
  'RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * x] AS odd, reduce(s = 0, x IN [1, 2, 3] | s + x) AS sum',
  'RETURN null = null AS a, null IS NULL AS b, 1 = 1.0 AS c, [1, null] = [1, null] AS d, {a: 1} = {a: 1.0} AS e',
  "RETURN date('2026-03-01') AS d, duration({months: 1, days: 2}) AS p, time('10:00:00+01:00') AS t, localdatetime('2026-03-01T10:00:00') AS l",
  "MATCH (n:Actor) WHERE n.name =~ '(?i).*LAK.*' RETURN n.name ORDER BY n.name",
  'MATCH (n:State) CALL { WITH n MATCH (n)-[r]->() RETURN count(r) AS out } RETURN n.name, out ORDER BY n.name',
  'MATCH (n:State) RETURN n.name AS name UNION MATCH (n:Territory) RETURN n.name AS name',
  'MATCH (a:Actor)-[r]->(b:Actor) WHERE r.conflictId IS NOT NULL RETURN DISTINCT r.conflictId AS c',
  'MATCH ()-[r:PARTY_TO]->() RETURN r.why AS why, r.extractor AS extractor, count(*) AS n ORDER BY n',
];

/** Queries that every driver answers alike: value, type and order. Each has an order, or one row. */
export const queryCases: readonly QueryCase[] = all.map(item =>
  typeof item === 'string' ? { query: item } : item,
);
