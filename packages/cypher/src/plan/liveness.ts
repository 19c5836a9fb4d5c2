import type { BoundCreate, BoundExpression, BoundSetItem, Slot } from '../bind/bound.ts';
import type { Plan } from './logical.ts';
import { slotsOf } from './slots-of.ts';

/**
 * Tells every step which slots of its input it must pass on, from the top down: what nobody reads is not carried.
 *
 * @param needed slots read above the plan
 */
export function assignLiveness(plan: Plan, needed: ReadonlySet<Slot>): void {
  const { introduces, uses } = effects(plan, needed);
  const carried = new Set(needed);
  for (const slot of introduces) carried.delete(slot);
  plan.wanted = new Set([...needed].filter(slot => introduces.has(slot)));
  plan.carry = [...carried];
  const below = new Set(carried);
  for (const slot of uses) below.add(slot);
  switch (plan.kind) {
    case 'argument':
    case 'rowSource':
      return;
    case 'union':
      plan.branches.forEach((branch, b) => {
        assignLiveness(branch, new Set(plan.inputs[b]!));
      });
      return;
    case 'optional':
      assignLiveness(plan.inner, new Set([...plan.wanted, plan.ordinal]));
      for (const slot of argumentNeeds(plan.inner)) if (slot !== plan.ordinal) below.add(slot);
      // the rows that found nothing are put back from the input
      plan.carry = [...below].filter(slot => !introduces.has(slot));
      break;
    case 'selectPaths': {
      const inside = new Set([...plan.wanted, plan.from, plan.to, ...plan.parts]);
      assignLiveness(plan.inner, inside);
      for (const slot of argumentNeeds(plan.inner)) below.add(slot);
      break;
    }
    case 'quantifiedExpand': {
      const inside = new Set<Slot>([plan.end]);
      for (const { inner } of plan.groups) inside.add(inner);
      for (const { slot } of plan.turnElements) inside.add(slot);
      assignLiveness(plan.turn, inside);
      for (const slot of argumentNeeds(plan.turn)) if (slot !== plan.start) below.add(slot);
      break;
    }
    case 'apply': {
      assignLiveness(plan.inner, new Set(plan.introduces));
      for (const slot of argumentNeeds(plan.inner)) below.add(slot);
      break;
    }
    case 'merge': {
      assignLiveness(plan.match, new Set(plan.clause.introduces));
      for (const slot of argumentNeeds(plan.match)) below.add(slot);
      break;
    }
    case 'foreach': {
      assignLiveness(plan.body, new Set());
      for (const slot of argumentNeeds(plan.body)) if (slot !== plan.clause.slot) below.add(slot);
      break;
    }
  }
  plan.reads = [...below];
  assignLiveness(plan.input, below);
}

/** Slots that a step takes from its input: those it passes on and those it reads. */
export function incoming(plan: Plan): ReadonlySet<Slot> {
  const taken = new Set(plan.carry);
  for (const slot of plan.reads ?? []) taken.add(slot);
  return taken;
}

/** Slots that the argument at the bottom of a subplan must supply. */
export function argumentNeeds(plan: Plan): ReadonlySet<Slot> {
  if (plan.kind === 'argument') return new Set(plan.carry);
  if (plan.kind === 'rowSource') return new Set();
  if (plan.kind === 'union') {
    const all = new Set<Slot>();
    for (const branch of plan.branches) for (const slot of argumentNeeds(branch)) all.add(slot);
    return all;
  }
  return argumentNeeds(plan.input);
}

interface Effects {
  readonly introduces: ReadonlySet<Slot>;
  readonly uses: ReadonlySet<Slot>;
}

function effects(plan: Plan, needed: ReadonlySet<Slot>): Effects {
  const uses = new Set<Slot>();
  const read = (...expressions: (BoundExpression | undefined)[]): void => {
    for (const expression of expressions) if (expression !== undefined) slotsOf(expression, uses);
  };
  const made = (...slots: Slot[]): Effects => ({ introduces: new Set(slots), uses });
  switch (plan.kind) {
    case 'argument':
      return made();
    case 'rowSource':
      return made(...plan.slots);
    case 'nodeScan':
      return made(plan.slot);
    case 'nodeIndexSeek':
    case 'nodeIdSeek':
      read(plan.value);
      return made(plan.slot);
    case 'relationshipScan':
      return made(plan.relationship, plan.from, plan.to);
    case 'expand':
      uses.add(plan.from);
      for (const slot of plan.unlike) uses.add(slot);
      if (plan.into) {
        uses.add(plan.to);
        return made(plan.relationship);
      }
      return made(plan.relationship, plan.to);
    case 'varExpand':
    case 'shortestPath': {
      read(...plan.where);
      if (plan.element !== undefined) uses.delete(plan.element);
      uses.add(plan.from);
      if (plan.kind === 'varExpand') for (const slot of plan.unlike) uses.add(slot);
      if (plan.kind === 'shortestPath' || plan.into) {
        uses.add(plan.to);
        return made(plan.relationships);
      }
      return made(plan.relationships, plan.to);
    }
    case 'reachableExpand':
      uses.add(plan.from);
      return made(plan.to);
    case 'quantifiedExpand': {
      read(plan.select?.count);
      uses.add(plan.from);
      for (const slot of plan.unlike) uses.add(slot);
      const slots = [plan.trail, ...plan.groups.map(group => group.outer)];
      if (plan.into) {
        uses.add(plan.to);
        return made(...slots);
      }
      return made(plan.to, ...slots);
    }
    case 'selectPaths':
      read(plan.selector.count);
      uses.add(plan.from);
      uses.add(plan.to);
      return made(...plan.introduces);
    case 'endpoints': {
      uses.add(plan.relationship);
      const slots: Slot[] = [];
      if (plan.fromBound) uses.add(plan.from);
      else slots.push(plan.from);
      if (plan.toBound) uses.add(plan.to);
      else slots.push(plan.to);
      return made(...slots);
    }
    case 'unbox':
      uses.add(plan.from);
      return made(plan.slot);
    case 'buildPath':
      for (const { slot } of plan.elements) uses.add(slot);
      return made(plan.slot);
    case 'filter':
      read(...plan.predicates);
      return made();
    case 'optional':
      return made(...plan.introduces);
    case 'unwind':
      read(plan.clause.list);
      return made(plan.clause.slot);
    case 'project': {
      const slots: Slot[] = [];
      for (const { slot, expression } of plan.items) {
        if (expression.kind === 'variable' && expression.slot === slot) continue;
        if (needed.has(slot) || expression.kind !== 'variable') read(expression);
        slots.push(slot);
      }
      return made(...slots);
    }
    case 'aggregate': {
      for (const { expression } of plan.keys) read(expression);
      for (const { args } of plan.aggregates) read(...args);
      return made(...plan.keys.map(key => key.slot), ...plan.aggregates.map(aggregate => aggregate.slot));
    }
    case 'distinct':
      for (const slot of plan.slots) uses.add(slot);
      return made();
    case 'sort':
      read(...plan.by.map(by => by.expression), plan.skip, plan.limit);
      return made();
    case 'slice':
      read(plan.skip, plan.limit);
      return made();
    case 'union':
      return made(...plan.columns);
    case 'apply':
      return made(...plan.introduces);
    case 'procedureCall':
      read(...plan.clause.args);
      return made(...plan.clause.yields.map(({ slot }) => slot));
    case 'create': {
      const { nodes, relationships, paths } = plan.clause;
      const slots = [...nodes, ...relationships, ...paths].map(({ slot }) => slot);
      readCreate(plan.clause, uses);
      for (const slot of slots) uses.delete(slot);
      return made(...slots);
    }
    case 'merge': {
      readCreate(plan.clause.create, uses);
      readItems([...plan.clause.onCreate, ...plan.clause.onMatch], uses);
      for (const slot of plan.clause.introduces) uses.delete(slot);
      return made(...plan.clause.introduces);
    }
    case 'set':
      readItems(plan.clause.items, uses);
      return made();
    case 'remove':
      for (const item of plan.clause.items) {
        read(item.target);
        if (item.kind === 'removeDynamicProperty') read(item.key);
      }
      return made();
    case 'delete':
      read(...plan.clause.expressions);
      return made();
    case 'foreach':
      read(plan.clause.list);
      return made();
  }
}

function readCreate(clause: BoundCreate, uses: Set<Slot>): void {
  for (const { properties } of [...clause.nodes, ...clause.relationships]) {
    if (properties !== undefined) slotsOf(properties, uses);
  }
  for (const { from, to } of clause.relationships) uses.add(from).add(to);
  for (const { elements } of clause.paths) for (const slot of elements) uses.add(slot);
}

function readItems(items: readonly BoundSetItem[], uses: Set<Slot>): void {
  for (const item of items) {
    slotsOf(item.target, uses);
    if (item.kind !== 'setLabels') slotsOf(item.value, uses);
    if (item.kind === 'setDynamicProperty') slotsOf(item.key, uses);
  }
}
