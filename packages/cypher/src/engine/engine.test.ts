import { MultiDirectedGraph, UndirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { param, scalar, sig } from '../functions/define.ts';
import type { Procedure } from '../procedures/spec.ts';
import { CypherFloat, CypherNode, CypherPath, type CypherValue } from '../values/types.ts';
import { createEngine } from './engine.ts';

function friends(): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const name of ['ann', 'bob', 'cid'])
    graph.addNode(name, { '@labels': ['Person'], name, age: name.length + 30 });
  graph.addEdgeWithKey('k1', 'ann', 'bob', { '@type': 'KNOWS', since: 2001 });
  graph.addEdgeWithKey('k2', 'bob', 'cid', { '@type': 'KNOWS', since: 2002 });
  return graph;
}

describe('createEngine', () => {
  it('streams rows, and gives columns, counters and timings', async () => {
    const engine = createEngine(friends());
    const result = engine.run('MATCH (p:Person) RETURN p.name AS name, p.age AS age ORDER BY name');
    expect(result.columns).toEqual(['name', 'age']);
    const names: CypherValue[] = [];
    for await (const row of result) names.push(row.name!);
    expect(names).toEqual(['ann', 'bob', 'cid']);
    await expect(result.collect()).rejects.toMatchObject({ detail: 'ResultConsumed' });
    const written = engine.run('MATCH (p:Person) SET p.seen = true CREATE (p)-[:HAS]->(:Thing {x: 1})');
    expect(await written.collect()).toEqual([]);
    expect(written.counters).toMatchObject({
      nodesCreated: 3,
      relationshipsCreated: 3,
      propertiesSet: 6,
      labelsAdded: 3,
      nodesDeleted: 0,
    });
    expect(written.timings.run).toBeGreaterThan(0);
  });

  it('gives nodes, relationships and paths as they were when their row was made', () => {
    const engine = createEngine(friends());
    const [row] = engine.runSync(
      "MATCH p = (a {name: 'ann'})-[r]->(b) RETURN a, r, p, [b] AS list, {n: b} AS map",
    ).rows;
    const [a, r, p, list, map] = row as unknown as [
      CypherNode,
      object,
      CypherPath,
      CypherNode[],
      { n: CypherNode },
    ];
    expect(a).toMatchObject({ elementId: 'ann', labels: ['Person'], properties: { name: 'ann', age: 33 } });
    expect(r).toMatchObject({
      elementId: 'k1',
      type: 'KNOWS',
      startNodeElementId: 'ann',
      endNodeElementId: 'bob',
    });
    expect(p).toBeInstanceOf(CypherPath);
    expect(p.nodes.map(n => n.elementId)).toEqual(['ann', 'bob']);
    engine.runSync('MATCH (n) SET n.age = 0');
    expect(a.properties.age).toBe(33);
    expect(list[0]!.properties.age).toBe(33);
    expect(map.n).toBeInstanceOf(CypherNode);
  });

  it('takes results back as parameters', () => {
    const engine = createEngine(friends());
    const [[ann]] = engine.runSync("MATCH (a {name: 'ann'}) RETURN a").rows as [[CypherValue]];
    expect(engine.runSync('WITH $a AS a MATCH (a)-->(b) RETURN b.name', { a: ann! }).rows).toEqual([['bob']]);
    expect(
      engine.runSync('UNWIND $list AS a MATCH (a)-->(b) SET a.x = 1 RETURN a.x', { list: [ann!] }).rows,
    ).toEqual([[1]]);
  });

  it('reads parameters as values of Cypher', () => {
    const engine = createEngine(friends());
    const one = (query: string, parameters: object): unknown =>
      engine.runSync(query, parameters as Record<string, unknown>).rows[0]![0];
    expect(one('RETURN $x.a.b', { x: { a: { b: 5 } } })).toBe(5);
    expect(one('RETURN $x', { x: undefined })).toBeNull();
    expect(one('RETURN valueType($x)', { x: new CypherFloat(1) })).toBe('FLOAT NOT NULL');
    expect(one('RETURN $x', { x: 5n })).toBe(5);
    expect(one('RETURN size($x)', { x: new Float64Array(3) })).toBe(3);
    expect(one('RETURN keys($x)', { x: JSON.parse('{"__proto__": 1}') })).toEqual(['__proto__']);
    expect(() => one('RETURN $x', {})).toThrow(/\$x/);
    expect(() => one('RETURN $x', { x: () => 1 })).toThrow(/function/);
    expect(() => one('RETURN $x', { x: new WeakMap() })).toThrow(/parameter/i);
    expect(() => one('RETURN $x', { x: 2n ** 64n })).toThrow();
  });

  it('runs functions and procedures of the caller', () => {
    const shout = scalar(
      'my.shout',
      'user',
      sig([param('text', 'STRING')], 'STRING'),
      'Louder.',
      ([text]) => `${text}!`,
    );
    const numbers: Procedure = {
      name: 'my.numbers',
      parameters: [{ name: 'upTo', type: 'INTEGER' }],
      results: [{ name: 'n', type: 'INTEGER' }],
      mode: 'read',
      *call([upTo]) {
        for (let n = 1; n <= Number(upTo); n++) yield [n];
      },
    };
    const engine = createEngine(friends(), { functions: [shout], procedures: [numbers] });
    expect(engine.runSync('CALL my.numbers(3) YIELD n RETURN my.shout(toString(n)) AS s').rows).toEqual([
      ['1!'],
      ['2!'],
      ['3!'],
    ]);
    expect(engine.runSync("SHOW PROCEDURES YIELD name WHERE name STARTS WITH 'my' RETURN name").rows).toEqual(
      [['my.numbers']],
    );
  });

  it('prepares, explains and profiles', async () => {
    const engine = createEngine(friends());
    const prepared = engine.prepare('MATCH (p:Person) WHERE p.age > $age RETURN p.name');
    expect(prepared).toMatchObject({ columns: ['p.name'], parameters: ['age'], readOnly: true });
    expect(prepared.runSync({ age: 30 }).rows).toHaveLength(3);
    expect(await prepared.run({ age: 99 }).collect()).toEqual([]);
    expect(engine.explain('MATCH (p:Person) RETURN p')?.operator).toBe('Projection');
    const profile = await engine.profile('MATCH (p:Person)-->(q) RETURN q.name');
    expect(profile.rows).toBe(2);
    expect(profile.children[0]).toMatchObject({ operator: 'Expand', rows: 2 });
    const explained = engine.runSync('EXPLAIN MATCH (n) DETACH DELETE n');
    expect(explained.plan?.operator).toBe('Delete');
    expect(engine.runSync('MATCH (n) RETURN count(*)').rows).toEqual([[3]]);
  });

  it('plans a query again when the graph has grown', () => {
    const graph = new MultiDirectedGraph();
    const engine = createEngine(graph);
    const query = 'MATCH (a:Few)-[:R]->(b:Many) RETURN count(*)';
    expect(engine.runSync(query).rows).toEqual([[0]]);
    engine.runSync('CREATE (a:Few) WITH a UNWIND range(1, 500) AS i CREATE (a)-[:R]->(:Many {i: i})');
    expect(engine.runSync(query).rows).toEqual([[500]]);
    expect(JSON.stringify(engine.explain(query))).toContain('(a:Few)');
  });

  it('runs queries side by side', async () => {
    const graph = friends();
    for (let i = 0; i < 3000; i++) graph.addNode(`x${i}`, { '@labels': ['X'], i });
    const engine = createEngine(graph);
    const slow = engine.run('MATCH (a:X), (b:X) WHERE b.i < 300 RETURN sum(a.i * b.i) AS s').collect();
    const quick = engine.run('MATCH (p:Person) RETURN count(*) AS c').collect();
    expect(await quick).toEqual([{ c: 3 }]);
    expect(await slow).toEqual([{ s: ((2999 * 3000) / 2) * ((299 * 300) / 2) }]);
  });

  it('lets one statement write at a time', async () => {
    const engine = createEngine(friends());
    const failing = 'UNWIND range(1, 60000) AS i CREATE (:L {i: i}) RETURN 1 / (60000 - i) AS x';
    const long = engine.run(failing).collect();
    const next = engine.run('MATCH (l:L) WITH count(l) AS before CREATE (:M {before: before})').collect();
    await new Promise(resolve => setTimeout(resolve, 15));
    expect(() => engine.runSync('CREATE ()')).toThrow(/Another statement is writing/);
    await expect(long).rejects.toThrow(/zero/i);
    await next;
    expect(engine.runSync('MATCH (m:M) RETURN m.before').rows).toEqual([[0]]);
    expect(engine.runSync('CREATE (n) RETURN 1').rows).toEqual([[1]]);
  });

  it('refuses an undirected graph', () => {
    expect(() => createEngine(new UndirectedGraph())).toThrow(/direction/);
  });
});
