/**
 * How long a query takes to be parsed, bound and planned: those of the benchmark, and many that the generator of the
 * differential test makes. The engine is warm; each text is new to its cache. Every query is planned in several forms that
 * differ by a comment, of which the median counts: what other work of the machine breaks into is left out.
 *
 * usage: pnpm bench:planning [QUERIES [SEED]]
 */
import { MultiDirectedGraph } from 'graphology';
import { randomGraph } from '../fuzz/graphs.ts';
import { randomQuery } from '../fuzz/queries.ts';
import { createEngine, type Engine } from '../src/index.ts';
import { toGraphology } from './engines/entente.ts';
import { generate, LABELS } from './graph.ts';
import { queriesFor } from './queries.ts';

const [count = '2000', seed = '1'] = process.argv.slice(2).filter(arg => arg !== '--');
const FORMS = 15;
const WARM_UP = 3;

/** Milliseconds: the median of several forms, `undefined` where the text is refused. */
function planned(engine: Engine, text: string, round: number): number | undefined {
  const times: number[] = [];
  for (let form = 0; form < FORMS; form++) {
    const written = `${text} // ${round}.${form}`;
    const start = performance.now();
    try {
      engine.prepare(written);
    } catch {
      return undefined;
    }
    times.push(performance.now() - start);
  }
  return quantile(times, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;
}

function measure(name: string, engine: Engine, texts: readonly string[]): void {
  let times: number[] = [];
  for (let round = 0; round <= WARM_UP; round++) {
    times = texts.map(text => planned(engine, text, round)).filter(time => time !== undefined);
  }
  const [median, p95, most] = [0.5, 0.95, 1].map(share => quantile(times, share).toFixed(3));
  const length = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
  console.log(
    `${name}: ${times.length} queries of ${length} characters: median ${median} ms, 95% below ${p95} ms, most ${most} ms`,
  );
}

const graph = generate('G1');
const actors = createEngine(toGraphology(graph), { floatProperties: ['confidence'] });
for (const label of LABELS) actors.runSync(`CREATE INDEX FOR (n:${label}) ON (n.name)`);
const listed = queriesFor(graph).map(({ text }) => text);
const first = performance.now();
actors.prepare(listed[0]!);
console.log(`the first query of the process: ${(performance.now() - first).toFixed(1)} ms`);
measure('Q1 to Q9', actors, listed);

const random = createEngine(new MultiDirectedGraph());
random.runSync(randomGraph(Number(seed)));
const made = Array.from({ length: Number(count) }, (_, i) => randomQuery(Number(seed) * 1_000_003 + i));
measure(
  'random queries',
  random,
  made.filter(({ script }) => script === undefined).map(({ text }) => text),
);
