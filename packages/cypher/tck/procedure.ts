/**
 * Procedures that scenarios declare: a signature, and a table of arguments and results.
 */
import type { ProcedureField } from '../src/bind/catalog.ts';
import type { TypeName } from '../src/functions/spec.ts';
import type { Procedure } from '../src/procedures/spec.ts';
import { equals } from '../src/values/equality.ts';
import { type CypherValue, float, toDouble } from '../src/values/types.ts';

/** A call gives the results of each row whose arguments are equal to the call's. */
export function tableProcedure(
  signature: string,
  header: readonly string[],
  rows: readonly (readonly CypherValue[])[],
): Procedure {
  const match = /^([\w.]+)\((.*?)\) *:: *\((.*?)\)$/.exec(signature.trim());
  if (match === null) throw new Error(`Not a signature: ${signature}`);
  const parameters = fieldsOf(match[2]!);
  const results = fieldsOf(match[3]!);
  const columnOf = (field: ProcedureField): number => header.indexOf(field.name);
  return {
    name: match[1]!,
    parameters,
    results,
    mode: 'read',
    *call(args) {
      for (const row of rows) {
        const same = parameters.every((field, index) =>
          isSame(args[index]!, row[columnOf(field)]!, field.type),
        );
        if (same) yield results.map(field => row[columnOf(field)]!);
      }
    },
  };
}

function fieldsOf(text: string): ProcedureField[] {
  return text
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => {
      const [name, type] = part.split('::').map(word => word.trim());
      return { name: name!, type: type!.replace('?', '') as TypeName };
    });
}

function isSame(arg: CypherValue, cell: CypherValue, type: TypeName): boolean {
  if (arg === null || cell === null) return arg === cell;
  if (type === 'FLOAT' && typeof cell === 'number') return equals(arg, float(toDouble(cell))) === true;
  return equals(arg, cell) === true;
}
