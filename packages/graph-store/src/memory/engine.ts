import type { CypherValue } from '@entente/cypher';
import type { CypherParameters, QueryOptions, QueryResult } from '../contract.ts';
import type { Derived } from '../graph/derive.ts';

/** Answers queries over a derived graph. */
export interface QueryEngine {
  query(cypher: string, parameters: CypherParameters, options: QueryOptions): Promise<QueryResult>;
  stream(
    cypher: string,
    parameters: CypherParameters,
    options: QueryOptions,
  ): AsyncIterable<Readonly<Record<string, CypherValue>>>;
}

export type EngineOf = (derived: Derived) => QueryEngine;
