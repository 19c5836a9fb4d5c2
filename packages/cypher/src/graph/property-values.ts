import { CypherFloat, type CypherValue, float } from '../values/types.ts';

/** An attribute of graphology as a value of Cypher. `isFloat`: bare numbers under this key are floats. */
export function fromAttribute(value: unknown, isFloat: boolean): CypherValue {
  switch (typeof value) {
    case 'number':
      return isFloat || !Number.isSafeInteger(value) ? looseNumber(value) : value;
    case 'string':
    case 'boolean':
    case 'bigint':
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value) && isFloat) return value.map(item => fromAttribute(item, true));
      return value as CypherValue;
    default:
      return null;
  }
}

/** A bare number that is a float by declaration, or that no int64 holds exactly. */
function looseNumber(value: number): CypherValue {
  return float(value);
}

/** What is written into graphology: a float under a key declared as float needs no box. */
export function toAttribute(value: CypherValue, isFloat: boolean): unknown {
  return isFloat && value instanceof CypherFloat ? value.value : value;
}
