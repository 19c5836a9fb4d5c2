/**
 * What the engine's structures over a live graphology graph take: milliseconds until the first query is answered and
 * until every adjacency is there, and bytes a node and a relationship on top of graphology's own, after Q1 to Q9.
 *
 * usage: node --expose-gc … bench/footprint.ts [SIZE] (pnpm bench:footprint)
 */
import { MultiDirectedGraph } from 'graphology';
import { createEngine } from '../src/index.ts';
import { toGraphology } from './engines/entente.ts';
import { generate, LABELS, type Size } from './graph.ts';
import { queriesFor } from './queries.ts';

if (gc === undefined) throw new Error('Run it with --expose-gc.');
const collect = gc;

function bytes(): number {
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Milliseconds on the clock, and of processor time (of all threads), which other work of the machine does not add to. */
function timed(work: () => unknown): string {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return `${(performance.now() - start).toFixed(0)} ms (${((user + system) / 1000).toFixed(0)} ms of processor time)`;
}

const OPTIONS = { floatProperties: ['confidence'] };
// The code itself, compiled.
createEngine(toGraphology(generate('G0')), OPTIONS).runSync(
  'MATCH (a)-[r]-(b) RETURN count(*), avg(r.confidence)',
);

const size = (process.argv.slice(2).find(arg => arg !== '--') ?? 'G3') as Size;
const made = generate(size);
const nodes = new MultiDirectedGraph();
for (let i = 0; i < made.n; i++) {
  const { name, kind, weight, label } = made;
  nodes.addNode(`n${i}`, {
    '@labels': [LABELS[label[i]!]!],
    name: name[i],
    kind: kind[i],
    weight: weight[i],
  });
}
let before = bytes();
const ofNodes = createEngine(nodes, OPTIONS);
for (const label of LABELS) ofNodes.runSync(`CREATE INDEX FOR (n:${label}) ON (n.name)`);
for (const { text, parameters } of queriesFor(made)) ofNodes.runSync(text, parameters);
const perNode = (bytes() - before) / made.n;
console.log(`${made.n} nodes alone: ${perNode.toFixed(0)} bytes each, indexes on their names among them`);
ofNodes.close();

const graph = toGraphology(made);
before = bytes();
const engine = createEngine(graph, OPTIONS);
const read = timed(() => engine.runSync('MATCH (n) RETURN count(n)'));
const adjacency = timed(() => engine.runSync('MATCH (a)-[r]-(b) RETURN count(*)'));
for (const label of LABELS) engine.runSync(`CREATE INDEX FOR (n:${label}) ON (n.name)`);
for (const { text, parameters } of queriesFor(made)) engine.runSync(text, parameters);
const total = bytes() - before;
const perRelationship = (total - perNode * made.n) / made.m;
console.log(
  `${size}: ${read} for the first query, ${adjacency} for the first that walks; ` +
    `${(total / 1e6).toFixed(0)} MB, ${perRelationship.toFixed(0)} bytes a relationship`,
);
