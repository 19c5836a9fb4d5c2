import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LABELS, TYPES } from '../graph.ts';
import type { BenchEngine } from './engine.ts';

interface Statement {
  isSuccess(): boolean;
  getErrorMessage(): string;
}
interface Result {
  getColumnNames(): Promise<string[]>;
  getAll(): Promise<Record<string, unknown>[]>;
}
interface Connection {
  query(text: string): Promise<unknown>;
  prepare(text: string): Promise<Statement>;
  execute(statement: Statement, parameters: object): Promise<Result>;
}
interface Module {
  readonly Database: new (path: string) => object;
  readonly Connection: new (database: object) => Connection;
}

/** Ladybug (the successor of Kuzu) from wherever PEERS_DIR has it installed. Loads by COPY from files. */
export function ladybugEngine(): BenchEngine {
  const require = createRequire(join(process.env.PEERS_DIR ?? process.cwd(), 'index.js'));
  const ladybug = require('@ladybugdb/core') as Module;
  const connection = new ladybug.Connection(new ladybug.Database(':memory:'));
  const folder = mkdtempSync(join(tmpdir(), 'bench-ladybug-'));
  const prepared = new Map<string, Statement>();
  return {
    async load(g) {
      const pairs = LABELS.flatMap(a => LABELS.map(b => `FROM ${a} TO ${b}`)).join(', ');
      for (const label of LABELS) {
        await connection.query(
          `CREATE NODE TABLE ${label}(name STRING PRIMARY KEY, kind STRING, weight INT64)`,
        );
      }
      for (const type of TYPES) {
        await connection.query(`CREATE REL TABLE ${type}(${pairs}, confidence DOUBLE, date STRING)`);
      }
      const files = new Map<string, string[]>();
      const add = (key: string, line: string): void => {
        const lines = files.get(key);
        if (lines === undefined) files.set(key, [line]);
        else lines.push(line);
      };
      for (let i = 0; i < g.n; i++) add(LABELS[g.label[i]!]!, `${g.name[i]},${g.kind[i]},${g.weight[i]}`);
      for (let e = 0; e < g.m; e++) {
        const [a, b] = [g.source[e]!, g.target[e]!];
        const key = [TYPES[g.type[e]!], LABELS[g.label[a]!], LABELS[g.label[b]!]].join('-');
        add(key, `${g.name[a]},${g.name[b]},${g.confidence[e]},${g.date[e]}`);
      }
      for (const [key, lines] of files) {
        const file = join(folder, `${key}.csv`);
        writeFileSync(file, lines.join('\n') + '\n');
        const [table, from, to] = key.split('-');
        const options = from === undefined ? 'header=false' : `from='${from}', to='${to}', header=false`;
        await connection.query(`COPY ${table} FROM '${file}' (${options})`);
      }
    },
    async run(query) {
      const text = query.kuzu ?? query.text;
      let statement = prepared.get(text);
      if (statement === undefined) {
        statement = await connection.prepare(text);
        if (!statement.isSuccess()) throw new Error(statement.getErrorMessage());
        prepared.set(text, statement);
      }
      const result = await connection.execute(statement, query.parameters);
      const columns = await result.getColumnNames();
      return (await result.getAll()).map(row => columns.map(column => row[column]));
    },
    close() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
