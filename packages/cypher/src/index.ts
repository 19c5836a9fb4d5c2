export type { CypherValue } from './values/types.ts';
