import type { BoundNotification } from '../bind/bound.ts';
import { CypherError } from '../errors.ts';
import type { Counters } from '../graph/transaction.ts';
import type { PlanDescription } from '../plan/describe.ts';
import type { CypherValue } from '../values/types.ts';
import type { Execution } from './execution.ts';
import { type QueryResult, type ResultRow, type Timings, toRow } from './result.ts';
import type { WriteLock } from './write-lock.ts';
import { breathe } from './yield.ts';

/** Rows pulled from a run as they are asked for. */
export class StreamingResult implements QueryResult {
  private readonly execution: Execution;
  private readonly planned: number;
  readonly notifications: readonly BoundNotification[];
  private readonly lock: WriteLock;
  private taken = false;

  constructor(
    execution: Execution,
    planned: number,
    notifications: readonly BoundNotification[],
    lock: WriteLock,
  ) {
    this.execution = execution;
    this.planned = planned;
    this.lock = lock;
    this.notifications = notifications;
  }

  get columns(): readonly string[] {
    return this.execution.prepared.columns;
  }

  get counters(): Readonly<Counters> {
    return this.execution.counters;
  }

  get plan(): PlanDescription | undefined {
    return this.execution.prepared.bound.mode === 'run' ? undefined : this.execution.describe();
  }

  get timings(): Timings {
    return { plan: this.planned, run: this.execution.spent };
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ResultRow> {
    const { columns } = this;
    for await (const part of this.parts()) for (const row of part) yield toRow(columns, row);
  }

  async *arrays(): AsyncGenerator<readonly CypherValue[]> {
    for await (const part of this.parts()) yield* part;
  }

  async collect(): Promise<ResultRow[]> {
    const { columns } = this;
    return (await this.collectArrays()).map(row => toRow(columns, row));
  }

  async collectArrays(): Promise<(readonly CypherValue[])[]> {
    const rows: (readonly CypherValue[])[] = [];
    for await (const part of this.parts()) for (const row of part) rows.push(row);
    return rows;
  }

  /** Batches of rows. A statement that writes is run to its end first: its rows are held. */
  private async *parts(): AsyncGenerator<CypherValue[][]> {
    if (this.taken) {
      throw new CypherError({
        phase: 'runtime',
        kind: 'NotSupported',
        detail: 'ResultConsumed',
        message: 'The rows of a result can be read once. Collect them first.',
      });
    }
    this.taken = true;
    const { execution } = this;
    const held: CypherValue[][][] = [];
    const { writes } = execution;
    if (writes) await this.lock.acquire();
    let locked = writes;
    try {
      for (;;) {
        const rows = execution.pull();
        if (rows === undefined) break;
        if (rows.length > 0) {
          if (writes) held.push(rows);
          else yield rows;
        }
        if (execution.runtime.pause()) {
          await breathe();
          execution.runtime.resume();
        }
      }
      if (locked) this.lock.release();
      locked = false;
      yield* held;
    } finally {
      execution.cancel();
      if (locked) this.lock.release();
    }
  }
}
