/** Queries made to be large or deep: a result or a typed error, soon, on the whole engine. */
import { MultiDirectedGraph } from 'graphology';
import { expect, it } from 'vitest';
import { CypherError, createEngine } from '../src/index.ts';

const engine = createEngine(new MultiDirectedGraph());
engine.runSync('CREATE (:A)-[:R]->(:A)');

/** The detail of the error, or `ok`. */
function outcome(query: string): string {
  try {
    engine.runSync(query, {}, { timeout: 10_000 });
    return 'ok';
  } catch (error) {
    if (error instanceof CypherError) return error.detail;
    throw error;
  }
}

it.each<[string, string, string]>([
  ['a sum of 900', 'RETURN 1' + '+1'.repeat(900), 'ok'],
  ['a sum of 10,000', 'RETURN 1' + '+1'.repeat(10_000), 'TooDeeplyNested'],
  ['190 parentheses', `RETURN ${'('.repeat(190)}1${')'.repeat(190)}`, 'ok'],
  ['10,000 parentheses', `RETURN ${'('.repeat(10_000)}1${')'.repeat(10_000)}`, 'TooDeeplyNested'],
  ['150 CASEs in each other', `RETURN ${'CASE WHEN true THEN '.repeat(150)}1${' END'.repeat(150)}`, 'ok'],
  ['60 EXISTS in each other', `RETURN ${'EXISTS { MATCH (n) WHERE '.repeat(60)}true${' }'.repeat(60)}`, 'ok'],
  ['80 CALLs in each other', `${'CALL { '.repeat(80)}RETURN 1 AS x${' } RETURN x'.repeat(80)}`, 'ok'],
  ['5,000 conditions', `RETURN ${Array.from({ length: 5_000 }, (_, i) => `1 = ${i}`).join(' OR ')}`, 'ok'],
  ['a list of 20,000', `RETURN [${Array.from({ length: 20_000 }, (_, i) => i).join(',')}]`, 'ok'],
  ['2,000 CREATEs', 'CREATE (:Made) '.repeat(2_000), 'ok'],
  ['400 WITHs', 'WITH 1 AS a '.repeat(400) + 'RETURN a', 'ok'],
  ['20,000 WITHs', 'WITH 1 AS a '.repeat(20_000) + 'RETURN a', 'TooManyClauses'],
  ['20,000 UNIONs', 'RETURN 1 AS a' + ' UNION RETURN 1 AS a'.repeat(20_000), 'TooManyClauses'],
  ['a path of 100 relationships', `MATCH ${'(n)-->'.repeat(100)}(n) RETURN 1`, 'ok'],
])('%s', { timeout: 30_000 }, (_, query, expected) => expect(outcome(query)).toBe(expected));
