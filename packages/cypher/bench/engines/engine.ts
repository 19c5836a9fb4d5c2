import type { BenchGraph } from '../graph.ts';
import type { BenchQuery } from '../queries.ts';

export type Rows = readonly (readonly unknown[])[];

/** An engine under measurement. */
export interface BenchEngine {
  load(graph: BenchGraph): Promise<void> | void;
  run(query: BenchQuery): Promise<Rows> | Rows;
  close?(): Promise<void> | void;
}
