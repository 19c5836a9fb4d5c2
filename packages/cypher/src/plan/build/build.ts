/** From a logical plan to operators. Expressions are compiled here, once; `open` makes the operators of one run. */
import type { BoundExpression, Slot } from '../../bind/bound.ts';
import { compile, type Evaluate } from '../../evaluate/compiler.ts';
import { Argument, Subplan } from '../../operators/argument.ts';
import type { Carried } from '../../operators/expanding.ts';
import type { Operator } from '../../operators/operator.ts';
import { Profiled } from '../../operators/profiled.ts';
import { RowSource } from '../../operators/row-source.ts';
import type { Runtime } from '../../operators/runtime.ts';
import type { ProcedureRegistry } from '../../procedures/registry.ts';
import { showRows } from '../../procedures/show.ts';
import type { Plan } from '../logical.ts';
import type { PlanScope } from '../scope.ts';
import { buildCall } from './calls.ts';
import { buildPattern } from './patterns.ts';
import { buildRows } from './rows.ts';
import { buildWrite } from './writes.ts';

/** The operators of one run in the making: leaves are collected for the subplan they belong to. */
export interface Opening {
  readonly runtime: Runtime;
  readonly leaves: Argument[];
}

export type Open = (opening: Opening) => Operator;

export class Builder {
  readonly scope: PlanScope;
  /** Slots of the argument that stand in `runtime.locals`. */
  private readonly locals: ReadonlySet<Slot>;
  private readonly top: boolean;
  private readonly registry: ProcedureRegistry;

  constructor(
    scope: PlanScope,
    registry: ProcedureRegistry,
    top: boolean,
    locals: ReadonlySet<Slot> = new Set(),
  ) {
    this.scope = scope;
    this.registry = registry;
    this.top = top;
    this.locals = locals;
  }

  build(plan: Plan): Open {
    const open = this.make(plan);
    return opening => {
      const operator = open(opening);
      return opening.runtime.rowCounts === undefined
        ? operator
        : new Profiled(opening.runtime, plan, operator);
    };
  }

  private make(plan: Plan): Open {
    switch (plan.kind) {
      case 'argument': {
        const imports = this.carried(plan.carry ?? []).map(carried => ({
          ...carried,
          local: this.locals.has(carried.slot),
        }));
        const { top } = this;
        return ({ runtime, leaves }) => {
          const leaf = new Argument(runtime, imports, top);
          leaves.push(leaf);
          return leaf;
        };
      }
      case 'rowSource': {
        const { slots, what } = plan;
        const { registry } = this;
        return ({ runtime }) => new RowSource(runtime, slots, () => showRows(runtime.graph, registry, what));
      }
      case 'nodeScan':
      case 'nodeIndexSeek':
      case 'nodeIdSeek':
      case 'relationshipScan':
      case 'expand':
      case 'varExpand':
      case 'reachableExpand':
      case 'quantifiedExpand':
      case 'shortestPath':
      case 'selectPaths':
      case 'endpoints':
      case 'unbox':
      case 'buildPath':
        return buildPattern(this, plan);
      case 'create':
      case 'merge':
      case 'set':
      case 'remove':
      case 'delete':
      case 'foreach':
        return buildWrite(this, plan);
      case 'apply':
      case 'procedureCall':
      case 'optional':
        return buildCall(this, plan);
      default:
        return buildRows(this, plan);
    }
  }

  /** A subplan whose argument is loaded by the operator that owns it. */
  subplan(plan: Plan, locals: readonly Slot[] = []): (runtime: Runtime) => Subplan {
    const imports = new Set<Slot>(locals);
    const open = new Builder(this.scope, this.registry, false, imports).build(plan);
    return runtime => {
      const leaves: Argument[] = [];
      return new Subplan(open({ runtime, leaves }), leaves);
    };
  }

  carried(slots: Iterable<Slot>): Carried[] {
    return [...slots].map(slot => ({ slot, representation: this.scope.column(slot) }));
  }

  compile(expression: BoundExpression): Evaluate {
    return compile(expression, this.scope);
  }
}
