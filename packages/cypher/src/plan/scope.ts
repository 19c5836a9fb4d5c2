import type { BoundQuery, BoundStatement, BoundSubquery, Slot } from '../bind/bound.ts';
import type { CompiledSubplan, Scope } from '../evaluate/compiler.ts';
import type { Graph } from '../graph/graph.ts';
import type { Representation } from '../operators/batch.ts';

/** How slots are held, over a whole statement; slots of the planner's own come after the statement's. */
export class SlotTable {
  private readonly held: (Representation | 'local' | undefined)[];

  constructor(statement: BoundStatement) {
    this.held = new Array(statement.slots.length).fill(undefined);
  }

  get size(): number {
    return this.held.length;
  }

  add(representation: Representation): Slot {
    return this.held.push(representation) - 1;
  }

  set(slot: Slot, representation: Representation | 'local'): void {
    this.held[slot] = representation;
  }

  get(slot: Slot): Representation | 'local' {
    return this.held[slot] ?? 'value';
  }
}

export type SubplanFactory = (
  scope: PlanScope,
  query: BoundQuery,
  imports: readonly Slot[],
  purpose: BoundSubquery['form'] | 'apply',
) => CompiledSubplan;

/** The scope of one plan or subplan: a variable of an expression is a plain value inside a subquery. */
export class PlanScope implements Scope {
  readonly graph: Graph;
  readonly slots: SlotTable;
  private readonly boxed: ReadonlySet<Slot>;
  private readonly makeSubplan: SubplanFactory;

  constructor(
    graph: Graph,
    slots: SlotTable,
    makeSubplan: SubplanFactory,
    boxed: ReadonlySet<Slot> = new Set(),
  ) {
    this.graph = graph;
    this.slots = slots;
    this.makeSubplan = makeSubplan;
    this.boxed = boxed;
  }

  representation(slot: Slot): Representation | 'local' {
    return this.boxed.has(slot) ? 'value' : this.slots.get(slot);
  }

  /** How a slot of a batch is held. */
  column(slot: Slot): Representation {
    const held = this.representation(slot);
    return held === 'local' ? 'value' : held;
  }

  declareLocal(slot: Slot): void {
    this.slots.set(slot, 'local');
  }

  /** The scope of a subquery that starts from these slots. */
  inner(imports: readonly Slot[]): PlanScope {
    const boxed = new Set(this.boxed);
    for (const slot of imports) if (this.representation(slot) === 'local') boxed.add(slot);
    return new PlanScope(this.graph, this.slots, this.makeSubplan, boxed);
  }

  subplan(
    query: BoundQuery,
    imports: readonly Slot[],
    purpose: BoundSubquery['form'] | 'apply',
  ): CompiledSubplan {
    return this.makeSubplan(this, query, imports, purpose);
  }
}
