/** The loop of the differential test. */
import { difference, explanation } from './compare.ts';
import { EngineSide, parameterValues } from './engine-side.ts';
import { FeatureCount } from './features.ts';
import { randomGraph } from './graphs.ts';
import { Neo4jSide } from './neo4j-side.ts';
import { type Query, randomQuery } from './queries.ts';
import { Recording } from './recording.ts';

export interface FuzzOptions {
  readonly uri: string;
  readonly queries: number;
  readonly seed: number;
  readonly perGraph: number;
  /** How many queries that only read are under way at once. */
  readonly parallel?: number | undefined;
  /** The number of the first query: a run that was interrupted goes on there. */
  readonly from?: number | undefined;
  /** Runs only the queries of these numbers, and logs the graphs with what differs. */
  readonly only?: readonly number[] | undefined;
  /** Stops after so many seconds, with the queries run by then. */
  readonly seconds?: number | undefined;
  /** How many unexplained differences are logged. */
  readonly show: number;
  /** A file in which Neo4j's answers are kept: what stands there is not asked again. */
  readonly record?: string | undefined;
  /** Runs only what has an answer there, without Neo4j. */
  readonly replay?: boolean | undefined;
  readonly log: (text: string) => void;
}

export interface FuzzReport {
  readonly summary: string;
  /** Each with graph, query and what differs. */
  readonly unexplained: readonly string[];
}

export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const run = new Run(options);
  const { perGraph, queries, only, from = 0 } = options;
  const started = Date.now();
  const until = started + (options.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  let next = Math.floor(from / perGraph) * perGraph;
  try {
    for (; next < queries && Date.now() < until; next += perGraph) {
      if (only !== undefined && !only.some(i => i >= next && i < next + perGraph)) continue;
      await run.graph(next, Math.min(queries, next + perGraph));
      if (next % 1000 < perGraph && next >= 1000 && only === undefined) {
        const seconds = (Date.now() - started) / 1000;
        options.log(`… up to #${next}: ${(run.tally.run / seconds).toFixed(1)} a second`);
      }
    }
  } finally {
    await run.close();
  }
  return run.report(Math.min(next, queries));
}

class Run {
  readonly tally = { run: 0, rows: 0, errors: 0, writes: 0, large: 0 };
  private readonly options: FuzzOptions;
  private readonly neo4j: Neo4jSide;
  private readonly unexplained: string[] = [];
  private readonly explained = new Map<string, number>();
  private readonly features = new FeatureCount();
  private readonly recording: Recording;

  constructor(options: FuzzOptions) {
    this.options = options;
    this.neo4j = new Neo4jSide(options.uri);
    this.recording = new Recording(options.record, options.replay);
  }

  /** The queries of one graph: those that only read side by side, then the writing ones, each for itself. */
  async graph(first: number, end: number): Promise<void> {
    const { seed, perGraph, only, from = 0, parallel = 2 } = this.options;
    const create = randomGraph(seed * 7_919 + Math.floor(first / perGraph));
    const engine = new EngineSide(create);
    this.neo4j.use(create);
    const reading: (() => Promise<void>)[] = [];
    const writing: (() => Promise<void>)[] = [];
    for (let i = Math.max(first, from); i < end; i++) {
      if (only?.includes(i) === false) continue;
      const query = randomQuery(seed * 1_000_003 + i);
      (query.writes ? writing : reading).push(() => this.query(i, query, engine, create));
    }
    const take = async () => {
      for (let one = reading.shift(); one !== undefined; one = reading.shift()) await one();
    };
    await Promise.all(Array.from({ length: parallel }, take));
    for (const one of writing) await one();
  }

  private async query(i: number, query: Query, engine: EngineSide, create: string): Promise<void> {
    const { options, tally } = this;
    const parameters = parameterValues(query);
    const ours = engine.run(query, parameters);
    if (ours.error === 'LimitError') {
      tally.large++;
      return;
    }
    const asked = JSON.stringify([create, query.text, query.script, [...query.parameters]]);
    const theirs = await this.recording.answer(asked, () => this.neo4j.run(query, parameters));
    if (theirs === undefined) return;
    tally.run++;
    tally.rows += theirs.rows.length;
    if (theirs.error !== undefined) tally.errors++;
    if (query.writes) tally.writes++;
    this.features.add(query.text);
    const found = difference(query, ours, theirs);
    if (found === null) return;
    const known = explanation(query, ours, theirs);
    if (known !== undefined) {
      this.explained.set(known, (this.explained.get(known) ?? 0) + 1);
      return;
    }
    const text = `#${i} ${options.only === undefined ? '' : create}\n  ${query.text}\n${shownParameters(query)}  ${found}\n`;
    this.unexplained.push(text);
    if (this.unexplained.length <= options.show) options.log(text);
  }

  report(next: number): FuzzReport {
    const { tally, unexplained } = this;
    const known = [...this.explained].map(([name, count]) => `${count} by "${name}"`).join(', ') || 'none';
    const summary =
      `${tally.run} queries (${tally.writes} writing, ${tally.errors} ending in an error at Neo4j, ${tally.rows} rows; ` +
      `${tally.large} too large and left out): ${unexplained.length} unexplained differences; explained: ${known}\n` +
      `Queries by what they hold: ${this.features}\n` +
      `Seed ${this.options.seed}, up to #${next}; --from ${next} goes on there.`;
    return { summary, unexplained };
  }

  close(): Promise<void> {
    return this.neo4j.close();
  }
}

function shownParameters({ parameters }: Query): string {
  if (parameters.size === 0) return '';
  return `  ${[...parameters].map(([name, text]) => `$${name} = ${text}`).join(', ')}\n`;
}
