import { runtimeError } from '../errors.ts';
import type { EvaluationContext } from '../functions/spec.ts';
import type { Graph } from '../graph/graph.ts';
import type { Transaction } from '../graph/transaction.ts';
import type { CypherMap, CypherValue } from '../values/types.ts';
import type { Subplan } from './argument.ts';
import { BATCH } from './batch.ts';

export interface Limits {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly maxRows: number | undefined;
  /** Bytes, as estimated for rows that operators must hold. */
  readonly maxMemory: number | undefined;
}

export interface RuntimeOptions {
  readonly graph: Graph;
  readonly slotCount: number;
  readonly parameters: CypherMap;
  readonly evaluation: EvaluationContext;
  readonly transaction: Transaction | undefined;
  readonly limits: Limits;
  /** Length of a time slice in ms; `Infinity` where the run is synchronous. */
  readonly slice: number;
}

/** Bytes reckoned for a held value. */
const VALUE_BYTES = 24;

/** Columns that no run uses: small queries would else spend much of their time on clearing memory. */
const spare: Int32Array[] = [];
const MAX_SPARE = 128;

/** What all operators of one run share: parameters, limits, the clock of the time slice. */
export class Runtime {
  readonly graph: Graph;
  readonly slotCount: number;
  readonly parameters: CypherMap;
  readonly evaluation: EvaluationContext;
  readonly limits: Limits;
  /** Variables of expressions (comprehensions, `reduce`, `CASE`), by slot. */
  readonly locals: CypherValue[] = [];
  /** Running subqueries by the plan they come from. */
  readonly subplans = new Map<object, Subplan>();
  /** Operators with counts, when profiling. */
  rowCounts: Map<object, number> | undefined;
  private readonly borrowed: Int32Array[] = [];
  private readonly writes: Transaction | undefined;
  private readonly slice: number;
  private readonly deadline: number;
  private sliceEnd: number;
  private memory = 0;
  private ticks = 0;
  private paused = false;

  constructor(options: RuntimeOptions) {
    this.graph = options.graph;
    this.slotCount = options.slotCount;
    this.parameters = options.parameters;
    this.evaluation = options.evaluation;
    this.limits = options.limits;
    this.writes = options.transaction;
    this.slice = options.slice;
    const now = performance.now();
    this.deadline = options.limits.timeout === undefined ? Infinity : now + options.limits.timeout;
    this.sliceEnd = now + options.slice;
  }

  /** A column of ids for a batch, which goes back when the run ends. What stands in it is not defined. */
  ids(): Int32Array {
    const column = spare.pop() ?? new Int32Array(BATCH);
    this.borrowed.push(column);
    return column;
  }

  /** To be called once, when no operator of the run will be asked again. */
  release(): void {
    for (const column of this.borrowed) if (spare.length < MAX_SPARE) spare.push(column);
    this.borrowed.length = 0;
  }

  get transaction(): Transaction {
    if (this.writes === undefined) {
      throw runtimeError('AccessError', 'ReadOnly', 'This run may not write. Run it without `readOnly`.');
    }
    return this.writes;
  }

  /**
   * To be asked in every long loop, about once for each batch: true when the time slice is over, and the operator
   * should return an empty batch as soon as it can.
   *
   * @throws CypherError `LimitError.Timeout`, `LimitError.Aborted`
   */
  pause(): boolean {
    const now = performance.now();
    if (now > this.deadline) {
      throw runtimeError(
        'LimitError',
        'Timeout',
        `The query ran longer than its limit of ${this.limits.timeout} ms. Narrow it down or raise \`timeout\`.`,
      );
    }
    if (this.limits.signal?.aborted) throw aborted(this.limits.signal);
    if (now > this.sliceEnd) this.paused = true;
    return this.paused;
  }

  /** The same for loops of single rows: looks at the clock only now and then, and never asks for a pause. */
  tick(): void {
    if ((++this.ticks & 1023) === 0) this.pause();
  }

  /** To be called after control went back to the event loop. */
  resume(): void {
    this.paused = false;
    this.sliceEnd = performance.now() + this.slice;
  }

  /**
   * Reckons with values that an operator holds; negative gives them back.
   *
   * @throws CypherError `LimitError.Memory`
   */
  hold(values: number): void {
    this.memory += values * VALUE_BYTES;
    const limit = this.limits.maxMemory;
    if (limit !== undefined && this.memory > limit) {
      throw runtimeError(
        'LimitError',
        'Memory',
        `The query holds more than its limit of ${limit} bytes. Narrow it down or raise \`maxMemory\`.`,
      );
    }
  }
}

export function aborted(signal: AbortSignal): Error {
  return runtimeError('LimitError', 'Aborted', 'The query was aborted.', { cause: signal.reason });
}
