import type { BoundExpression, BoundQuery, BoundSubquery, Slot } from '../bind/bound.ts';
import { runtimeError } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import type { Subplan } from '../operators/argument.ts';
import type { Batch, Representation } from '../operators/batch.ts';
import type { Runtime } from '../operators/runtime.ts';
import { type CypherValue, float } from '../values/types.ts';
import { compileIndex, compileProperty, compileSlice, compileVariable } from './access.ts';
import { compileBinary, compileNegate } from './binary.ts';
import { compileCall } from './call.ts';
import { compileCase } from './case.ts';
import { compileList, compileMap, compileMapProjection } from './collections.ts';
import { compileListComprehension, compileListPredicate, compileReduce } from './comprehensions.ts';
import { compileHasLabels } from './labels.ts';
import { compileIsNull, compileLogical, compileNot } from './logic.ts';
import { compileSubquery } from './subquery.ts';
import { compileIsType } from './types.ts';

/** An expression compiled to a closure over the columns of a batch. */
export type Evaluate = (batch: Batch, row: number) => CypherValue;

/** A subquery ready to be set up in a run. */
export interface CompiledSubplan {
  /** How the slots of the last operator are held. */
  representation(slot: Slot): Representation;
  open(runtime: Runtime): Subplan;
}

/** What compiling an expression needs to know of the plan around it. */
export interface Scope {
  readonly graph: Graph;
  /** How the slot is held; `local` for variables of expressions. */
  representation(slot: Slot): Representation | 'local';
  /** Declares variables of expressions. */
  declareLocal(slot: Slot): void;
  /** Plans a subquery whose rows start from the given slots of this scope. */
  subplan(
    query: BoundQuery,
    imports: readonly Slot[],
    purpose: BoundSubquery['form'] | 'apply',
  ): CompiledSubplan;
}

/** Compiles an expression once; the closure may run in any number of runs. */
export function compile(expression: BoundExpression, scope: Scope): Evaluate {
  switch (expression.kind) {
    case 'literal': {
      const { value, type } = expression;
      const constant = type === 'FLOAT' && typeof value === 'number' ? float(value) : value;
      return () => constant;
    }
    case 'parameter': {
      const { name } = expression;
      return batch => parameter(batch.runtime, name);
    }
    case 'variable':
      return compileVariable(expression, scope);
    case 'property':
      return compileProperty(expression, scope);
    case 'index':
      return compileIndex(expression, scope);
    case 'slice':
      return compileSlice(expression, scope);
    case 'not':
      return compileNot(expression, scope);
    case 'negate':
      return compileNegate(expression, scope);
    case 'and':
    case 'or':
    case 'xor':
      return compileLogical(expression, scope);
    case 'binary':
      return compileBinary(expression, scope);
    case 'isNull':
      return compileIsNull(expression, scope);
    case 'isType':
      return compileIsType(expression, scope);
    case 'hasLabels':
      return compileHasLabels(expression, scope);
    case 'call':
      return compileCall(expression, scope);
    case 'case':
      return compileCase(expression, scope);
    case 'list':
      return compileList(expression, scope);
    case 'map':
      return compileMap(expression, scope);
    case 'mapProjection':
      return compileMapProjection(expression, scope);
    case 'listComprehension':
      return compileListComprehension(expression, scope);
    case 'listPredicate':
      return compileListPredicate(expression, scope);
    case 'reduce':
      return compileReduce(expression, scope);
    case 'subquery':
      return compileSubquery(expression, scope);
  }
}

export function parameter(runtime: Runtime, name: string): CypherValue {
  if (!Object.hasOwn(runtime.parameters, name)) {
    throw runtimeError('ParameterMissing', 'MissingParameter', `The parameter \`$${name}\` was not given.`);
  }
  return runtime.parameters[name]!;
}
