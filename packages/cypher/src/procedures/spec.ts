import type { ProcedureSignature } from '../bind/catalog.ts';
import type { EvaluationContext } from '../functions/spec.ts';
import type { Graph } from '../graph/graph.ts';
import type { CypherValue } from '../values/types.ts';

/** What a procedure may ask for while it runs. */
export interface ProcedureContext extends EvaluationContext {
  /** The engine's own tables, for built-in procedures; callers' procedures know their graph. */
  readonly tables: Graph;
}

/** A procedure: its signature, and what it gives for one call. */
export interface Procedure extends ProcedureSignature {
  /**
   * @param args as many as the signature has parameters, already coerced
   * @returns rows with a value for each of `results`
   */
  call(args: readonly CypherValue[], context: ProcedureContext): Iterable<readonly CypherValue[]>;
}
