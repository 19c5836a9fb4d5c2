import { CypherError } from '../errors.ts';
import { normalizeInteger } from '../values/integers.ts';
import { type CypherMap, type CypherValue, float, KIND } from '../values/types.ts';

const MAX_DEPTH = 1000;

/**
 * Parameters as values of Cypher: `undefined` becomes NULL, plain objects become maps, typed arrays lists.
 *
 * @throws CypherError `ParameterMissing.MissingParameter`, `TypeError.UnsupportedParameter`
 */
export function readParameters(
  given: Readonly<Record<string, unknown>>,
  wanted: readonly string[],
): CypherMap {
  const parameters: Record<string, CypherValue> = Object.create(null);
  for (const name of wanted) {
    if (!Object.hasOwn(given, name)) {
      throw new CypherError({
        phase: 'compile time',
        kind: 'ParameterMissing',
        detail: 'MissingParameter',
        message: `The query needs the parameter \`$${name}\`, which was not given.`,
      });
    }
    parameters[name] = toValue(given[name], name, 0);
  }
  return parameters;
}

function toValue(value: unknown, name: string, depth: number): CypherValue {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'boolean':
    case 'string':
      return value;
    case 'number':
      return Number.isInteger(value) && !Number.isSafeInteger(value) ? float(value) : value;
    case 'bigint':
      if (BigInt.asIntN(64, value) !== value) break;
      return normalizeInteger(value);
    case 'object': {
      if (value === null) return null;
      if ((value as { [KIND]?: string })[KIND] !== undefined) return value as CypherValue;
      if (depth > MAX_DEPTH) break;
      if (Array.isArray(value)) return value.map(item => toValue(item, name, depth + 1));
      if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
        return Array.from(value as unknown as ArrayLike<unknown>, item => toValue(item, name, depth + 1));
      }
      const prototype = Object.getPrototypeOf(value);
      if (prototype !== null && Object.getPrototypeOf(prototype) !== null) break;
      const map: Record<string, CypherValue> = Object.create(null);
      for (const key of Object.keys(value))
        map[key] = toValue((value as Record<string, unknown>)[key], name, depth + 1);
      return map;
    }
  }
  throw new CypherError({
    phase: 'compile time',
    kind: 'TypeError',
    detail: 'UnsupportedParameter',
    message: `The parameter \`$${name}\` holds a ${typeof value} that is no value of Cypher. Convert it first.`,
  });
}
