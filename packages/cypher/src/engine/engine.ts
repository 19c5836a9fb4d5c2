import type { AbstractGraph } from 'graphology-types';
import { CypherError } from '../errors.ts';
import { builtInFunctions } from '../functions/index.ts';
import { createFunctionRegistry } from '../functions/spec.ts';
import { GraphologyGraph } from '../graph/graphology-graph.ts';
import { describePlan, type PlanDescription } from '../plan/describe.ts';
import { catalogProcedures } from '../procedures/catalog.ts';
import { ProcedureRegistry } from '../procedures/registry.ts';
import type { CypherValue } from '../values/types.ts';
import { Evaluation, graphAccess, type Settings } from './evaluation.ts';
import { Execution } from './execution.ts';
import { notificationsOf } from './notifications.ts';
import type { EngineOptions, RunOptions } from './options.ts';
import { readParameters } from './parameters.ts';
import { PlanCache, type PreparedStatement } from './prepared.ts';
import type { QueryResult, SyncResult } from './result.ts';
import { StreamingResult } from './streaming-result.ts';
import { WriteLock } from './write-lock.ts';

/** Length of a time slice in ms: how long the event loop waits at most, as a rule. */
const SLICE = 8;

export type Parameters = Readonly<Record<string, unknown>>;

/** A query kept for many runs. */
export interface Prepared {
  readonly text: string;
  readonly columns: readonly string[];
  readonly parameters: readonly string[];
  readonly readOnly: boolean;
  run(parameters?: Parameters, options?: RunOptions): QueryResult;
  runSync(parameters?: Parameters, options?: RunOptions): SyncResult;
}

/** Runs Cypher over one graphology graph. */
export class Engine {
  readonly registry: ProcedureRegistry;
  private readonly graph: GraphologyGraph;
  private readonly plans: PlanCache;
  private readonly settings: Settings;
  private readonly writeLock = new WriteLock();

  constructor(graph: AbstractGraph, options: EngineOptions = {}) {
    if (graph.type === 'undirected') {
      throw new CypherError({
        phase: 'compile time',
        kind: 'NotSupported',
        detail: 'UndirectedGraph',
        message: 'Relationships have a direction: give a directed graph, best a MultiDirectedGraph.',
      });
    }
    const { floatProperties } = options;
    const names = typeof floatProperties === 'function' ? undefined : new Set(floatProperties ?? []);
    this.graph = new GraphologyGraph(graph, {
      labelsAttribute: options.labelsAttribute ?? '@labels',
      typeAttribute: options.typeAttribute ?? '@type',
      defaultType: options.defaultType ?? 'RELATED_TO',
      isFloat: names === undefined ? (floatProperties as (name: string) => boolean) : name => names.has(name),
      nodeKey: options.nodeKey,
    });
    const { now = Date.now, timeZone = 'UTC', random = Math.random } = options;
    this.settings = { now, timeZone, random, graph: graphAccess(this.graph) };
    const functions = createFunctionRegistry(builtInFunctions, options.functions ?? []);
    this.registry = new ProcedureRegistry(functions, [...catalogProcedures, ...(options.procedures ?? [])]);
    this.plans = new PlanCache(options.planCacheSize ?? 256, this.graph, this.registry);
  }

  /**
   * Starts a statement. Rows are produced while the result is read, in time slices.
   *
   * @throws CypherError (from here for compile-time errors and bad parameters, from the result for others)
   */
  run(query: string, parameters: Parameters = {}, options: RunOptions = {}): QueryResult {
    const { execution, planned } = this.start(query, parameters, options, SLICE);
    return new StreamingResult(
      execution,
      planned,
      notificationsOf(execution.prepared.bound, this.graph),
      this.writeLock,
    );
  }

  /** Runs a statement to its end without giving way: for small queries where a promise is in the way. */
  runSync(query: string, parameters: Parameters = {}, options: RunOptions = {}): SyncResult {
    const { execution, planned } = this.start(query, parameters, options, Infinity);
    const notifications = notificationsOf(execution.prepared.bound, this.graph);
    const rows: CypherValue[][] = [];
    if (execution.writes) this.writeLock.acquireNow();
    try {
      for (let part = execution.pull(); part !== undefined; part = execution.pull()) {
        if (rows.length === 0) rows.push(...part);
        else for (const row of part) rows.push(row);
      }
    } finally {
      if (execution.writes) this.writeLock.release();
    }
    const { prepared, counters } = execution;
    const { mode } = prepared.bound;
    return {
      columns: prepared.columns,
      rows,
      counters,
      plan: mode === 'run' ? undefined : execution.describe(),
      notifications,
      timings: { plan: planned, run: execution.spent },
    };
  }

  /** Parses, binds and plans now; the plan is made anew if the graph or its indexes change much. */
  prepare(query: string): Prepared {
    const { bound, columns } = this.plan(query).prepared;
    return {
      text: query,
      columns,
      parameters: bound.parameters,
      readOnly: bound.readOnly && !bound.changesSchema,
      run: (parameters, options) => this.run(query, parameters, options),
      runSync: (parameters, options) => this.runSync(query, parameters, options),
    };
  }

  /** The plan of a query, which is not run. */
  explain(query: string): PlanDescription | undefined {
    const { bound, compiled } = this.plan(query).prepared;
    if (compiled === undefined) return undefined;
    return describePlan(compiled.plan, bound.text, slot => bound.slots[slot]?.name ?? '');
  }

  /** Runs a query and gives its plan with the rows that came out of each step. Writes stand. */
  async profile(
    query: string,
    parameters: Parameters = {},
    options: RunOptions = {},
  ): Promise<PlanDescription> {
    const text = /^\s*profile\b/i.test(query) ? query : 'PROFILE ' + query;
    const result = this.run(text, parameters, options);
    for await (const _ of result.arrays());
    return result.plan!;
  }

  /** To be called after attribute objects of the graph were changed in place, of which it sends no events. */
  refresh(): void {
    this.graph.refresh();
  }

  /** Stops following the graph. */
  close(): void {
    this.graph.close();
  }

  /** Names for completion and "did you mean". */
  get vocabulary(): { labels: readonly string[]; types: readonly string[]; properties: readonly string[] } {
    this.graph.prepare();
    const properties = new Set<string>();
    this.graph.nodeProperties.names(properties);
    this.graph.relationshipProperties.names(properties);
    return { labels: this.graph.labels.names, types: this.graph.types.names, properties: [...properties] };
  }

  private plan(query: string): { prepared: PreparedStatement; fresh: boolean } {
    this.graph.prepare();
    return this.plans.get(query);
  }

  private start(
    query: string,
    parameters: Parameters,
    options: RunOptions,
    slice: number,
  ): { execution: Execution; planned: number } {
    const { prepared, fresh } = this.plan(query);
    const { bound } = prepared;
    if (options.readOnly && (!bound.readOnly || bound.changesSchema)) {
      throw new CypherError({
        phase: 'compile time',
        kind: 'AccessError',
        detail: 'ReadOnly',
        message: 'This statement writes, but the run is read-only.',
        query,
      });
    }
    const values = readParameters(parameters, bound.parameters, this.graph);
    const execution = new Execution(
      prepared,
      this.graph,
      values,
      new Evaluation(this.settings),
      options,
      slice,
    );
    return { execution, planned: fresh ? prepared.took : 0 };
  }
}

/** An engine over a graph, which it follows from the first query on. Cost: none until then. */
export function createEngine(graph: AbstractGraph, options: EngineOptions = {}): Engine {
  return new Engine(graph, options);
}
