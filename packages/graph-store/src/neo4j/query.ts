import type { CypherValue } from '@entente/cypher';
import type { CypherParameters, QueryOptions, QueryPlan, QueryResult } from '../contract.ts';
import { StoreError } from '../errors.ts';
import { neo4jError } from './errors.ts';
import { mask } from './mask.ts';
import type { Row, Server } from './server.ts';
import { fromNeo4j, toNeo4j } from './values.ts';

interface Running {
  readonly columns: readonly string[];
  /** Once all rows were read. */
  readonly plan: () => QueryPlan | undefined;
  readonly rows: AsyncIterable<readonly CypherValue[]>;
}

/** Runs a query in read mode; rows come as they are pulled. The session ends with the rows, or when they are left. */
async function start(
  server: Server,
  cypher: string,
  parameters: CypherParameters,
  { signal, timeout }: QueryOptions,
): Promise<Running> {
  const stopped = () => new StoreError('ABORTED', 'The query was stopped', '', { cause: signal?.reason });
  if (signal?.aborted) throw stopped();
  const session = server.session('READ');
  const config = timeout === undefined ? {} : { timeout: Math.max(1, Math.ceil(timeout)) };
  const abort = () => void session.close();
  signal?.addEventListener('abort', abort, { once: true });
  const failed = (cause: unknown) => (signal?.aborted ? stopped() : neo4jError(cause, server.address));
  const end = async () => {
    signal?.removeEventListener('abort', abort);
    await session.close();
  };
  try {
    const result = session.run(mask(cypher), toNeo4j(parameters) as Row, config);
    const columns = (await result.keys()) as string[];
    let plan: QueryPlan | undefined;
    async function* rows() {
      try {
        for await (const record of result) yield record.map(fromNeo4j) as unknown as readonly CypherValue[];
        if (signal?.aborted) throw stopped();
        const { profile, plan: planned } = await result.summary();
        if (profile || planned) plan = planOf((profile || planned) as Step);
      } catch (cause) {
        throw failed(cause);
      } finally {
        await end();
      }
    }
    return { columns, rows: rows(), plan: () => plan };
  } catch (cause) {
    await end();
    throw failed(cause);
  }
}

/** What the driver gives of a step, planned or profiled. */
interface Step {
  readonly operatorType: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly rows?: number;
  readonly dbHits?: number;
  readonly children: readonly Step[];
}

function planOf(step: Step): QueryPlan {
  const estimate = Number(step.arguments['EstimatedRows'] ?? Number.NaN);
  return {
    // A server names the database behind each operator.
    operator: step.operatorType.replace(/@.*$/, ''),
    details: String(step.arguments['Details'] ?? ''),
    ...(step.rows === undefined ? {} : { rows: Number(step.rows) }),
    ...(step.dbHits === undefined ? {} : { hits: Number(step.dbHits) }),
    ...(Number.isFinite(estimate) ? { estimate } : {}),
    children: step.children.map(planOf),
  };
}

export async function queryNeo4j(
  server: Server,
  cypher: string,
  parameters: CypherParameters,
  options: QueryOptions,
): Promise<QueryResult> {
  const from = performance.now();
  const { columns, rows: running, plan: planned } = await start(server, cypher, parameters, options);
  const { maxRows = Number.POSITIVE_INFINITY } = options;
  const rows: (readonly CypherValue[])[] = [];
  let truncated = false;
  for await (const row of running) {
    if (rows.length >= maxRows) {
      truncated = true;
      break;
    }
    rows.push(row);
  }
  const plan = planned();
  return { columns, rows, truncated, elapsed: performance.now() - from, ...(plan ? { plan } : {}) };
}

export async function* streamNeo4j(
  server: Server,
  cypher: string,
  parameters: CypherParameters,
  options: QueryOptions,
): AsyncIterable<Readonly<Record<string, CypherValue>>> {
  const { columns, rows } = await start(server, cypher, parameters, options);
  let left = options.maxRows ?? Number.POSITIVE_INFINITY;
  for await (const row of rows) {
    if (left-- <= 0) return;
    const out: Record<string, CypherValue> = Object.create(null);
    columns.forEach((column, at) => {
      out[column] = row[at]!;
    });
    yield out;
  }
}
