/**
 * Joining strings and lists within bounds: JavaScript ends the whole process where an array outgrows it, so
 * values that double in a `reduce` must be stopped before.
 */
import { runtimeError } from '../errors.ts';
import type { CypherList } from './types.ts';

/** Elements of a LIST. */
export const MAX_LIST = 20_000_000;
/** UTF-16 units of a STRING. */
export const MAX_STRING = 200_000_000;

/** @throws CypherError `LimitError.ListTooLong` */
export function joinLists(a: CypherList, b: CypherList): CypherList {
  checkList(a.length + b.length);
  return a.concat(b);
}

/** @throws CypherError `LimitError.StringTooLong` */
export function joinStrings(a: string, b: string): string {
  checkString(a.length + b.length);
  return a + b;
}

export function checkList(length: number | bigint): void {
  if (length <= MAX_LIST) return;
  throw runtimeError(
    'LimitError',
    'ListTooLong',
    `A list of ${length} elements is beyond the limit of ${MAX_LIST}. UNWIND rows instead of joining lists.`,
  );
}

export function checkString(length: number): void {
  if (length <= MAX_STRING) return;
  throw runtimeError(
    'LimitError',
    'StringTooLong',
    `A string of ${length} characters is beyond the limit of ${MAX_STRING}.`,
  );
}
