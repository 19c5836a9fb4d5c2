/** Operators of strings and lists. openCypher 9, "String operators", "List operators". */

import { runtimeError } from '../errors.ts';
import { equals } from '../values/equality.ts';
import { describe } from '../values/mismatch.ts';
import { joinLists, joinStrings } from '../values/sizes.ts';
import type { CypherValue } from '../values/types.ts';
import { asList } from './as-list.ts';

/** A test on two strings; anything that is no string gives NULL. */
function onStrings(test: (a: string, b: string) => boolean) {
  return (a: CypherValue, b: CypherValue): CypherValue =>
    typeof a === 'string' && typeof b === 'string' ? test(a, b) : null;
}

export const startsWith = onStrings((a, b) => a.startsWith(b));
export const endsWith = onStrings((a, b) => a.endsWith(b));
export const contains = onStrings((a, b) => a.includes(b));

/** `x IN list` in three-valued logic. */
export function isIn(value: CypherValue, list: CypherValue): CypherValue {
  const items = asList(list);
  if (items === null) return null;
  let unknown = false;
  for (const item of items) {
    const equal = equals(value, item);
    if (equal === true) return true;
    if (equal === null) unknown = true;
  }
  return unknown ? null : false;
}

/** `||` of two strings or two lists, NULL where one of them is. */
export function concatenate(a: CypherValue, b: CypherValue): CypherValue {
  if ((a === null && isJoined(b)) || (b === null && isJoined(a))) return null;
  if (typeof a === 'string' && typeof b === 'string') return joinStrings(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return joinLists(a, b);
  throw runtimeError(
    'TypeError',
    'InvalidArgumentType',
    `Cannot join ${describe(a)} and ${describe(b)} by \`||\`.`,
  );
}

function isJoined(value: CypherValue): boolean {
  return value === null || typeof value === 'string' || Array.isArray(value);
}
