export * from './contract.ts';
export { type ErrorPlace, StoreError, type StoreErrorCode } from './errors.ts';
export { canonicalHash } from './graph/canonical.ts';
export { type Derived, derive } from './graph/derive.ts';
export type { NodeRow, RelationshipRow } from './graph/rows.ts';
export { toGraphology } from './memory/cypher.ts';
export type { Neo4jOptions } from './neo4j/options.ts';
export { type OpenOptions, openStore } from './open.ts';
export { type Resolution, type ResolvedEntity, resolve } from './resolve/resolve.ts';
