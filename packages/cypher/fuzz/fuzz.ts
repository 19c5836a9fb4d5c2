/** The loop of the differential test. */
import { difference, explanation } from './compare.ts';
import { EngineSide } from './engine-side.ts';
import { randomGraph } from './graphs.ts';
import { Neo4jSide } from './neo4j-side.ts';
import { randomQuery } from './queries.ts';

export interface FuzzOptions {
  readonly uri: string;
  readonly queries: number;
  readonly seed: number;
  readonly perGraph: number;
  /** Runs only the query of this number. */
  readonly only?: number | undefined;
  /** Stops after so many seconds, with the queries run by then. */
  readonly seconds?: number | undefined;
  /** How many unexplained differences are logged. */
  readonly show: number;
  readonly log: (text: string) => void;
}

export interface FuzzReport {
  readonly summary: string;
  /** Each with graph, query and what differs. */
  readonly unexplained: readonly string[];
}

export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const neo4j = new Neo4jSide(options.uri);
  const unexplained: string[] = [];
  const explained = new Map<string, number>();
  const tally = { run: 0, rows: 0, errors: 0, writes: 0, large: 0 };
  let engine: EngineSide | undefined;
  let create = '';
  try {
    const until = Date.now() + (options.seconds ?? Number.POSITIVE_INFINITY) * 1000;
    for (let i = 0; i < options.queries && Date.now() < until; i++) {
      if (i % options.perGraph === 0 || engine === undefined) {
        create = randomGraph(options.seed * 7_919 + Math.floor(i / options.perGraph));
        engine = new EngineSide(create);
        const wanted =
          options.only === undefined ||
          Math.floor(options.only / options.perGraph) === Math.floor(i / options.perGraph);
        if (wanted) await neo4j.load(create);
      }
      if (options.only !== undefined && options.only !== i) continue;
      const query = randomQuery(options.seed * 1_000_003 + i);
      const ours = engine.run(query);
      if (ours.error === 'LimitError') {
        tally.large++;
        continue;
      }
      const theirs = await neo4j.run(query);
      tally.run++;
      tally.rows += theirs.rows.length;
      if (theirs.error !== undefined) tally.errors++;
      if (query.writes) tally.writes++;
      const found = difference(query, ours, theirs);
      if (found === null) continue;
      const known = explanation(query, ours, theirs);
      if (known !== undefined) {
        explained.set(known, (explained.get(known) ?? 0) + 1);
        continue;
      }
      const text = `#${i} ${options.only === undefined ? '' : create}\n  ${query.text}\n  ${found}\n`;
      unexplained.push(text);
      if (unexplained.length <= options.show) options.log(text);
    }
  } finally {
    await neo4j.close();
  }
  const known = [...explained].map(([name, count]) => `${count} by "${name}"`).join(', ') || 'none';
  const summary = `${tally.run} queries (${tally.writes} writing, ${tally.errors} ending in an error at Neo4j, ${tally.rows} rows; ${tally.large} too large and left out): ${unexplained.length} unexplained differences; explained: ${known}`;
  return { summary, unexplained };
}
