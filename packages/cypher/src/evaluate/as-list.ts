import type { CypherList, CypherValue } from '../values/types.ts';

/** What a list is wanted of: what turns out to be no list is a list of itself, as in Neo4j. NULL stays NULL. */
export function asList(value: CypherValue): CypherList | null {
  return value === null || Array.isArray(value) ? (value as CypherList | null) : [value];
}
