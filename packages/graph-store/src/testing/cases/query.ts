import { expect } from 'vitest';
import { answerOf } from '../answer.ts';
import answers from '../answers.json' with { type: 'json' };
import { queryCases } from '../queries.ts';
import { codeOf, onFilled, type StoreCase } from './case.ts';

const writes = [
  'CREATE (n:Actor {id: "x"}) RETURN n',
  'MERGE (n:Actor {id: "iso:NOR"}) RETURN n',
  'MATCH (n:Actor) SET n.name = "x"',
  'MATCH (n:Actor) REMOVE n.name',
  'MATCH (n:Actor) DETACH DELETE n',
  'MATCH (n:Claim) CALL { WITH n SET n.text = "" RETURN 1 AS one } RETURN one',
  'FOREACH (x IN [1] | CREATE (:Actor))',
];

const known = answers as Readonly<Record<string, unknown>>;

export const queryStoreCases: readonly StoreCase[] = [
  ...queryCases.map(({ query, parameters }) =>
    onFilled(`answers as Neo4j: ${query}`, async store => {
      expect(Object.hasOwn(known, query), 'an answer is recorded (scripts/record-answers.ts)').toBe(true);
      expect(answerOf(await store.query(query, parameters))).toEqual(known[query]);
    }),
  ),
  ...writes.map(query =>
    onFilled(`refuses to write: ${query}`, async store => {
      const before = await store.stats();
      expect(await codeOf(store.query(query))).toBe('WRITE_QUERY');
      expect(await store.stats()).toEqual(before);
    }),
  ),
  onFilled('tells the place of a mistake', async store => {
    const error = await store.query('MATCH (n)\nRETRUN n').then(
      () => undefined,
      (cause: unknown) => cause as { code: string; place: { line?: number } },
    );
    expect(error).toMatchObject({ code: 'QUERY_FAILED', place: { line: 2 } });
  }),
  onFilled('misses a parameter', async store => {
    expect(await codeOf(store.query('RETURN $nothing'))).toBe('QUERY_FAILED');
  }),
  onFilled('fails while it runs', async store => {
    expect(await codeOf(store.query('MATCH (n:State) RETURN 1 / (size(n.aliases) - size(n.aliases))'))).toBe(
      'QUERY_FAILED',
    );
  }),
  onFilled('cuts rows and says so', async store => {
    const cut = await store.query('UNWIND range(1, 100) AS x RETURN x', {}, { maxRows: 7 });
    expect({ rows: cut.rows.length, truncated: cut.truncated }).toEqual({ rows: 7, truncated: true });
    const whole = await store.query('UNWIND range(1, 7) AS x RETURN x', {}, { maxRows: 7 });
    expect({ rows: whole.rows.length, truncated: whole.truncated }).toEqual({ rows: 7, truncated: false });
  }),
  onFilled('explains and profiles a query', async store => {
    const query = 'MATCH (n:Actor) RETURN n.name AS name';
    expect(await store.query(query)).not.toHaveProperty('plan');
    const explained = await store.query(`EXPLAIN ${query}`);
    expect(explained.rows).toEqual([]);
    expect(explained.plan?.operator).toMatch(/\w/);
    expect(explained.plan).not.toHaveProperty('rows');
    const { plan, rows } = await store.query(`PROFILE ${query}`);
    expect(rows.length).toBeGreaterThan(0);
    expect(plan?.rows).toBe(rows.length);
    expect(plan?.children.length).toBeGreaterThan(0);
  }),
  onFilled('gives columns of an answer without rows', async store => {
    expect(await store.query('MATCH (n:Nobody) RETURN n.x AS a, n.y AS b')).toMatchObject({
      columns: ['a', 'b'],
      rows: [],
    });
  }),
  onFilled('ends in time', async store => {
    const code = await codeOf(
      store.query(
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7)',
        {},
        { timeout: 300 },
      ),
    );
    expect(code).toBe('TIMEOUT');
  }),
  onFilled('stops when told to', async store => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    const code = await codeOf(
      store.query(
        'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b % 7)',
        {},
        { signal: stop.signal },
      ),
    );
    expect(code).toBe('ABORTED');
  }),
  onFilled('does not start when stopped before', async store => {
    expect(await codeOf(store.query('RETURN 1', {}, { signal: AbortSignal.abort() }))).toBe('ABORTED');
  }),
  onFilled('streams rows by column', async store => {
    const found: unknown[] = [];
    for await (const row of store.stream('UNWIND range(1, 3) AS x RETURN x, x * 2.0 AS y'))
      found.push(row['x']);
    expect(found).toEqual([1, 2, 3]);
  }),
  onFilled('streams no more than is pulled', async store => {
    for await (const row of store.stream('UNWIND range(1, 10000000) AS x RETURN x')) {
      expect(row['x']).toBe(1);
      break;
    }
    expect((await store.query('RETURN 1 AS one')).rows).toEqual([[1]]);
  }),
  onFilled('answers many at once', async store => {
    const all = await Promise.all(Array.from({ length: 12 }, (_, i) => store.query('RETURN $i AS i', { i })));
    expect(all.map(({ rows }) => rows[0]![0])).toEqual(Array.from({ length: 12 }, (_, i) => i));
  }),
];
