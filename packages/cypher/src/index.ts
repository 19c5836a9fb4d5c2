export { createEngine, type Engine, type Parameters, type Prepared } from './engine/engine.ts';
export type { EngineOptions, RunOptions } from './engine/options.ts';
export type { QueryResult, ResultRow, SyncResult, Timings } from './engine/result.ts';
export * from './errors.ts';
export type { FunctionSpec } from './functions/spec.ts';
export type { Counters } from './graph/transaction.ts';
export type { PlanDescription } from './plan/describe.ts';
export type { Procedure, ProcedureContext } from './procedures/spec.ts';
export * from './values/types.ts';
