export { randomOf, shuffled } from './random.ts';
export { type EntitySpec, type RecordSpec, record, type StatementSpec, testHash } from './record.ts';
