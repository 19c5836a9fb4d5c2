import type { FunctionRegistry } from '../functions/spec.ts';
import type { Procedure } from './spec.ts';

/** Procedures and functions of an engine, by name with namespace, ignoring case. */
export class ProcedureRegistry {
  readonly functions: FunctionRegistry;
  readonly procedures: readonly Procedure[];
  private readonly byName = new Map<string, Procedure>();

  constructor(functions: FunctionRegistry, procedures: readonly Procedure[]) {
    this.functions = functions;
    for (const procedure of procedures) this.byName.set(procedure.name.toLowerCase(), procedure);
    this.procedures = [...this.byName.values()];
  }

  procedure(name: string): Procedure | undefined {
    return this.byName.get(name.toLowerCase());
  }

  get procedureNames(): readonly string[] {
    return this.procedures.map(({ name }) => name);
  }
}
