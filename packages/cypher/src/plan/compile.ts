import type { BoundQuery, BoundStatement, BoundSubquery, Slot } from '../bind/bound.ts';
import type { CompiledSubplan, Evaluate } from '../evaluate/compiler.ts';
import { readSlot } from '../evaluate/read-slot.ts';
import type { Graph } from '../graph/graph.ts';
import type { Argument } from '../operators/argument.ts';
import type { Operator } from '../operators/operator.ts';
import type { Runtime } from '../operators/runtime.ts';
import type { ProcedureRegistry } from '../procedures/registry.ts';
import { Builder } from './build/build.ts';
import { assignLiveness } from './liveness.ts';
import type { Plan } from './logical.ts';
import { Planner } from './planner.ts';
import { rewrite } from './rules/rules.ts';
import { PlanScope, SlotTable } from './scope.ts';

/** A statement planned and compiled, ready to be opened in any number of runs. */
export interface CompiledStatement {
  readonly plan: Plan;
  readonly slotCount: number;
  readonly columns: readonly { readonly name: string; readonly slot: Slot; readonly read: Evaluate }[];
  open(runtime: Runtime): Operator;
}

/** Plans a bound query or SHOW. Cost: far below a millisecond for queries of ordinary size. */
export function compileStatement(
  statement: BoundStatement,
  graph: Graph,
  registry: ProcedureRegistry,
): CompiledStatement {
  const slots = new SlotTable(statement);
  const subplan = (
    outer: PlanScope,
    query: BoundQuery,
    imports: readonly Slot[],
    purpose: BoundSubquery['form'] | 'apply',
  ): CompiledSubplan => compileSubplan(outer, query, imports, purpose, registry);
  const scope = new PlanScope(graph, slots, subplan);
  const planner = new Planner(scope);
  const { body } = statement;
  let plan: Plan;
  if (body.kind === 'show') {
    const sources = body.source.map(({ slot }) => slot);
    plan = { kind: 'rowSource', slots: sources, what: body.what };
    plan = planner.clauses(plan, new Set(sources), body.clauses);
  } else if (body.kind === 'schema') {
    throw new Error('compileStatement: schema commands have no plan');
  } else plan = planner.query(body, []);
  plan = rewrite(plan, planner);
  const columns = body.columns;
  assignLiveness(plan, new Set(columns.map(({ slot }) => slot)));
  const open = new Builder(scope, registry, true).build(plan);
  return {
    plan,
    get slotCount() {
      return slots.size;
    },
    columns: columns.map(({ name, slot }) => ({
      name,
      slot,
      read: readSlot(slot, scope.column(slot), graph),
    })),
    open: runtime => open({ runtime, leaves: [] as Argument[] }),
  };
}

function compileSubplan(
  outer: PlanScope,
  query: BoundQuery,
  imports: readonly Slot[],
  purpose: BoundSubquery['form'] | 'apply',
  registry: ProcedureRegistry,
): CompiledSubplan {
  const scope = outer.inner(imports);
  const planner = new Planner(scope);
  const plan = rewrite(planner.query(query, imports), planner);
  assignLiveness(plan, new Set(purpose === 'collect' ? query.columns.map(({ slot }) => slot) : []));
  const locals = imports.filter(slot => outer.representation(slot) === 'local');
  return {
    representation: slot => scope.column(slot),
    open: new Builder(scope, registry, false).subplan(plan, locals),
  };
}
