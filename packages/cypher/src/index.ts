export { createEngine, type Engine, type Parameters, type Prepared } from './engine/engine.ts';
export type { EngineOptions, RunOptions } from './engine/options.ts';
export type { QueryResult, ResultRow, SyncResult, Timings } from './engine/result.ts';
export * from './errors.ts';
export * from './functions/define.ts';
export { builtInFunctions } from './functions/index.ts';
export type * from './functions/spec.ts';
export type { Counters } from './graph/transaction.ts';
export type { Completion, CompletionKind, Completions } from './language/completions.ts';
export type { Diagnostic } from './language/diagnostics.ts';
export type { HighlightedToken, HighlightKind } from './language/highlight.ts';
export type { Hover } from './language/hover.ts';
export {
  createLanguageService,
  type LanguageService,
  type LanguageServiceOptions,
  type Vocabulary,
} from './language/service.ts';
export { parse } from './parse/parse.ts';
export type { PlanDescription } from './plan/describe.ts';
export type { Procedure, ProcedureContext } from './procedures/spec.ts';
export { compare } from './values/comparison.ts';
export { equals } from './values/equality.ts';
export { equivalent, groupKey } from './values/equivalence.ts';
export { fromJSON, type JsonValue, toJSON } from './values/json.ts';
export { order } from './values/order.ts';
export {
  fromPlain,
  type PlainNode,
  type PlainRelationship,
  type PlainValue,
  toPlain,
} from './values/plain.ts';
export { CRS, CypherPoint, type Srid } from './values/spatial/point.ts';
export { CypherDate } from './values/temporal/date.ts';
export { CypherDateTime } from './values/temporal/date-time.ts';
export { CypherDuration } from './values/temporal/duration.ts';
export { type TemporalKind, temporalFromText } from './values/temporal/from-text.ts';
export { CypherLocalDateTime } from './values/temporal/local-date-time.ts';
export { CypherLocalTime } from './values/temporal/local-time.ts';
export { CypherTime } from './values/temporal/time.ts';
export { toCypherText } from './values/text.ts';
export * from './values/types.ts';
