import { runtimeError } from '../errors.ts';
import type { EvaluationContext } from '../functions/spec.ts';
import type { Graph } from '../graph/graph.ts';
import { type Counters, noCounters, Transaction } from '../graph/transaction.ts';
import type { Operator } from '../operators/operator.ts';
import { aborted, Runtime } from '../operators/runtime.ts';
import { describePlan, type PlanDescription } from '../plan/describe.ts';
import type { CypherMap, CypherValue } from '../values/types.ts';
import { materialise } from './materialise.ts';
import type { RunOptions } from './options.ts';
import type { PreparedStatement } from './prepared.ts';
import { runSchemaCommand } from './schema-commands.ts';

/** One run of a statement: pulls rows, keeps the limits, commits or takes back. */
export class Execution {
  readonly prepared: PreparedStatement;
  readonly counters: Counters;
  readonly runtime: Runtime;
  /** Milliseconds spent producing rows. */
  spent = 0;
  private readonly graph: Graph;
  private readonly options: RunOptions;
  private readonly transaction: Transaction | undefined;
  private root: Operator | undefined;
  private rows = 0;
  private ended = false;

  constructor(
    prepared: PreparedStatement,
    graph: Graph,
    parameters: CypherMap,
    evaluation: EvaluationContext,
    options: RunOptions,
    slice: number,
  ) {
    this.prepared = prepared;
    this.graph = graph;
    this.options = options;
    const { bound, compiled } = prepared;
    const writes = !bound.readOnly || bound.changesSchema;
    this.transaction = writes ? new Transaction(graph) : undefined;
    this.counters = this.transaction?.counters ?? noCounters();
    const { signal, timeout, maxRows, maxMemory } = options;
    this.runtime = new Runtime({
      graph,
      slotCount: compiled?.slotCount ?? 0,
      parameters,
      evaluation,
      transaction: this.transaction,
      limits: { signal, timeout, maxRows, maxMemory },
      slice,
    });
    if (bound.mode === 'profile') this.runtime.rowCounts = new Map();
    if (signal?.aborted) throw aborted(signal);
  }

  /** Whether all must be run before the first row is given out. */
  get writes(): boolean {
    return this.transaction !== undefined;
  }

  /**
   * The next rows: an empty array means that the time slice is over; `undefined` that there are no more. At the
   * end, changes are checked and stand; after an error they have been taken back.
   */
  pull(): CypherValue[][] | undefined {
    if (this.ended) return undefined;
    const start = performance.now();
    try {
      const rows = this.step();
      if (rows === undefined) {
        this.transaction?.commit();
        this.ended = true;
        this.runtime.release();
      }
      return rows;
    } catch (error) {
      this.cancel();
      throw error instanceof RangeError ? outgrown(error) : error;
    } finally {
      this.spent += performance.now() - start;
    }
  }

  private step(): CypherValue[][] | undefined {
    const { bound, compiled } = this.prepared;
    if (bound.mode === 'explain') return undefined;
    if (bound.body.kind === 'schema') {
      runSchemaCommand(bound.body.command, this.graph, this.runtime.transaction);
      return undefined;
    }
    this.root ??= compiled!.open(this.runtime);
    const batch = this.root.next();
    if (batch === undefined) return undefined;
    const { columns } = compiled!;
    if (columns.length === 0) {
      this.runtime.pause();
      return [];
    }
    this.rows += batch.size;
    const { maxRows } = this.options;
    if (maxRows !== undefined && this.rows > maxRows) {
      throw runtimeError(
        'LimitError',
        'Rows',
        `The query gives more than its limit of ${maxRows} rows. Add LIMIT or raise \`maxRows\`.`,
      );
    }
    const { size } = batch;
    const rows: CypherValue[][] = new Array(size);
    const width = columns.length;
    for (let i = 0; i < size; i++) rows[i] = new Array(width);
    for (let c = 0; c < width; c++) {
      const { slot, read } = columns[c]!;
      const held = batch.columns[slot];
      for (let i = 0; i < size; i++) {
        const value = Array.isArray(held) ? (held[i] as CypherValue) : read(batch, i);
        rows[i]![c] = typeof value === 'object' && value !== null ? materialise(value) : value;
      }
    }
    this.runtime.pause();
    return rows;
  }

  /** Ends the run; what it wrote is taken back unless it was complete. */
  cancel(): void {
    if (this.ended) return;
    this.ended = true;
    this.runtime.release();
    this.transaction?.rollback();
  }

  describe(): PlanDescription | undefined {
    const { bound, compiled } = this.prepared;
    if (compiled === undefined) return undefined;
    return describePlan(
      compiled.plan,
      bound.text,
      slot => bound.slots[slot]?.name ?? '',
      this.runtime.rowCounts,
    );
  }
}

/** What V8 says when the stack, a string or an array has reached its end. */
function outgrown(cause: RangeError): Error {
  if (/call stack/i.test(cause.message)) {
    const message = 'The query nests deeper than the stack allows. Simplify it.';
    return runtimeError('LimitError', 'Depth', message, { cause });
  }
  return runtimeError('LimitError', 'Memory', 'A value outgrew what JavaScript can hold.', { cause });
}
