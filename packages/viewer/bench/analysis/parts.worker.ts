import {
  balance,
  betweenness,
  contactGraph,
  evidenceGraph,
  findCamps,
  signedFromStances,
  stances,
} from '@entente/analysis';
import { campsGraph } from './graph.ts';

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<readonly [number, number]>) => void) | null;
  postMessage(rows: readonly (readonly [string, number, string])[]): void;
};

/** Each part of the analyses by itself, in a worker as the explorer has it. */
scope.onmessage = ({ data: [actors, relations] }) => {
  const rows: [string, number, string][] = [];
  function time<T>(name: string, run: () => T, tell: (result: T) => string = () => ''): T {
    const start = performance.now();
    const result = run();
    rows.push([name, performance.now() - start, tell(result)]);
    return result;
  }
  const { nodes, edges } = campsGraph(actors, relations);
  const graph = time('graph of evidence', () => evidenceGraph(nodes, edges));
  const signed = signedFromStances(time('stances', () => stances(graph)));
  time(
    'camps with stability',
    () => findCamps(signed),
    c => `${c.groups.length} camps, ${c.verdict}`,
  );
  time('camps without stability', () => findCamps(signed, { resamples: 0 }));
  time('balance', () => balance(signed));
  const contacts = contactGraph(graph);
  const exact = time('betweenness, exact', () => betweenness(contacts));
  time(
    'betweenness, 500 sources',
    () => betweenness(contacts, 500),
    sampled => {
      const top = [...exact.values.keys()].sort((a, b) => exact.values[b]! - exact.values[a]!).slice(0, 50);
      const off = top.map(i => Math.abs(sampled.values[i]! - exact.values[i]!) / exact.values[i]!);
      const told = top.map(i => sampled.error[i]! / sampled.values[i]!);
      const mean = (list: number[]) => ((100 * list.reduce((a, b) => a + b, 0)) / list.length).toFixed(1);
      return `of the highest 50: off by ${mean(off)}% on average, told error ${mean(told)}%`;
    },
  );
  scope.postMessage(rows);
};
