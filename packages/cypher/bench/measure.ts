/**
 * Measures one engine on one graph, in a process of its own.
 *
 * usage: node --expose-gc --import tsx bench/measure.ts ENGINE SIZE OUT.json [Q3,Q4]
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { csrEngine } from './engines/csr.ts';
import type { BenchEngine, Rows } from './engines/engine.ts';
import { ententeEngine } from './engines/entente.ts';
import { grafeoEngine } from './engines/grafeo.ts';
import { ladybugEngine } from './engines/ladybug.ts';
import { neo4jEngine } from './engines/neo4j.ts';
import { generate, type Size } from './graph.ts';
import { queriesFor } from './queries.ts';

export const ENGINES: Readonly<Record<string, () => BenchEngine>> = {
  csr: csrEngine,
  entente: ententeEngine,
  grafeo: grafeoEngine,
  ladybug: ladybugEngine,
  neo4j: neo4jEngine,
};

export interface Measured {
  readonly median: number;
  readonly min: number;
  readonly cold: number;
  readonly rows: number;
  /** Of the rows, to compare engines' answers. */
  readonly hash: string;
}

const RUNS = 15;
const TOO_LONG = 20_000;

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number(value.toPrecision(9));
  if (typeof value === 'object' && value !== null && 'value' in value) return plain(value.value);
  return value;
}

function fingerprint(rows: Rows, ordered: boolean): { rows: number; hash: string } {
  const lines = rows.map(row => JSON.stringify(row.map(plain)));
  if (!ordered) lines.sort();
  return { rows: lines.length, hash: createHash('sha1').update(lines.join('\n')).digest('hex').slice(0, 8) };
}

const [engineName = 'entente', size = 'G1', file, only] = process.argv.slice(2);
const graph = generate(size as Size);
const engine = ENGINES[engineName]!();
const start = performance.now();
await engine.load(graph);
const load = performance.now() - start;
const queries: Record<string, Measured | { readonly error: string }> = {};
for (const query of queriesFor(graph)) {
  if (only !== undefined && !only.split(',').includes(query.id)) continue;
  const once = async (): Promise<[number, Rows]> => {
    const from = performance.now();
    const rows = await engine.run(query);
    return [performance.now() - from, rows];
  };
  try {
    const [cold, rows] = await once();
    const times: number[] = [];
    if (cold < TOO_LONG) {
      // What short queries cost shows once V8 has compiled them, however long the first run built structures.
      for (let i = 0, spent = 0; i < 3000 && spent < 1500; i++) spent += (await once())[0];
      for (let i = 0; i < (cold > 3000 ? 3 : cold > 300 ? RUNS : 4 * RUNS); i++)
        times.push((await once())[0]);
    } else times.push(cold);
    times.sort((a, b) => a - b);
    const ordered = query.text.includes('ORDER BY');
    queries[query.id] = {
      median: times[times.length >> 1]!,
      min: times[0]!,
      cold,
      ...fingerprint(rows, ordered),
    };
  } catch (error) {
    queries[query.id] = {
      error: String((error as Error).message)
        .split('\n')[0]!
        .slice(0, 120),
    };
  }
}
const report = { engine: engineName, size, load, queries };
if (file !== undefined) writeFileSync(file, JSON.stringify(report));
else console.log(JSON.stringify(report, null, 1));
await engine.close?.();
process.exit(0);
