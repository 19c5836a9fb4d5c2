import { createRequire } from 'node:module';
import { join } from 'node:path';
import { LABELS, TYPES } from '../graph.ts';
import type { BenchEngine } from './engine.ts';

interface GrafeoDatabase {
  executeCypher(
    text: string,
    parameters?: object,
  ): Promise<{ columns: string[]; toArray(): Record<string, unknown>[] }>;
  batchCreateNodesWithProps(label: string, rows: readonly object[]): Promise<number[]>;
  batchCreateEdges(rows: readonly object[]): Promise<unknown>;
  close(): void;
}

/** Grafeo from wherever PEERS_DIR has it installed (it is no dependency of this project). */
export function grafeoEngine(): BenchEngine {
  const require = createRequire(join(process.env.PEERS_DIR ?? process.cwd(), 'index.js'));
  const grafeo = require('@grafeo-db/js') as { GrafeoDB: { create(): GrafeoDatabase } };
  const db = grafeo.GrafeoDB.create();
  return {
    async load(g) {
      for (const label of LABELS)
        await db.executeCypher(`CREATE INDEX bench_${label} FOR (n:${label}) ON (n.name)`);
      const ids: number[] = new Array(g.n);
      for (const [l, label] of LABELS.entries()) {
        const members: number[] = [];
        for (let i = 0; i < g.n; i++) if (g.label[i] === l) members.push(i);
        const rows = members.map(i => ({ name: g.name[i], kind: g.kind[i], weight: g.weight[i] }));
        const made = await db.batchCreateNodesWithProps(label, rows);
        members.forEach((i, k) => {
          ids[i] = made[k]!;
        });
      }
      const chunk = 20_000;
      for (let start = 0; start < g.m; start += chunk) {
        const rows: object[] = [];
        for (let e = start; e < Math.min(g.m, start + chunk); e++) {
          const properties = { confidence: g.confidence[e], date: g.date[e] };
          rows.push({ src: ids[g.source[e]!], dst: ids[g.target[e]!], type: TYPES[g.type[e]!], properties });
        }
        await db.batchCreateEdges(rows);
      }
    },
    async run(query) {
      const parameters = Object.keys(query.parameters).length > 0 ? query.parameters : undefined;
      const result = await db.executeCypher(query.text, parameters);
      return result.toArray().map(row => result.columns.map(column => row[column]));
    },
    close() {
      db.close();
    },
  };
}
