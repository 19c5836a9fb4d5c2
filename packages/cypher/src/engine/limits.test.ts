import { MultiDirectedGraph } from 'graphology';
import { describe, expect, it } from 'vitest';
import { createEngine } from './engine.ts';

const many = new MultiDirectedGraph();
for (let i = 0; i < 5000; i++) many.addNode(`n${i}`, { '@labels': ['N'], x: i });
for (let i = 0; i < 20_000; i++) many.addEdge(`n${i % 5000}`, `n${(i * 7919) % 5000}`, { '@type': 'R' });
const engine = createEngine(many);

const LONG = [
  'MATCH (a), (b), (c) RETURN count(*)',
  'MATCH (a), (b), (c) WHERE a.x + b.x + c.x = -1 RETURN a',
  'MATCH (a), (b), (c) RETURN a.x ORDER BY a.x + b.x LIMIT 3',
  'MATCH p = (a)-[*]-(b) RETURN count(p)',
  'MATCH (a) WHERE all(x IN range(1, 1000000) WHERE x + a.x > 0) RETURN a',
  'MATCH (a), (b) WHERE EXISTS { (a)-[:R*1..6]->(b) } RETURN count(*)',
  'MATCH (a)((x)-[:R]->(y) WHERE x.x >= 0){2,9}(b) RETURN count(*)',
];

describe('limits', () => {
  it.each(LONG)('end a long query soon after its time, and let the event loop run: %s', async query => {
    let beats = 0;
    const timer = setInterval(() => beats++, 5);
    const start = performance.now();
    await expect(engine.run(query, {}, { timeout: 400 }).collect()).rejects.toMatchObject({
      code: 'LimitError.Timeout',
    });
    // generous: the machine may be busy
    expect(performance.now() - start).toBeLessThan(3000);
    clearInterval(timer);
    if (!query.includes('all(')) expect(beats).toBeGreaterThan(1);
  });

  it('end a query with too many rows, after giving those before', async () => {
    let rows = 0;
    const read = async (): Promise<void> => {
      for await (const _ of engine.run('MATCH (a), (b) RETURN a.x', {}, { maxRows: 3000 })) rows++;
    };
    await expect(read()).rejects.toMatchObject({ code: 'LimitError.Rows' });
    expect(rows).toBeGreaterThan(1000);
    expect(rows).toBeLessThanOrEqual(3000);
  });

  it('end a query that holds too much', () => {
    const limit = { maxMemory: 2_000_000 };
    expect(() => engine.runSync('MATCH (a), (b) RETURN collect(a.x)', {}, limit)).toThrow(/maxMemory/);
    expect(() => engine.runSync('MATCH (a), (b) RETURN DISTINCT a, b', {}, limit)).toThrow(/maxMemory/);
    expect(() => engine.runSync('MATCH (a), (b) RETURN a, b ORDER BY a.x', {}, limit)).toThrow(/maxMemory/);
  });

  it('count what is held now, not what was held and given back', () => {
    const query = `MATCH (a) CALL (a) { MATCH (a)--(b) WITH DISTINCT b ORDER BY b.x RETURN collect(b.x) AS xs, count(DISTINCT b) AS c }
      WITH a, xs WHERE EXISTS { MATCH (a)-->(b) RETURN count(*) AS c } RETURN count(*)`;
    expect(engine.runSync(query, {}, { maxMemory: 1_000_000 }).rows).toEqual([[5000]]);
  });

  it('refuse writes before they run where the run is read-only', () => {
    const readOnly = { readOnly: true };
    for (const query of [
      'CREATE ()',
      'MATCH (n) SET n.x = 1',
      'CREATE INDEX FOR (n:N) ON (n.x)',
      'CALL { CREATE () }',
    ]) {
      expect(() => engine.runSync(query, {}, readOnly), query).toThrow(/read-only/);
    }
    expect(engine.runSync('MATCH (n) RETURN count(*)', {}, readOnly).rows).toEqual([[5000]]);
  });
});
