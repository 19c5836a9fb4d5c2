import { runtimeError } from '../errors.ts';
import type { CypherMap } from '../values/types.ts';
import type { PropertyStore } from './property-store.ts';
import { toAttribute } from './property-values.ts';

export type Attributes = Record<string, unknown>;

/** Properties as the attributes of a new element. @throws CypherError `NotSupported.ReservedPropertyKey` */
export function attributesOf(properties: CypherMap, { hidden, isFloat }: PropertyStore): Attributes {
  const attributes: Attributes = {};
  for (const key of Object.keys(properties)) {
    const value = properties[key]!;
    if (value === null) continue;
    checkKey(key);
    if (key === hidden) throw reserved(key);
    attributes[key] = toAttribute(value, isFloat(key));
  }
  return attributes;
}

/** graphology assigns attributes with `object[key] = value`, which this one key would turn into a prototype. */
export function checkKey(key: string): void {
  if (key === '__proto__') throw reserved(key);
}

function reserved(key: string): Error {
  return runtimeError(
    'NotSupported',
    'ReservedPropertyKey',
    `A property cannot be called \`${key}\` in this graph. Choose another name.`,
  );
}
