// Times the analyses on a seeded graph of actors in three camps: `pnpm --filter @entente/analysis bench [actors] [relations]`.

import { type EdgeInput, evidenceGraph } from '../src/graph/build.ts';
import { seeded } from '../src/graph/random.ts';
import {
  balance,
  betweenness,
  constraint,
  contactGraph,
  findCamps,
  mediators,
  signedFromStances,
  stances,
} from '../src/index.ts';

const actors = Number(process.argv[2] ?? 5000);
const relations = Number(process.argv[3] ?? 20_000);
const random = seeded(7);
const nodes = Array.from({ length: actors }, (_, i) => ({ id: `a${i}`, type: 'State', name: `Actor ${i}` }));
const edges = Array.from({ length: relations }, (_, i): EdgeInput => {
  // Preferential ends: a few actors are in most of the news.
  const end = () => Math.floor(actors * random() ** 2);
  const from = end();
  const to = end();
  const friends = from % 3 === to % 3;
  const type = random() < 0.4 ? 'MEETS' : friends !== random() < 0.1 ? 'SUPPORTS' : 'ACCUSES';
  return {
    id: `e${i}`,
    statement: `s${i}`,
    from: `a${from}`,
    to: `a${to}`,
    type,
    asserted: true,
    confidence: 0.9,
    doc: `d${i % 500}`,
  };
});

const rows: [string, string][] = [];
function time<T>(name: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  rows.push([name, `${(performance.now() - start).toFixed(0)} ms`]);
  return result;
}

const graph = time('build the graph', () => evidenceGraph(nodes, edges));
const found = time('stances', () => stances(graph));
const signed = signedFromStances(found);
const camps = time('camps', () => findCamps(signed));
const quick = time('camps, without stability', () => findCamps(signed, { resamples: 0, restarts: 1 }));
time('balance', () => balance(signed));
const contacts = contactGraph(graph);
time('betweenness, exact', () => betweenness(contacts));
time('betweenness, 500 sources', () => betweenness(contacts, 500));
time('constraint', () => constraint(contacts));
time('mediators', () => mediators(graph, { campOf: id => camps.of.get(id) ?? -1 }));
console.log(
  `${actors} actors, ${relations} relations; ${found.length} stances; ${camps.groups.length} camps (${camps.verdict}, stability ${camps.stability.toFixed(2)}; quick: ${quick.groups.length})`,
);
for (const [name, taken] of rows) console.log(`${name.padEnd(28)} ${taken}`);
