import type { Evaluate } from '../evaluate/compiler.ts';
import type { Procedure } from '../procedures/spec.ts';
import { type CypherValue, float, isInteger, toDouble } from '../values/types.ts';
import { BATCH, type Batch, newColumn } from './batch.ts';
import { type Carried, Expanding } from './expanding.ts';
import type { Operator } from './operator.ts';
import type { Runtime } from './runtime.ts';

export interface ProcedureCallSpec {
  readonly procedure: Procedure;
  readonly args: readonly Evaluate[];
  readonly yields: readonly { readonly field: number; readonly slot: number }[];
  readonly optional: boolean;
}

/** CALL of a procedure: its rows for each input row. A procedure without results keeps each row. */
export class ProcedureCall extends Expanding {
  private readonly spec: ProcedureCallSpec;
  private rows: Iterator<readonly CypherValue[]> | undefined;
  private any = false;

  constructor(runtime: Runtime, child: Operator, carried: readonly Carried[], spec: ProcedureCallSpec) {
    super(runtime, child, carried);
    this.spec = spec;
    for (const { slot } of spec.yields) this.out.columns[slot] = newColumn('value', runtime);
  }

  protected begin(input: Batch, row: number): void {
    const { procedure, args } = this.spec;
    const { evaluation, graph } = this.runtime;
    const values = args.map((arg, i) => {
      const value = arg(input, row);
      return procedure.parameters[i]?.type === 'FLOAT' && isInteger(value) ? float(toDouble(value)) : value;
    });
    this.rows = procedure.call(values, { ...evaluation, tables: graph })[Symbol.iterator]();
    this.any = false;
  }

  protected fill(at: number): number {
    const { spec, out } = this;
    if (spec.procedure.results.length === 0) {
      for (let next = this.rows!.next(); !next.done; next = this.rows!.next()) this.runtime.tick();
      this.finished = true;
      return at + 1;
    }
    while (at < BATCH) {
      const next = this.rows!.next();
      if (next.done) {
        if (!spec.optional || this.any) return at;
        for (const { slot } of spec.yields) (out.columns[slot] as CypherValue[])[at] = null;
        this.finished = true;
        return at + 1;
      }
      for (const { field, slot } of spec.yields)
        (out.columns[slot] as CypherValue[])[at] = next.value[field]!;
      this.any = true;
      at++;
    }
    return at;
  }
}
