/**
 * The same question asked in two ways: one that the fast paths take (columns, codes, stamps, heaps, breadth-first
 * search), one that they must leave to the plain operators. On graphs large enough that columns are built.
 */
import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../engine/engine.ts';
import { float } from '../values/types.ts';

function random(seed: number): (n: number) => number {
  let state = seed;
  return n => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % n;
  };
}

/** Properties that are floats, integers, strings, missing, or of every type at once. */
function network(seed: number, nodes: number, edges: number): Engine {
  const pick = random(seed);
  const graph = new MultiDirectedGraph();
  const mixed = [1, 1.5, float(2), 'text', true, null, [1], Number.NaN, 2n ** 60n];
  for (let i = 0; i < nodes; i++) {
    graph.addNode(`n${i}`, {
      '@labels': [['A'], ['B'], ['A', 'C'], []][pick(4)]!,
      i,
      x: pick(5) === 0 ? undefined : pick(20),
      s: pick(6) === 0 ? null : `name ${pick(12)}`,
      id: `unique ${(i * 7919) % nodes} é`,
      mixed: mixed[pick(mixed.length)],
    });
  }
  for (let e = 0; e < edges; e++) {
    graph.addEdge(`n${pick(nodes)}`, `n${pick(nodes)}`, {
      '@type': ['R', 'S', 'T'][pick(3)]!,
      w: pick(7) === 0 ? undefined : pick(100) / 8 + (pick(50) === 0 ? 1e10 : 0),
      n: pick(9),
    });
  }
  const engine = createEngine(graph, { floatProperties: ['w'] });
  for (let k = 0; k < 3; k++)
    engine.runSync('MATCH (n) WHERE n.x > 0 AND n.s > "" AND n.id > "" RETURN n.mixed');
  return engine;
}

const show = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    typeof v === 'bigint'
      ? `${v}n`
      : v instanceof Object && 'value' in v
        ? `${(v as { value: number }).value}f`
        : v,
  );
const bag = (engine: Engine, query: string, parameters = {}): string[] =>
  engine.runSync(query, parameters).rows.map(show).sort();

const engines = [network(1, 300, 900), network(2, 2600, 6000)];

describe('kernels of predicates', () => {
  const PREDICATES = [
    ...['=', '<>', '<', '<=', '>', '>='].flatMap(op => [
      `n.x ${op} 7`,
      `7.5 ${op} n.x`,
      `n.x ${op} $f`,
      `n.s ${op} 'name 5'`,
      `n.mixed ${op} 1`,
      `n.mixed ${op} 'text'`,
      `n.x ${op} 'text'`,
      `n.x ${op} null`,
      `n.s ${op} n.id`,
      `n.x ${op} n.i`,
    ]),
    "n.s CONTAINS '1'",
    "n.s STARTS WITH 'name 1'",
    "n.id ENDS WITH ' é'",
    "n.id =~ '.*[13].*é'",
    "n.mixed CONTAINS 'e'",
    'n:A',
    'n:A&!C',
    'n:B|C',
    'n:%',
    '(n:A OR n.x > 3) AND NOT n.s = $s',
  ];
  it.each(PREDICATES)('%s', predicate => {
    const parameters = { f: float(3), s: 'name 2' };
    for (const engine of engines) {
      const fast = bag(engine, `MATCH (n) WHERE ${predicate} RETURN n.i`, parameters);
      const plain = bag(engine, `MATCH (n) WITH n.i AS i, ${predicate} AS ok WHERE ok RETURN i`, parameters);
      expect(fast).toEqual(plain);
    }
  });

  it('compare a property of two nodes', () => {
    for (const op of ['<', '<=', '>', '>=', '=', '<>']) {
      for (const key of ['s', 'x', 'id']) {
        const fast = bag(engines[0]!, `MATCH (a)-->(b) WHERE a.${key} ${op} b.${key} RETURN a.i, b.i`);
        const plain = bag(
          engines[0]!,
          `MATCH (a)-->(b) WITH a, b, a.${key} ${op} b.${key} AS ok WHERE ok RETURN a.i, b.i`,
        );
        expect(fast).toEqual(plain);
      }
    }
  });
});

describe('grouping', () => {
  const FOLDS =
    'count(*) AS c, count(r.w) AS cw, sum(r.w) AS s, avg(r.w) AS m, sum(r.n) AS sn, avg(r.n) AS mn, count(DISTINCT b) AS d, count(b) AS cb, max(r.w) AS x';
  const PLAIN =
    'count(*) AS c, count(w) AS cw, sum(w) AS s, avg(w) AS m, sum(n) AS sn, avg(n) AS mn, count(DISTINCT i) AS d, count(i) AS cb, max(w) AS x';
  const KEYS = [
    'type(r)',
    'labels(a)',
    'labels(a)[0]',
    'a.s',
    'a.x',
    'a.mixed',
    'a.s + type(r)',
    'size(type(r))',
  ];
  const combinations = [
    ...KEYS.map(key => [key]),
    ['type(r)', 'labels(a)[0]'],
    ['type(r)', 'a.s'],
    ['a.s', 'b.s', 'labels(b)'],
    ['a.x', 'b.x'],
  ];
  it.each(combinations)('by %s %s %s', (...keys) => {
    for (const engine of engines) {
      const names = keys.filter(key => typeof key === 'string');
      const columns = names.map((_, k) => `k${k}`);
      const fast = bag(
        engine,
        `MATCH (a)-[r]->(b) RETURN ${names.map((key, k) => `${key} AS k${k}`).join(', ')}, ${FOLDS}`,
      );
      const plain = bag(
        engine,
        `MATCH (a)-[r]->(b) WITH ${names.map((key, k) => `${key} AS k${k}`).join(', ')}, r.w AS w, r.n AS n, b.i AS i RETURN ${columns.join(', ')}, ${PLAIN}`,
      );
      expect(fast).toEqual(plain);
    }
  });

  it('by a node, with distinct counts by stamps', () => {
    for (const engine of engines) {
      const fast = bag(
        engine,
        'MATCH (m)-[:R]->(x)<-[:S]-(y) WITH m, count(DISTINCT y) AS k, count(*) AS c RETURN m.i, k, c',
      );
      const plain = bag(
        engine,
        'MATCH (m)-[:R]->(x)<-[:S]-(y) WITH m.i AS i, y.i AS y RETURN i, count(DISTINCT y), count(*)',
      );
      expect(fast).toEqual(plain);
      const both = bag(engine, 'MATCH (y)-[:S]->(x)<-[:R]-(m) WITH m, count(DISTINCT y) AS k RETURN m.i, k');
      expect(both).toEqual(plain.map(row => show((JSON.parse(row) as unknown[]).slice(0, 2))).sort());
    }
  });
});

describe('searches', () => {
  const engine = engines[0]!;
  it.each(['*0..2', '*1..3', '*..2', '*0..0', '*1..1'])('reachable nodes by %s', length => {
    for (let i = 0; i < 30; i++) {
      for (const [left, right] of [
        ['-', '->'],
        ['<-', '-'],
      ]) {
        const hop = `${left}[:R|S${length}]${right}`;
        const fast = bag(engine, `MATCH (a {i: $i})${hop}(b) RETURN DISTINCT b.i`, { i });
        const plain = bag(engine, `MATCH p = (a {i: $i})${hop}(b) WITH b.i AS i, collect(p) AS p RETURN i`, {
          i,
        });
        expect(fast).toEqual(plain);
      }
    }
  });

  it.each(['-[*..3]->', '<-[:R|S*..4]-', '-[:T*..3]-', '-[* ..3 {n: 1}]-'])('shortest paths by %s', hop => {
    for (let i = 0; i < 25; i++) {
      const ends = { a: i, b: (i * 37 + 11) % 300 };
      const all = engine
        .runSync(`MATCH p = (a {i: $a})${hop}(b {i: $b}) RETURN length(p) AS l ORDER BY l`, ends)
        .rows.map(([l]) => l);
      const shortest = all.filter(l => l === all[0]);
      const match = 'MATCH (a {i: $a}), (b {i: $b}) MATCH p =';
      expect(engine.runSync(`${match} shortestPath((a)${hop}(b)) RETURN length(p)`, ends).rows).toEqual(
        shortest.slice(0, 1).map(l => [l]),
      );
      expect(engine.runSync(`${match} allShortestPaths((a)${hop}(b)) RETURN length(p)`, ends).rows).toEqual(
        shortest.map(l => [l]),
      );
    }
  });

  it('count relationships between two bound nodes', () => {
    const fast = bag(engine, 'MATCH (a)-[r]-(b), (b)-[s:R]->(a) RETURN a.i, b.i, count(*)');
    const plain = bag(
      engine,
      'MATCH (a)-[r]-(b), (c)-[s:R]->(d) WHERE c = b AND d = a RETURN a.i, b.i, count(*)',
    );
    expect(fast).toEqual(plain);
  });
});

describe('rows beyond one batch', () => {
  const engine = engines[1]!;
  const list = (query: string): unknown[] => engine.runSync(query).rows.map(row => row[0]);

  it('are sorted, cut and deduplicated as a whole', () => {
    const all = list('MATCH (n) RETURN n.i AS i ORDER BY n.x DESC, n.s, i');
    expect(all).toHaveLength(2600);
    for (const [skip, limit] of [
      [0, 10],
      [5, 1],
      [1000, 1100],
      [2590, 50],
      [0, 0],
    ]) {
      expect(list(`MATCH (n) RETURN n.i AS i ORDER BY n.x DESC, n.s, i SKIP ${skip} LIMIT ${limit}`)).toEqual(
        all.slice(skip, skip! + limit!),
      );
    }
    const plain = list('MATCH (n) RETURN n.i');
    expect(list('MATCH (n) RETURN n.i SKIP 1020 LIMIT 1050')).toEqual(plain.slice(1020, 2070));
    expect(new Set(list('MATCH (n)--(m) RETURN DISTINCT m.i'))).toEqual(
      new Set(list('MATCH (n)--(m) RETURN m.i')),
    );
    expect(list('MATCH (n) RETURN n.i AS i UNION ALL MATCH (n) RETURN n.i AS i')).toHaveLength(5200);
    expect(list('MATCH (n) RETURN n.i AS i UNION MATCH (n) RETURN n.i AS i')).toHaveLength(2600);
  });

  it('keep their order through OPTIONAL MATCH and CALL', () => {
    const optional = engine.runSync('MATCH (n) OPTIONAL MATCH (n)-[r:R]->(m) RETURN n.i, m.i')
      .rows as number[][];
    const by = new Map<number, number[]>();
    for (const [n, m] of engine.runSync('MATCH (n)-[:R]->(m) RETURN n.i, m.i').rows as number[][])
      by.set(n!, [...(by.get(n!) ?? []), m!]);
    const wanted = list('MATCH (n) RETURN n.i').flatMap(n =>
      (by.get(n as number) ?? [null]).map(m => [n, m]),
    );
    expect(optional).toEqual(wanted);
    const called = engine.runSync(
      'MATCH (n) CALL (n) { MATCH (n)-[r:R]->(m) RETURN count(*) AS c } RETURN n.i, c',
    ).rows;
    expect(called).toEqual(list('MATCH (n) RETURN n.i').map(n => [n, by.get(n as number)?.length ?? 0]));
  });

  it('are counted the same with and without pauses', async () => {
    const query =
      'MATCH (a)-[:R]->(b)--(c) WITH a, c ORDER BY c.i, a.i OPTIONAL MATCH (c)-[:T]->(d) RETURN a.i, c.i, d.i, count(*) AS k';
    const paused = await engine.run(query).collectArrays();
    expect(paused.map(show).sort()).toEqual(bag(engine, query));
  });
});
