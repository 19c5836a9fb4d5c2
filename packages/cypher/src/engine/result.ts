import type { BoundNotification } from '../bind/bound.ts';
import type { Counters } from '../graph/transaction.ts';
import type { PlanDescription } from '../plan/describe.ts';
import type { CypherValue } from '../values/types.ts';

/** A row by column name: an object without prototype. */
export type ResultRow = { readonly [column: string]: CypherValue };

/** Milliseconds. `plan` is 0 where the plan came from the cache. */
export interface Timings {
  readonly plan: number;
  /** Until the last row was produced; time in which nobody pulled is not counted. */
  readonly run: number;
}

/**
 * What `engine.run` gives. Rows are produced while they are read; a statement that writes has been run to its
 * end, and its changes stand, once the first row (or the end) is seen. Iterate once.
 */
export interface QueryResult extends AsyncIterable<ResultRow> {
  readonly columns: readonly string[];
  /** Rows as arrays in the order of `columns`. */
  arrays(): AsyncIterable<readonly CypherValue[]>;
  /** All rows. @throws CypherError as the query does */
  collect(): Promise<ResultRow[]>;
  /** All rows as arrays. */
  collectArrays(): Promise<(readonly CypherValue[])[]>;
  /** Complete after the last row. */
  readonly counters: Readonly<Counters>;
  /** With row counts for PROFILE. */
  readonly plan: PlanDescription | undefined;
  readonly notifications: readonly BoundNotification[];
  readonly timings: Timings;
}

/** A result that was computed in one go. */
export interface SyncResult {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly CypherValue[])[];
  readonly counters: Readonly<Counters>;
  readonly plan: PlanDescription | undefined;
  readonly notifications: readonly BoundNotification[];
  readonly timings: Timings;
}

/** Rows as objects. */
export function toRow(columns: readonly string[], values: readonly CypherValue[]): ResultRow {
  const row: Record<string, CypherValue> = Object.create(null);
  for (let c = 0; c < columns.length; c++) row[columns[c]!] = values[c]!;
  return row;
}
