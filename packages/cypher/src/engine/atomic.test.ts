import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';

function network(): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (let i = 0; i < 20; i++)
    graph.addNode(`p${i}`, { '@labels': ['Person'], name: `p${i}`, tags: ['a', 'b'] });
  for (let i = 0; i < 40; i++)
    graph.addEdge(`p${i % 20}`, `p${(i * 3 + 1) % 20}`, { '@type': 'KNOWS', since: i });
  graph.addNode('e', { '@labels': ['Event'] });
  return graph;
}

/** The graph without regard to the order of its elements. */
function stateOf(graph: MultiDirectedGraph): unknown {
  const { nodes, edges } = graph.export();
  const byKey = (a: { key?: string }, b: { key?: string }): number => (a.key! < b.key! ? -1 : 1);
  return { nodes: nodes.sort(byKey), edges: edges.sort(byKey) };
}

const FAILING: readonly [string, RegExp][] = [
  ['MATCH (n:Person) SET n.name = 1, n:X REMOVE n.tags WITH n WHERE n.name / 0 = 1 RETURN n', /zero/i],
  ['MATCH (n:Person) DETACH DELETE n WITH count(*) AS c RETURN c / 0', /zero/i],
  ['MATCH (n:Person) DELETE n', /relationship/],
  [
    'CREATE (a:New)-[:R {x: 1}]->(b:New) WITH a, b MATCH (p:Person) CREATE (p)-[:R]->(a) RETURN 1 / 0',
    /zero/i,
  ],
  ["MERGE (n:Person {name: 'p1'}) ON MATCH SET n = {} WITH n CREATE (:Y) RETURN n.name + 1 / 0", /zero/i],
  ['UNWIND [1, 2, 0] AS x CREATE (:Z {x: 10 / x})', /zero/i],
  ['FOREACH (x IN [1, 0] | CREATE (:Z {x: 1 / x}))', /zero/i],
  ['MATCH (n:Person) CALL { WITH n SET n.y = 1 } RETURN 1 / 0', /zero/i],
  ['MATCH (n:Person) SET n.bad = {a: 1}', /cannot hold/],
];

describe('a statement that fails', () => {
  it.each(FAILING)('leaves the graph as it was: %s', (query, message) => {
    const graph = network();
    const before = stateOf(graph);
    const engine = createEngine(graph);
    const counts = 'MATCH (n)-[r:KNOWS]->(m) RETURN n.name, r.since, m.name, labels(n), n.tags';
    const rows = engine
      .runSync(counts)
      .rows.map(row => JSON.stringify(row))
      .sort();
    expect(() => engine.runSync(query)).toThrow(message);
    expect(stateOf(graph)).toEqual(before);
    expect(
      engine
        .runSync(counts)
        .rows.map(row => JSON.stringify(row))
        .sort(),
    ).toEqual(rows);
  });

  it('leaves the graph as it was when time, memory or patience runs out', async () => {
    const graph = network();
    const before = stateOf(graph);
    const engine = createEngine(graph);
    const endless = 'MATCH (n:Person) SET n.x = 1 WITH n UNWIND range(1, 100000000) AS i CREATE (:Q {i: i})';
    await expect(engine.run(endless, {}, { timeout: 30 }).collect()).rejects.toMatchObject({
      detail: 'Timeout',
    });
    expect(stateOf(graph)).toEqual(before);
    await expect(engine.run(endless, {}, { maxMemory: 1e6 }).collect()).rejects.toMatchObject({
      detail: 'Memory',
    });
    expect(stateOf(graph)).toEqual(before);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 20);
    const aborted = engine.run(endless, {}, { signal: controller.signal }).collect();
    await expect(aborted).rejects.toMatchObject({ code: 'LimitError.Aborted' });
    expect(stateOf(graph)).toEqual(before);
  });

  it('is not half done when the reader stops early', async () => {
    const graph = network();
    const engine = createEngine(graph);
    for await (const _ of engine.run('MATCH (n:Person) CREATE (c:Copy) RETURN n')) break;
    expect(engine.runSync('MATCH (c:Copy) RETURN count(*)').rows).toEqual([[20]]);
  });
});
