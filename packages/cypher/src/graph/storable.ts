import { runtimeError } from '../errors.ts';
import { type CypherValue, kindOf, type ValueKind } from '../values/types.ts';

const REFUSED: ReadonlySet<ValueKind> = new Set(['MAP', 'NODE', 'RELATIONSHIP', 'PATH']);

/**
 * Lets through what a property may hold: scalars, temporal values, points, and lists of these.
 *
 * @throws CypherError `TypeError.InvalidPropertyType`
 */
export function storable(key: string, value: CypherValue): CypherValue {
  const kind = kindOf(value);
  if (REFUSED.has(kind)) throw refused(key, kind);
  if (kind === 'LIST') {
    for (const item of value as readonly CypherValue[]) {
      const inner = kindOf(item);
      if (REFUSED.has(inner) || inner === 'LIST' || inner === 'NULL') throw refused(key, `LIST of ${inner}`);
    }
  }
  return value;
}

function refused(key: string, what: string): Error {
  return runtimeError(
    'TypeError',
    'InvalidPropertyType',
    `The property \`${key}\` cannot hold a ${what}: only scalars, temporal values, points and lists of these.`,
  );
}
