import { createRequire } from 'node:module';
import { LABELS, TYPES } from '../graph.ts';
import type { BenchEngine } from './engine.ts';

interface Session {
  run(text: string, parameters?: object): Promise<{ records: { readonly _fields: unknown[] }[] }>;
  close(): Promise<void>;
}
interface Driver {
  session(): Session;
  close(): Promise<void>;
}

/** A running, empty Neo4j at NEO4J_URI (without authentication). */
export function neo4jEngine(): BenchEngine {
  const require = createRequire(import.meta.url);
  const neo4j = require('neo4j-driver') as { driver(uri: string, auth?: unknown, options?: object): Driver };
  const driver = neo4j.driver(process.env.NEO4J_URI ?? 'bolt://127.0.0.1:7687', undefined, {
    disableLosslessIntegers: true,
  });
  const session = driver.session();
  return {
    async load(g) {
      for (const label of LABELS) {
        await session.run(`CREATE INDEX bench_${label} IF NOT EXISTS FOR (n:${label}) ON (n.name)`);
        await session.run(`CREATE INDEX bench_${label}_i IF NOT EXISTS FOR (n:${label}) ON (n.i)`);
      }
      await session.run('CREATE INDEX bench_i IF NOT EXISTS FOR (n:N) ON (n.i)');
      const chunk = 10_000;
      for (const [l, label] of LABELS.entries()) {
        for (let start = 0; start < g.n; start += chunk) {
          const rows: object[] = [];
          for (let i = start; i < Math.min(g.n, start + chunk); i++) {
            if (g.label[i] === l) rows.push({ i, name: g.name[i], kind: g.kind[i], weight: g.weight[i] });
          }
          await session.run(
            `UNWIND $rows AS r CREATE (n:${label}) SET n = r, n.i = toInteger(r.i), n.weight = toInteger(r.weight), n:N`,
            { rows },
          );
        }
      }
      await session.run('CALL db.awaitIndexes()');
      for (const [t, type] of TYPES.entries()) {
        for (let start = 0; start < g.m; start += chunk) {
          const rows: object[] = [];
          for (let e = start; e < Math.min(g.m, start + chunk); e++) {
            if (g.type[e] === t)
              rows.push({ a: g.source[e], b: g.target[e], c: g.confidence[e], d: g.date[e] });
          }
          await session.run(
            `UNWIND $rows AS r MATCH (a:N {i: toInteger(r.a)}), (b:N {i: toInteger(r.b)}) CREATE (a)-[:${type} {confidence: r.c, date: r.d}]->(b)`,
            { rows },
          );
        }
      }
      await session.run('MATCH (n:N) CALL { WITH n REMOVE n:N } IN TRANSACTIONS OF 10000 ROWS');
    },
    async run(query) {
      const { records } = await session.run(query.text, query.parameters);
      return records.map(record => record._fields);
    },
    async close() {
      await session.close();
      await driver.close();
    },
  };
}
