import {
  CypherError,
  type CypherValue,
  createEngine,
  type Engine,
  type PlanDescription,
  type RunOptions,
} from '@entente/cypher';
import { floatProperties } from '@entente/ontology';
import { MultiDirectedGraph } from 'graphology';
import type { CypherParameters, QueryOptions, QueryPlan, QueryResult } from '../contract.ts';
import { StoreError } from '../errors.ts';
import type { Derived } from '../graph/derive.ts';
import { tableGraph } from './table-graph.ts';

/** Answers queries over a derived graph. */
export interface QueryEngine {
  query(cypher: string, parameters: CypherParameters, options: QueryOptions): Promise<QueryResult>;
  stream(
    cypher: string,
    parameters: CypherParameters,
    options: QueryOptions,
  ): AsyncIterable<Readonly<Record<string, CypherValue>>>;
}

export type EngineOf = (derived: Derived) => QueryEngine;

/** The derived graph in graphology, for other libraries. Cost: 6 µs an edge. */
export function toGraphology(derived: Pick<Derived, 'nodes' | 'relationships'>): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  for (const { key, labels, properties } of derived.nodes)
    graph.addNode(key, { ...properties, '@labels': labels });
  for (const { key, type, from, to, properties } of derived.relationships)
    graph.addDirectedEdgeWithKey(key, from, to, { ...properties, '@type': type });
  return graph;
}

/** The engine of the memory driver; read-only, over the table itself. */
export const memoryEngine: EngineOf = derived => {
  const engine = createEngine(tableGraph(derived.table) as never, { floatProperties });
  return { query: (...of) => query(engine, ...of), stream: (...of) => stream(engine, ...of) };
};

async function query(
  engine: Engine,
  cypher: string,
  parameters: CypherParameters,
  options: QueryOptions,
): Promise<QueryResult> {
  const start = performance.now();
  const { maxRows = Number.POSITIVE_INFINITY } = options;
  const rows: (readonly CypherValue[])[] = [];
  let truncated = false;
  try {
    const result = engine.run(cypher, parameters, runOptions(options));
    for await (const row of result.arrays()) {
      if (rows.length >= maxRows) {
        truncated = true;
        break;
      }
      rows.push(row);
    }
    const elapsed = performance.now() - start;
    const plan = result.plan === undefined ? {} : { plan: planOf(result.plan) };
    return { columns: result.columns, rows, truncated, elapsed, ...plan };
  } catch (cause) {
    throw queryError(cause);
  }
}

/** The engine's plan in the form that both drivers share. */
export function planOf({ operator, details, rows, children }: PlanDescription): QueryPlan {
  return { operator, details, ...(rows === undefined ? {} : { rows }), children: children.map(planOf) };
}

async function* stream(
  engine: Engine,
  cypher: string,
  parameters: CypherParameters,
  options: QueryOptions,
): AsyncIterable<Readonly<Record<string, CypherValue>>> {
  let left = options.maxRows ?? Number.POSITIVE_INFINITY;
  try {
    for await (const row of engine.run(cypher, parameters, runOptions(options))) {
      if (left-- <= 0) return;
      yield row;
    }
  } catch (cause) {
    throw queryError(cause);
  }
}

function runOptions({ signal, timeout }: QueryOptions): RunOptions {
  return { readOnly: true, signal, timeout };
}

/** What went wrong with a query, with its place, in the words both drivers use. */
export function queryError(cause: unknown): unknown {
  if (!(cause instanceof CypherError)) return cause;
  const place = {
    ...(cause.line === undefined ? {} : { line: cause.line }),
    ...(cause.column === undefined ? {} : { column: cause.column }),
    ...(cause.offset === undefined ? {} : { offset: cause.offset }),
  };
  const of = (code: ConstructorParameters<typeof StoreError>[0], action: string) =>
    new StoreError(code, cause.message.replace(/\.$/, ''), action, { cause, place });
  if (cause.kind === 'AccessError')
    return of('WRITE_QUERY', 'Queries only read; the graph changes by loading and by corrections.');
  if (cause.kind === 'LimitError' && /time/i.test(cause.detail))
    return of('TIMEOUT', 'Narrow the query or give it more time.');
  if (cause.kind === 'LimitError' && /abort/i.test(cause.detail)) return of('ABORTED', '');
  return of('QUERY_FAILED', '');
}
