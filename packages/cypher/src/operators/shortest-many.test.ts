import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { Random } from '../../fuzz/random.ts';
import { createEngine, type Engine } from '../index.ts';

/** Loops, parallel relationships and circles among them. */
function randomEngine(random: Random): Engine {
  const engine = createEngine(new Graph.MultiDirectedGraph());
  const nodes = random.int(2, 5);
  engine.runSync('UNWIND range(1, $nodes) AS i CREATE (:N {i: i})', { nodes });
  for (let i = random.int(1, 7); i > 0; i--) {
    const ends = { a: random.int(1, nodes), b: random.int(1, nodes), w: random.int(0, 3) };
    engine.runSync('MATCH (a {i: $a}), (b {i: $b}) CREATE (a)-[:R {w: $w}]->(b)', ends);
  }
  return engine;
}

/** Lengths of the paths of each pair of ends, ascending, and whether a path came twice. */
function lengths(engine: Engine, pattern: string): { byEnds: Map<string, number[]>; repeats: boolean } {
  const query = `MATCH p = ${pattern} RETURN a.i + ' ' + b.i AS ends, [r IN relationships(p) | id(r)] AS ids`;
  const byEnds = new Map<string, number[]>();
  const seen = new Set<string>();
  const { rows } = engine.runSync(query);
  for (const [ends, ids] of rows as unknown as [string, number[]][]) {
    byEnds.set(
      ends,
      [...(byEnds.get(ends) ?? []), ids.length].sort((x, y) => x - y),
    );
    seen.add(`${ends}: ${ids}`);
  }
  return { byEnds, repeats: seen.size < rows.length };
}

describe('paths in the order of their lengths', () => {
  it.each([
    ['-[:R]->+', 1],
    ['-[:R]-{1,4}', 2],
    ['<-[:R]-{0,3}', 3],
    ['-[:R]->{2,}', 1],
    ['-[r:R WHERE r.w > 0]-+', 4],
    ['((x:N)-[:R]->(y WHERE y.i <> 2))+', 5],
    ['((x)-[r:R]-(y) WHERE x.i + r.w > 1){0,4}', 6],
    ['((x WHERE x.i < 4)<-[:R]-()){2,}', 7],
  ])('SHORTEST k along %s', (links, seed) => {
    const random = new Random(seed);
    for (let turn = 0; turn < 12; turn++) {
      const engine = randomEngine(random);
      const all = lengths(engine, `(a)${links}(b)`);
      for (const k of [2, 3]) {
        const wanted = (kept: (all: number[]) => number[]) =>
          new Map([...all.byEnds].map(([ends, found]) => [ends, kept(found)]));
        const few = lengths(engine, `SHORTEST ${k} (a)${links}(b)`);
        expect(few.byEnds).toEqual(wanted(found => found.slice(0, k)));
        const groups = lengths(engine, `SHORTEST ${k} GROUPS (a)${links}(b)`);
        expect(groups.byEnds).toEqual(
          wanted(found => found.filter(length => [...new Set(found)].indexOf(length) < k)),
        );
        expect(few.repeats || groups.repeats).toBe(false);
      }
      const shortest = new Map(
        [...all.byEnds].map(([ends, found]) => [ends, found.filter(n => n === found[0])]),
      );
      expect(lengths(engine, `ALL SHORTEST (a)${links}(b)`).byEnds).toEqual(shortest);
    }
  });

  it('binds the group variables of a quantified path', () => {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    engine.runSync('CREATE (:N {i: 1})-[:R {w: 5}]->(:N {i: 2})-[:R {w: 6}]->(:N {i: 3})');
    const query =
      'MATCH p = ANY SHORTEST (a {i: 1})((x:N)-[r:R]->(y:N WHERE y.i > 1))+(b {i: 3}) ' +
      'RETURN [n IN x | n.i] AS x, [e IN r | e.w] AS r, [n IN y | n.i] AS y, [n IN nodes(p) | n.i] AS p';
    expect(engine.runSync(query).rows).toEqual([
      [
        [1, 2],
        [5, 6],
        [2, 3],
        [1, 2, 3],
      ],
    ]);
  });

  it.each(['-[:R]-+', '((x:N)-[:R]-(y:N))+'])('does not walk all paths where few are wanted: %s', links => {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    engine.runSync('UNWIND range(0, 399) AS i CREATE (:N {i: i})');
    engine.runSync(
      'MATCH (a:N), (b:N) WHERE b.i IN [(a.i * 7) % 400, (a.i * 13 + 1) % 400, a.i + 1] CREATE (a)-[:R]->(b)',
    );
    const query = `MATCH p = SHORTEST 5 (a:N {i: 1})${links}(b:N {i: 200}) RETURN length(p) AS length`;
    const { rows } = engine.runSync(query, {}, { timeout: 5_000 });
    expect(rows.length).toBe(5);
  });

  it('gives way in the middle of a search', async () => {
    const engine = createEngine(new Graph.MultiDirectedGraph());
    engine.runSync('UNWIND range(0, 30) AS i CREATE (:N {i: i})');
    engine.runSync('MATCH (a:N), (b:N) WHERE a.i <> b.i AND b.i < 30 CREATE (a)-[:R]->(b)');
    const stop = new AbortController();
    const query = 'MATCH p = SHORTEST 1000000000 (a:N {i: 1})-[:R]-+(b:N {i: 30}) RETURN count(p)';
    const run = engine.run(query, {}, { signal: stop.signal }).collect();
    setTimeout(() => stop.abort(), 50);
    await expect(run).rejects.toMatchObject({ code: 'LimitError.Aborted' });
  });
});
