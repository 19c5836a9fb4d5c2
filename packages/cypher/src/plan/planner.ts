/** From bound clauses to a logical plan, clause by clause; patterns are planned in `match.ts`. */
import type {
  BoundClause,
  BoundExpression,
  BoundMatch,
  BoundPath,
  BoundProjection,
  BoundQuantified,
  BoundQuery,
  BoundRelationshipPattern,
  BoundSingleQuery,
  Slot,
} from '../bind/bound.ts';
import type { Graph } from '../graph/graph.ts';
import type { PathPart, Plan, QuantifiedExpand } from './logical.ts';
import { planPattern } from './match.ts';
import type { PlanScope, SlotTable } from './scope.ts';
import { slotsOf } from './slots-of.ts';
import { Statistics } from './statistics.ts';
import { propertyEquals, variable } from './sugar.ts';
import { writes } from './writes.ts';

export interface QuantifiedPlace {
  readonly from: Slot;
  readonly to: Slot;
  readonly into: boolean;
  readonly reversed: boolean;
  readonly unlike: readonly Slot[];
  readonly trail: Slot;
  readonly bound: ReadonlySet<Slot>;
  readonly select?: QuantifiedExpand['select'];
}

export class Planner {
  readonly graph: Graph;
  readonly scope: PlanScope;
  readonly slots: SlotTable;
  readonly statistics: Statistics;
  private readonly free = new Map<BoundExpression, ReadonlySet<Slot>>();

  constructor(scope: PlanScope) {
    this.graph = scope.graph;
    this.scope = scope;
    this.slots = scope.slots;
    this.statistics = new Statistics(scope.graph);
  }

  freeSlots(expression: BoundExpression): ReadonlySet<Slot> {
    let slots = this.free.get(expression);
    if (slots === undefined) {
      slots = slotsOf(expression);
      this.free.set(expression, slots);
    }
    return slots;
  }

  /** Whether all is bound that an expression reads. */
  isReady(expression: BoundExpression, bound: ReadonlySet<Slot>): boolean {
    for (const slot of this.freeSlots(expression)) if (!bound.has(slot)) return false;
    return true;
  }

  /** Plans a query whose rows start from slots that an argument supplies. */
  query(query: BoundQuery, imports: readonly Slot[]): Plan {
    if (query.kind === 'single') return this.single(query, imports);
    const branches = query.branches.map(branch => this.single(branch, imports));
    query.columns.forEach(({ slot }, c) => {
      const held = new Set(query.inputs.map(inputs => this.scope.column(inputs[c]!)));
      this.slots.set(slot, held.size === 1 ? [...held][0]! : 'value');
    });
    const columns = query.columns.map(({ slot }) => slot);
    const plan: Plan = { kind: 'union', branches, columns, inputs: query.inputs };
    return query.all ? plan : { kind: 'distinct', input: plan, slots: columns };
  }

  private single(query: BoundSingleQuery, imports: readonly Slot[]): Plan {
    return this.clauses({ kind: 'argument', slots: imports }, new Set(imports), query.clauses);
  }

  clauses(start: Plan, bound: Set<Slot>, clauses: readonly BoundClause[]): Plan {
    let plan = start;
    for (const clause of clauses) plan = this.clause(plan, bound, clause);
    return plan;
  }

  private clause(input: Plan, bound: Set<Slot>, clause: BoundClause): Plan {
    switch (clause.kind) {
      case 'match':
        return this.match(input, bound, clause);
      case 'unwind':
        bound.add(clause.slot);
        return { kind: 'unwind', input, clause };
      case 'projection':
        return this.projection(input, bound, clause);
      case 'create':
        for (const node of clause.nodes) this.slots.set(node.slot, 'node');
        for (const relationship of clause.relationships) this.slots.set(relationship.slot, 'relationship');
        for (const { slot } of [...clause.nodes, ...clause.relationships, ...clause.paths]) bound.add(slot);
        return { kind: 'create', input, clause };
      case 'merge': {
        const imports = [...bound];
        const inside = new Set(bound);
        const match = planPattern(this, { kind: 'argument', slots: imports }, inside, {
          paths: [clause.path],
          where: [],
        });
        for (const slot of clause.introduces) bound.add(slot);
        return { kind: 'merge', input, clause, match, imports };
      }
      case 'set':
        return { kind: 'set', input, clause };
      case 'remove':
        return { kind: 'remove', input, clause };
      case 'delete':
        return { kind: 'delete', input, clause };
      case 'foreach': {
        const imports = [...bound, clause.slot];
        const body = this.clauses({ kind: 'argument', slots: imports }, new Set(imports), clause.clauses);
        return { kind: 'foreach', input, clause, body, imports };
      }
      case 'callSubquery': {
        const inner = this.query(clause.query, clause.imports);
        for (const slot of clause.introduces) bound.add(slot);
        const { imports, introduces, optional, unit } = clause;
        return { kind: 'apply', input, inner, imports, introduces, optional, unit, writes: writes(inner) };
      }
      case 'callProcedure': {
        for (const { slot } of clause.yields) bound.add(slot);
        const plan: Plan = { kind: 'procedureCall', input, clause };
        return clause.where.length === 0 ? plan : { kind: 'filter', input: plan, predicates: clause.where };
      }
    }
  }

  private match(input: Plan, bound: Set<Slot>, clause: BoundMatch): Plan {
    if (!clause.optional) return planPattern(this, input, bound, clause);
    const ordinal = this.slots.add('relationship');
    const inside = new Set(bound);
    const inner = planPattern(this, { kind: 'argument', slots: [...bound] }, inside, clause);
    for (const slot of clause.introduces) bound.add(slot);
    return { kind: 'optional', input, inner, ordinal, introduces: clause.introduces };
  }

  private projection(input: Plan, bound: Set<Slot>, clause: BoundProjection): Plan {
    let plan = input;
    const { aggregation, items, orderBy, skip, limit } = clause;
    if (aggregation !== undefined) {
      for (const { slot, expression } of aggregation.keys) this.represent(slot, expression);
      plan = { kind: 'aggregate', input: plan, keys: aggregation.keys, aggregates: aggregation.aggregates };
    }
    for (const { slot, expression } of items) this.represent(slot, expression);
    plan = { kind: 'project', input: plan, items };
    if (clause.distinct) plan = { kind: 'distinct', input: plan, slots: items.map(item => item.slot) };
    if (orderBy.length > 0) plan = { kind: 'sort', input: plan, by: orderBy, skip, limit };
    else if (skip !== undefined || limit !== undefined) {
      plan = { kind: 'slice', input: plan, skip, limit, exhaust: writes(plan) };
    }
    if (clause.where.length > 0) plan = { kind: 'filter', input: plan, predicates: clause.where };
    bound.clear();
    for (const { slot } of items) bound.add(slot);
    return plan;
  }

  /** A new name of a variable is held as the variable is. */
  private represent(slot: Slot, expression: BoundExpression): void {
    if (expression.kind === 'variable' && expression.slot === slot) return;
    this.slots.set(slot, expression.kind === 'variable' ? this.scope.column(expression.slot) : 'value');
  }

  // --- parts of patterns -----------------------------------------------------------------------------------------

  /** What must hold for each relationship of a list, read through one slot. */
  relationshipTests(element: BoundRelationshipPattern): { element: Slot; where: BoundExpression[] } {
    const one = element.element ?? this.slots.add('relationship');
    this.slots.set(one, 'relationship');
    const where = element.properties.map(test => propertyEquals(one, 'RELATIONSHIP', test));
    return { element: one, where: [...where, ...element.where] };
  }

  forAll(list: Slot, one: Slot, test: BoundExpression): BoundExpression {
    this.slots.set(one, 'local');
    return {
      kind: 'listPredicate',
      quantifier: 'all',
      slot: one,
      list: variable(list, 'LIST', test),
      where: test,
      type: 'BOOLEAN',
      start: test.start,
      end: test.end,
    };
  }

  planQuantified(input: Plan, element: BoundQuantified, place: QuantifiedPlace): Plan {
    const { elements, groups, min, max } = element;
    const first = (elements[0] as { slot: Slot }).slot;
    const last = (elements[elements.length - 1] as { slot: Slot }).slot;
    const [start, end] = place.reversed ? [last, first] : [first, last];
    this.slots.set(start, 'node');
    const imports = [...place.bound, start];
    const inside = new Set(imports);
    const path: BoundPath = { slot: undefined, selector: undefined, elements, where: [], start: 0, end: 0 };
    const turn = planPattern(this, { kind: 'argument', slots: imports }, inside, {
      paths: [path],
      where: element.where,
    });
    const turnElements = elements.slice(1).map((part): PathPart => {
      const what =
        part.kind === 'node'
          ? 'node'
          : part.kind === 'relationship' && part.length === undefined
            ? 'relationship'
            : 'list';
      return { slot: (part as { slot: Slot }).slot, what };
    });
    const { from, to, into, reversed, unlike, trail, select } = place;
    return {
      kind: 'quantifiedExpand',
      input,
      from,
      to,
      into,
      min,
      max,
      turn,
      imports,
      start,
      end,
      groups,
      turnElements,
      trail,
      reversed,
      unlike,
      select,
    };
  }

  /** Any selector over any path: all its paths, of which the shortest are kept for each pair of ends. */
  planSelectedPaths(
    input: Plan,
    path: BoundPath,
    early: readonly BoundExpression[],
    bound: Set<Slot>,
    from: Slot,
    to: Slot,
  ): Plan {
    const inside = new Set(bound);
    const plain: BoundPath = { ...path, selector: undefined, where: [] };
    const parts: Slot[] = [];
    const inner = planPattern(this, { kind: 'argument', slots: [...bound] }, inside, {
      paths: [plain],
      where: early,
    });
    for (const element of path.elements) {
      if (element.kind === 'relationship') parts.push(element.slot);
      else if (element.kind === 'quantified') {
        const trail = findTrail(inner, element);
        if (trail !== undefined) parts.push(trail);
      }
    }
    const introduces = [...inside].filter(slot => !bound.has(slot));
    for (const slot of introduces) bound.add(slot);
    return { kind: 'selectPaths', input, inner, from, to, parts, selector: path.selector!, introduces };
  }
}

function findTrail(plan: Plan, element: BoundQuantified): Slot | undefined {
  for (let at: Plan | undefined = plan; at !== undefined; at = 'input' in at ? at.input : undefined) {
    if (at.kind === 'quantifiedExpand' && at.groups === element.groups) return at.trail;
  }
  return undefined;
}
