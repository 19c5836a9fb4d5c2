import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../index.ts';

const VALUES = `[1, 1.0, 1.5, 0.0, -0.0, '1', true, [1], [1.0], [1, 2], date('2020-01-01'), 0.0 / 0.0,
  9007199254740994, 9007199254740994.0, 9007199254740993, point({x: 1, y: 2})]`;

function engineWith(...statements: readonly string[]): Engine {
  const engine = createEngine(new Graph.MultiDirectedGraph());
  for (const statement of statements) engine.runSync(statement.replace('0.0 / 0.0', 'sqrt(-1.0)'));
  return engine;
}

function operators(engine: Engine, query: string): string {
  const names: string[] = [];
  for (let at = engine.explain(query); at !== undefined; at = at.children[0]) names.push(at.operator);
  return names.join(' ');
}

describe('patterns that an equality joins', () => {
  const engine = engineWith(
    `UNWIND ${VALUES} AS k CREATE (:A {k: k}), (:B {k: k}), (:B {k: k, l: 1})`,
    'CREATE (:A), (:B)',
  );

  it.each([
    ['MATCH (a:A), (b:B) WHERE a.k = b.k', 'MATCH (a:A), (b:B) WHERE (a.k = b.k) = true'],
    ['MATCH (a:A), (b) WHERE b.k = a.k', 'MATCH (a:A), (b) WHERE (b.k = a.k) = true'],
    ['MATCH (a:A) MATCH (b:B {k: a.k, l: 1})', 'MATCH (a:A), (b:B {l: 1}) WHERE (b.k = a.k) = true'],
    ['MATCH (a:A), (b:B) WHERE b.k IN [a.k, 1]', 'MATCH (a:A), (b:B) WHERE (b.k IN [a.k, 1]) = true'],
  ])('%s', (joined, filtered) => {
    const rows = (query: string) =>
      engine
        .runSync(`${query} RETURN id(a), id(b)`)
        .rows.map(row => row.join(' '))
        .sort();
    expect(operators(engine, `${joined} RETURN id(a), id(b)`)).toContain('NodeHashJoin');
    expect(operators(engine, `${filtered} RETURN id(a), id(b)`)).not.toContain('NodeHashJoin');
    expect(rows(joined)).toEqual(rows(filtered));
  });

  it('sees what rows before have written', () => {
    const written = engineWith('CREATE (:A {k: 1}), (:A {k: 5})');
    written.runSync('UNWIND [1, 2, 2, 3, 1, 3] AS k MERGE (a:A {k: k})');
    expect(written.runSync('MATCH (a:A) RETURN a.k ORDER BY a.k').rows.flat()).toEqual([1, 2, 3, 5]);
    written.runSync('UNWIND [1, 2, 3] AS k CALL (k) { MATCH (a:A {k: k}) SET a.k = k + 1 }');
    expect(written.runSync('MATCH (a:A) RETURN a.k ORDER BY a.k').rows.flat()).toEqual([4, 4, 4, 5]);
  });

  it('does not compare all with all', () => {
    const large = engineWith('UNWIND range(1, 20000) AS i CREATE (:A {k: i}), (:B {k: i * 2})');
    const query = 'MATCH (a:A), (b:B) WHERE a.k = b.k RETURN count(*)';
    expect(large.runSync(query, {}, { timeout: 5_000 }).rows).toEqual([[10_000]]);
  });

  it('keeps to the limit of memory', () => {
    const query = 'MATCH (a:A), (b:B) WHERE a.k = b.k RETURN count(*)';
    expect(() => engine.runSync(query, {}, { maxMemory: 100 })).toThrow(/bytes/);
  });
});
