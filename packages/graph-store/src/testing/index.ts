export type { StoreCase } from './cases/case.ts';
export { fixture } from './fixture.ts';
export { queryCases } from './queries.ts';
export { randomOf, shuffled } from './random.ts';
export { type EntitySpec, type RecordSpec, record, type StatementSpec, testHash } from './record.ts';
export { type StoreHarness, storeCases, storeSuite } from './suite.ts';
