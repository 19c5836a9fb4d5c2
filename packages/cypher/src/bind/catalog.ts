/**
 * What the binder must know of the world outside the query: functions and procedures, by name.
 * The engine supplies it; procedures' implementations extend {@link ProcedureSignature}.
 */
import type { FunctionRegistry, TypeName } from '../functions/spec.ts';

export interface ProcedureField {
  readonly name: string;
  readonly type: TypeName;
  /** For LIST: the type of its elements. */
  readonly elements?: TypeName | undefined;
}

export interface ProcedureSignature {
  /** With namespace: `db.labels`. */
  readonly name: string;
  readonly parameters: readonly ProcedureField[];
  /** Empty: the procedure gives no rows, and calling it keeps each incoming row. */
  readonly results: readonly ProcedureField[];
  readonly mode: 'read' | 'write' | 'schema';
  /** One or two sentences for completion and `SHOW PROCEDURES`. */
  readonly doc?: string | undefined;
}

export interface Catalog {
  readonly functions: FunctionRegistry;
  /** By name with namespace, ignoring case. */
  procedure(name: string): ProcedureSignature | undefined;
  /** All procedures' names, for "did you mean". */
  readonly procedureNames: readonly string[];
}
