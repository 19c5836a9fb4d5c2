import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine/engine.ts';

type Change = (graph: MultiDirectedGraph, engine: Engine, pick: (n: number) => number) => void;

const LABELS = ['A', 'B', 'C'];
const TYPES = ['R', 'S'];

const anyNode = (graph: MultiDirectedGraph, pick: (n: number) => number): string | undefined =>
  graph.order === 0 ? undefined : graph.nodes()[pick(graph.order)];
const anyEdge = (graph: MultiDirectedGraph, pick: (n: number) => number): string | undefined =>
  graph.size === 0 ? undefined : graph.edges()[pick(graph.size)];

let counter = 0;

/** Ways to change the graph, behind the engine's back and through it. */
const CHANGES: readonly Change[] = [
  (graph, _, pick) => {
    graph.addNode(`own${counter++}`, { '@labels': [LABELS[pick(3)]!], x: pick(5), name: `s${pick(4)}` });
  },
  (graph, _, pick) => {
    const [a, b] = [anyNode(graph, pick), anyNode(graph, pick)];
    if (a !== undefined && b !== undefined) graph.addEdge(a, b, { '@type': TYPES[pick(2)]!, w: pick(9) / 2 });
  },
  (graph, _, pick) => {
    const node = anyNode(graph, pick);
    if (node !== undefined) graph.dropNode(node);
  },
  (graph, _, pick) => {
    const edge = anyEdge(graph, pick);
    if (edge !== undefined) graph.dropEdge(edge);
  },
  (graph, _, pick) => {
    const node = anyNode(graph, pick);
    if (node !== undefined) graph.setNodeAttribute(node, 'x', pick(3) === 0 ? 'text' : pick(5));
  },
  (graph, _, pick) => {
    const node = anyNode(graph, pick);
    if (node !== undefined) graph.replaceNodeAttributes(node, { '@labels': ['B'], name: `r${pick(3)}` });
  },
  (graph, _, pick) => {
    const edge = anyEdge(graph, pick);
    if (edge !== undefined) graph.mergeEdgeAttributes(edge, { w: 7.5, '@type': TYPES[pick(2)]! });
  },
  (_, engine, pick) => void engine.runSync('MATCH (n) WITH n LIMIT $k SET n:C, n.x = 1', { k: pick(3) }),
  (_, engine, pick) => void engine.runSync('MATCH (n:C) WITH n LIMIT $k REMOVE n:C', { k: pick(3) }),
  (_, engine, pick) => void engine.runSync('MERGE (n:A {x: $x}) MERGE (n)-[:R]->(:B)', { x: pick(4) }),
  (_, engine, pick) =>
    void engine.runSync('MATCH (n) WITH n SKIP $k LIMIT 1 DETACH DELETE n', { k: pick(5) }),
  (_, engine) => {
    expect(() => engine.runSync('MATCH (n) DETACH DELETE n WITH n CREATE (:A) RETURN 1/0')).toThrow();
  },
  graph => graph.clearEdges(),
];

const PROBES = [
  'MATCH (n) RETURN labels(n) AS l, n.x AS x, n.name AS name',
  'MATCH (n:A) RETURN n.name AS name',
  "MATCH (n:B) WHERE n.name = 'r1' RETURN count(*) AS c",
  'MATCH (n:A {x: 1}) RETURN n.name AS name',
  'MATCH (n) WHERE n.x > 1 RETURN n.x AS x',
  'MATCH (a)-[r]->(b) RETURN type(r) AS t, r.w AS w, a.name AS a, b.name AS b',
  'MATCH (a:A)-[r:R]-(b) RETURN r.w AS w, b.name AS b',
  'MATCH (a)-[:R]->(b)<-[:S]-(c) RETURN a.name AS a, c.name AS c',
  'MATCH (a:C)-[:R|S*1..2]->(b) RETURN count(DISTINCT b) AS c',
  'MATCH (a)-[r]->() RETURN type(r) AS t, labels(a)[0] AS l, count(*) AS n, sum(r.w) AS s',
];

const bag = (engine: Engine, query: string): string[] =>
  engine
    .runSync(query)
    .rows.map(row => JSON.stringify(row))
    .sort();

describe('GraphologyGraph', () => {
  it('stays in step with whatever happens to the graph', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(CHANGES.length - 1), fc.nat()), { maxLength: 40 }), steps => {
        const graph = new MultiDirectedGraph();
        for (let i = 0; i < 70; i++)
          graph.addNode(`n${i}`, { '@labels': [LABELS[i % 3]!], x: i % 7, name: `s${i % 5}` });
        for (let i = 0; i < 120; i++)
          graph.addEdge(`n${i % 70}`, `n${(i * 7) % 70}`, { '@type': TYPES[i % 2]!, w: i / 4 });
        const engine = createEngine(graph, { floatProperties: ['w'] });
        engine.runSync('CREATE INDEX FOR (n:A) ON (n.x)');
        for (let k = 0; k < 3; k++) for (const probe of PROBES) engine.runSync(probe);
        for (const [which, seed] of steps) {
          let state = seed + 1;
          const pick = (n: number): number => {
            state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
            return state % n;
          };
          CHANGES[which]!(graph, engine, pick);
          const fresh = createEngine(graph, { floatProperties: ['w'] });
          for (const probe of PROBES) expect(bag(engine, probe), probe).toEqual(bag(fresh, probe));
          fresh.close();
        }
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it('reads labels, types and floats from the attributes it is told', () => {
    const graph = new MultiDirectedGraph();
    graph.addNode('a', { kinds: ['X'], score: 1 });
    graph.addNode('b', { kinds: 'Y' });
    graph.addEdge('a', 'b', { rel: 'LIKES' });
    graph.addEdge('a', 'b');
    const engine = createEngine(graph, {
      labelsAttribute: 'kinds',
      typeAttribute: 'rel',
      defaultType: 'EDGE',
      floatProperties: name => name === 'score',
    });
    expect(engine.runSync('MATCH (a:X)-[r]->(b:Y) RETURN type(r) AS t ORDER BY t').rows).toEqual([
      ['EDGE'],
      ['LIKES'],
    ]);
    expect(engine.runSync('MATCH (a:X) RETURN valueType(a.score), keys(a)').rows).toEqual([
      ['FLOAT NOT NULL', ['score']],
    ]);
  });

  it('takes `__proto__` for a name like any other and refuses to store under it', () => {
    const graph = new MultiDirectedGraph();
    graph.addNode('a', { '@labels': ['__proto__', 'constructor'], toString: 'own' });
    const engine = createEngine(graph);
    expect(
      engine.runSync('MATCH (n:`__proto__`:constructor) RETURN n.toString, n.constructor, n.`__proto__`')
        .rows,
    ).toEqual([['own', null, null]]);
    expect(() => engine.runSync('MATCH (n) SET n.`__proto__` = 1')).toThrow(/cannot be called/);
  });
});
