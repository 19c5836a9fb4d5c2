import { readFileSync } from 'node:fs';
import type { GraphStore } from '../src/contract.ts';

export const queries = {
  count: 'MATCH (a)-[r]->(b) WHERE r.asserted RETURN type(r) AS type, count(*) AS n ORDER BY n DESC',
  supporters:
    'MATCH (a:Actor)-[r:SUPPORTS]->(b:Actor) WHERE r.asserted RETURN a.name, b.name, count(*) AS n ORDER BY n DESC, a.name LIMIT 20',
  around:
    'MATCH (s:State {id: "iso:X03"})-[r]-(x:Actor) RETURN x.name, count(r) AS n ORDER BY n DESC, x.name LIMIT 20',
};

export const say = (line: object) => console.log(JSON.stringify(line));

export async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - from)];
}

/** Milliseconds of each query, the first time and the second; of a view also of processor time, a server's too. */
export async function queryTimes(store: GraphStore, pid?: number): Promise<Record<string, number>> {
  const times: Record<string, number> = {};
  for (const [name, query] of Object.entries(queries)) {
    times[`${name}First`] = (await timed(() => store.query(query)))[1];
    times[name] = (await timed(() => store.query(query)))[1];
  }
  times['search'] = (await timed(() => store.source().search('Article 77')))[1];
  const view = () => metered(() => store.source().snapshot({ limit: 500 }), pid);
  times['snapshot500First'] = (await view())[1].clock;
  const [, { clock, cpu }] = await view();
  times['snapshot500'] = clock;
  times['snapshot500Cpu'] = cpu;
  return times;
}

/** Milliseconds of the clock, and of processor time: of this process and of a server, where its process is known. */
export interface Spent {
  readonly clock: number;
  readonly cpu: number;
}

/** Milliseconds of processor time that a process has used; 0 where the machine does not tell. */
function cpuOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}

/** What work takes of the clock and of the processors; the latter tells more where the machine has other work. */
export async function metered<T>(work: () => Promise<T>, pid?: number): Promise<[T, Spent]> {
  const [before, server] = [process.cpuUsage(), cpuOf(pid)];
  const [result, clock] = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return [result, { clock, cpu: Math.round((user + system) / 1000) + cpuOf(pid) - server }];
}

/** Megabytes in use after a collection: of the heap, and of typed arrays beside it. */
export function memory(): { heapMB: number; arraysMB: number } {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return { heapMB: Math.round(heapUsed / 1e6), arraysMB: Math.round(arrayBuffers / 1e6) };
}

/** Megabytes that a process holds; 0 where the machine does not tell. */
export function residentMB(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const found = /^VmRSS:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(found?.[1] ?? 0) / 1e3);
  } catch {
    return 0;
  }
}
