import type { BenchGraph } from './graph.ts';

export interface BenchQuery {
  readonly id: string;
  readonly what: string;
  readonly text: string;
  /** The same question in Kuzu's and Ladybug's dialect, where it differs. */
  readonly kuzu?: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Q1 to Q9: what people ask of a graph of actors, each once. Rows without ORDER BY are compared as bags. */
export function queriesFor({ anchors }: BenchGraph): BenchQuery[] {
  const { hub, person, from, to } = anchors;
  return [
    {
      id: 'Q1',
      what: 'look up one node by an indexed name',
      text: 'MATCH (n:Person {name: $n}) RETURN n.kind AS kind, n.weight AS weight',
      parameters: { n: person },
    },
    {
      id: 'Q2',
      what: 'one hop from the hub, filtered',
      text: 'MATCH (a:State {name: $n})-[r]->(b) WHERE r.confidence > 0.8 AND b.weight >= 50 RETURN b.name AS name, r.confidence AS c',
      parameters: { n: hub },
    },
    {
      id: 'Q3',
      what: 'two hops from the hub, top 10; no label, so no index',
      text: 'MATCH (a)-[:SUPPORTS]->(b)-[:SUPPORTS]->(c) WHERE a.name = $n RETURN c.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 10',
      parameters: { n: hub },
    },
    {
      id: 'Q3i',
      what: 'the same with a label, so with an index',
      text: 'MATCH (a:State)-[:SUPPORTS]->(b)-[:SUPPORTS]->(c) WHERE a.name = $n RETURN c.name AS name, count(*) AS n ORDER BY n DESC, name LIMIT 10',
      parameters: { n: hub },
    },
    {
      id: 'Q4',
      what: 'triangles of opposition',
      text: 'MATCH (a)-[:OPPOSES]-(b)-[:OPPOSES]-(c)-[:OPPOSES]-(a) WHERE a.name < b.name AND b.name < c.name RETURN count(*) AS n',
      parameters: {},
    },
    {
      id: 'Q5',
      what: 'all relationships by type and label, with an average',
      text: 'MATCH (a)-[r]->(b) RETURN type(r) AS t, labels(a)[0] AS l, count(*) AS n, avg(r.confidence) AS c ORDER BY t, l',
      kuzu: 'MATCH (a)-[r]->(b) RETURN label(r) AS t, label(a) AS l, count(*) AS n, avg(r.confidence) AS c ORDER BY t, l',
      parameters: {},
    },
    {
      id: 'Q6',
      what: 'shortest path between two nodes far apart',
      text: `MATCH (a:${from.label} {name: $a}), (b:${to.label} {name: $b}) MATCH p = shortestPath((a)-[*..8]->(b)) RETURN length(p) AS d`,
      kuzu: `MATCH p = (a:${from.label} {name: $a})-[* SHORTEST 1..8]->(b:${to.label} {name: $b}) RETURN length(p) AS d`,
      parameters: { a: from.name, b: to.name },
    },
    {
      id: 'Q7',
      what: 'mediators by the number of distinct opposers they reach',
      text: 'MATCH (m)-[:MEDIATES]->(x)<-[:OPPOSES]-(y) WITH m, count(DISTINCT y) AS k RETURN m.name AS name, k ORDER BY k DESC, name LIMIT 10',
      parameters: {},
    },
    {
      id: 'Q8a',
      what: 'scan of all names, CONTAINS',
      text: "MATCH (n) WHERE n.name CONTAINS 'lunar' RETURN count(*) AS n",
      parameters: {},
    },
    {
      id: 'Q8b',
      what: 'scan of all names, regular expression',
      text: "MATCH (n) WHERE n.name =~ '.*[aeiou]r(so|ka).* .*7' RETURN count(*) AS n",
      parameters: {},
    },
    {
      id: 'Q9',
      what: 'distinct nodes within three hops of the hub',
      text: 'MATCH (a:State {name: $n})-[:SUPPORTS*1..3]->(b) RETURN count(DISTINCT b) AS n',
      parameters: { n: hub },
    },
  ];
}
