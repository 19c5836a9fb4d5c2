/**
 * Plans the paths of a MATCH: every node of the pattern is tried as the start, and the one wins whose walk costs
 * least. Predicates go right behind the step that binds the last of their slots.
 *
 * Over 250 lines: the steps, the predicates and what is bound are one piece of state.
 */
import type {
  BoundExpression,
  BoundNodePattern,
  BoundPath,
  BoundPathElement,
  BoundQuantified,
  BoundRelationshipPattern,
  Slot,
} from '../bind/bound.ts';
import { accessTo } from './access.ts';
import type { PathPart, Plan } from './logical.ts';
import type { Planner, QuantifiedPlace } from './planner.ts';
import { mayBeSame } from './rules/relationship-uniqueness.ts';
import { hasLabels, isNotNull, propertyEquals } from './sugar.ts';
import { cheapestWalk, FLIP, type Link, type Move, type Walk } from './walk.ts';

export interface MatchInput {
  readonly paths: readonly BoundPath[];
  readonly where: readonly BoundExpression[];
}

/** Plans one pattern on top of `plan`; `bound` is what is bound before, and is added to. */
export function planPattern(planner: Planner, plan: Plan, bound: Set<Slot>, input: MatchInput): Plan {
  return new PatternPlanner(planner, plan, bound, input).run();
}

class PatternPlanner {
  private readonly planner: Planner;
  private plan: Plan;
  private readonly bound: Set<Slot>;
  private readonly nodes: Slot[] = [];
  private readonly links: Link[] = [];
  private predicates: BoundExpression[];
  private readonly paths: readonly BoundPath[];
  /** Links already walked, for uniqueness. */
  private readonly walked: Link[] = [];
  /** Node slots as the pattern uses them: those held as values have been unboxed. */
  private readonly alias = new Map<Slot, Slot>();

  constructor(planner: Planner, plan: Plan, bound: Set<Slot>, input: MatchInput) {
    this.planner = planner;
    this.plan = plan;
    this.bound = bound;
    this.paths = input.paths;
    this.predicates = [...input.where];
  }

  run(): Plan {
    for (const path of this.paths) if (path.selector === undefined) this.register(path.elements);
    const selected = this.paths.filter(path => path.selector !== undefined);
    this.dropNulls();
    for (const path of selected) {
      for (const end of [path.elements[0]!, path.elements[path.elements.length - 1]!]) {
        this.registerNode(end as BoundNodePattern);
      }
    }
    this.applyPredicates();
    this.walkAll();
    for (const path of selected) this.planSelected(path);
    for (const path of this.paths)
      if (path.slot !== undefined && path.selector === undefined) this.buildPath(path);
    this.applyPredicates();
    for (const predicate of this.predicates) {
      throw new Error(`planner: predicate at ${predicate.start} was left over`);
    }
    return this.plan;
  }

  // --- the pattern as nodes and links ----------------------------------------------------------------------------

  private register(elements: readonly BoundPathElement[]): void {
    for (const element of elements) if (element.kind === 'node') this.registerNode(element);
    for (let i = 1; i < elements.length; i += 2) {
      const element = elements[i] as BoundRelationshipPattern | BoundQuantified;
      const left = this.node((elements[i - 1] as BoundNodePattern).slot);
      const right = this.node((elements[i + 1] as BoundNodePattern).slot);
      const trail = element.kind === 'quantified' ? this.planner.slots.add('value') : element.slot;
      this.links.push({ element, left, right, trail });
      if (element.kind === 'relationship' && element.length === undefined) {
        for (const test of element.properties)
          this.predicates.push(propertyEquals(element.slot, 'RELATIONSHIP', test));
        this.predicates.push(...element.where);
        if (element.bound !== 'before') this.planner.slots.set(element.slot, 'relationship');
      }
    }
  }

  private registerNode(node: BoundNodePattern): void {
    let { slot } = node;
    const known = this.alias.get(slot);
    if (known !== undefined) slot = known;
    else if (node.bound === 'before' && this.planner.scope.representation(slot) !== 'node') {
      const unboxed = this.planner.slots.add('node');
      this.plan = { kind: 'unbox', input: this.plan, from: slot, slot: unboxed, entity: 'node' };
      this.bound.add(unboxed);
      this.alias.set(slot, unboxed);
      slot = unboxed;
    } else if (node.bound !== 'before') this.planner.slots.set(slot, 'node');
    if (!this.nodes.includes(slot)) this.nodes.push(slot);
    if (node.labels !== undefined) this.predicates.push(hasLabels(slot, node.labels, node));
    for (const test of node.properties) this.predicates.push(propertyEquals(slot, 'NODE', test));
  }

  /** A node bound to NULL by an earlier clause matches nothing; where links hang on it, they see to that. */
  private dropNulls(): void {
    for (const slot of this.nodes) {
      if (!this.bound.has(slot) || this.links.some(link => link.left === slot || link.right === slot))
        continue;
      this.predicates.push(isNotNull(slot));
    }
  }

  private node(slot: Slot): Slot {
    return this.alias.get(slot) ?? slot;
  }

  // --- the order of steps ----------------------------------------------------------------------------------------

  private walkAll(): void {
    this.bindKnownRelationships();
    for (;;) {
      const move = this.nextMoves();
      if (move.length === 0) return;
      for (const step of move) this.take(step);
    }
  }

  /** Relationships bound by earlier clauses bind their ends. */
  private bindKnownRelationships(): void {
    for (const link of this.links) {
      const { element } = link;
      if (element.kind !== 'relationship' || !this.bound.has(element.slot)) continue;
      const list = element.length !== undefined;
      let relationship = element.slot;
      if (!list && this.planner.scope.representation(relationship) !== 'relationship') {
        relationship = this.planner.slots.add('relationship');
        this.plan = {
          kind: 'unbox',
          input: this.plan,
          from: element.slot,
          slot: relationship,
          entity: 'relationship',
        };
        this.bound.add(relationship);
      }
      this.plan = {
        kind: 'endpoints',
        input: this.plan,
        relationship,
        list,
        from: link.left,
        to: link.right,
        fromBound: this.bound.has(link.left),
        toBound: this.bound.has(link.right),
        direction: element.direction,
        types: element.types,
        min: element.length?.min ?? 1,
        max: element.length === undefined ? 1 : element.length.max,
      };
      this.bound.add(link.left);
      this.bound.add(link.right);
      this.walked.push(link);
      this.applyPredicates();
    }
  }

  private nextMoves(): readonly Move[] {
    const open = this.links.filter(link => !this.walked.includes(link));
    const unbound = this.nodes.filter(node => !this.bound.has(node));
    if (open.length === 0 && unbound.length === 0) return [];
    // what hangs on bound nodes comes first, whatever it costs: it only narrows or grows what is there
    const anchored = open.some(link => this.bound.has(link.left) || this.bound.has(link.right));
    const { planner, predicates, bound } = this;
    if (anchored) return cheapestWalk(planner, { open, predicates, bound }).moves;
    let best: Walk | undefined;
    for (const start of unbound) {
      const tried = cheapestWalk(planner, { open, predicates, bound }, start);
      if (best === undefined || tried.cost < best.cost) best = tried;
    }
    return best!.moves;
  }

  private ready(predicate: BoundExpression, bound: ReadonlySet<Slot>): boolean {
    return this.planner.isReady(predicate, bound);
  }

  // --- taking a step ---------------------------------------------------------------------------------------------

  private take(move: Move): void {
    if (move.kind === 'scan') {
      const access = accessTo(this.planner, this.predicates, move.node, this.bound);
      this.plan = access.make(this.plan);
      this.bound.add(move.node);
      this.predicates = this.predicates.filter(p => p !== access.predicate && p !== access.label);
    } else this.walk(move.link, move.from);
    this.applyPredicates();
  }

  private applyPredicates(): void {
    const ready = this.predicates.filter(predicate => this.ready(predicate, this.bound));
    if (ready.length === 0) return;
    this.predicates = this.predicates.filter(predicate => !ready.includes(predicate));
    this.plan = { kind: 'filter', input: this.plan, predicates: ready };
  }

  private walk(link: Link, from: Slot): void {
    const { element } = link;
    const reversed = from !== link.left;
    const to = reversed ? link.left : link.right;
    const into = this.bound.has(to);
    const unlike = this.walked
      .filter(other => mayBeSame(link.element, other.element))
      .map(other => other.trail);
    this.walked.push(link);
    if (element.kind === 'quantified') {
      this.walkQuantified(link, element, { from, to, into, reversed, unlike });
    } else if (element.length === undefined) {
      const direction = reversed ? FLIP[element.direction] : element.direction;
      const { slot, types } = element;
      this.plan = {
        kind: 'expand',
        input: this.plan,
        from,
        relationship: slot,
        to,
        direction,
        types,
        into,
        unlike,
      };
    } else {
      const { where, element: one } = this.planner.relationshipTests(element);
      const early = where.filter(test => this.ready(test, new Set(this.bound).add(one)));
      this.plan = {
        kind: 'varExpand',
        input: this.plan,
        from,
        relationships: element.slot,
        to,
        direction: reversed ? FLIP[element.direction] : element.direction,
        types: element.types,
        into,
        min: element.length.min,
        max: element.length.max,
        reversed,
        unlike,
        element: one,
        where: early,
      };
      for (const test of where)
        if (!early.includes(test)) this.predicates.push(this.planner.forAll(element.slot, one, test));
      this.planner.slots.set(element.slot, 'value');
    }
    this.bound.add(link.trail).add(to);
    if (element.kind === 'relationship') this.bound.add(element.slot);
  }

  private walkQuantified(
    { trail }: Link,
    element: BoundQuantified,
    place: Pick<QuantifiedPlace, 'from' | 'to' | 'into' | 'reversed' | 'unlike'>,
    select?: QuantifiedPlace['select'],
  ): void {
    const { bound } = this;
    this.plan = this.planner.planQuantified(this.plan, element, { ...place, trail, bound, select });
    for (const group of element.groups) bound.add(group.outer);
  }

  // --- paths -----------------------------------------------------------------------------------------------------

  private parts(elements: readonly BoundPathElement[]): PathPart[] {
    return elements.map(element => {
      if (element.kind === 'node') return { slot: this.node(element.slot), what: 'node' };
      if (element.kind === 'quantified') {
        return { slot: this.links.find(link => link.element === element)!.trail, what: 'list' };
      }
      return { slot: element.slot, what: element.length === undefined ? 'relationship' : 'list' };
    });
  }

  private buildPath(path: BoundPath): void {
    this.plan = {
      kind: 'buildPath',
      input: this.plan,
      slot: path.slot!,
      elements: this.parts(path.elements),
    };
    this.bound.add(path.slot!);
  }

  /** `shortestPath` and its kin: both ends are bound by now. */
  private planSelected(path: BoundPath): void {
    const { elements, selector } = path;
    const first = this.node((elements[0] as BoundNodePattern).slot);
    const last = this.node((elements[elements.length - 1] as BoundNodePattern).slot);
    const only = elements[1];
    // WHERE on the path of the function form holds before choosing
    const onPath = new Set<Slot>(path.slot === undefined ? [] : [path.slot]);
    for (const element of elements) if (element.kind === 'relationship') onPath.add(element.slot);
    const early = [...path.where];
    if (selector!.form === 'function') {
      const moved = this.predicates.filter(predicate => {
        const slots = [...this.planner.freeSlots(predicate)];
        return (
          slots.some(slot => onPath.has(slot)) &&
          slots.every(slot => onPath.has(slot) || this.bound.has(slot))
        );
      });
      early.push(...moved);
      this.predicates = this.predicates.filter(predicate => !moved.includes(predicate));
    }
    const { kind, count, form } = selector!;
    if (elements.length === 3 && only?.kind === 'quantified' && early.length === 0 && isOneStep(only)) {
      const link = { element: only, left: first, right: last, trail: this.planner.slots.add('value') };
      const groups = kind === 'allShortest' || kind === 'shortestGroups';
      this.links.push(link);
      this.walkQuantified(
        link,
        only,
        { from: first, to: last, into: true, reversed: false, unlike: [] },
        { count, groups },
      );
      this.bound.add(link.trail);
      if (path.slot !== undefined) this.buildPath(path);
      return;
    }
    if (elements.length === 3 && only?.kind === 'relationship' && only.length && early.length === 0) {
      const { element, where } = this.planner.relationshipTests(only);
      const { min, max } = only.length;
      const all = kind === 'allShortest';
      const one = count.kind === 'literal' && count.value === 1 && kind !== 'shortestGroups';
      const many = (!all && !one) || min > 1;
      if (
        where.every(t => this.ready(t, new Set(this.bound).add(element))) &&
        !(many && form === 'function')
      ) {
        this.plan = {
          kind: 'shortestPath',
          input: this.plan,
          from: first,
          to: last,
          relationships: only.slot,
          types: only.types,
          direction: only.direction,
          min,
          max,
          all,
          element,
          where,
          count: many ? count : undefined,
          groups: all || kind === 'shortestGroups',
        };
        this.planner.slots.set(only.slot, 'value');
        this.bound.add(only.slot);
        if (path.slot !== undefined) this.buildPath(path);
        return;
      }
    }
    this.plan = this.planner.planSelectedPaths(this.plan, path, early, this.bound, first, last);
  }
}

/** Whether a turn is one relationship. */
function isOneStep({ elements }: BoundQuantified): boolean {
  return elements.length === 3 && elements[1]!.kind === 'relationship' && elements[1]!.length === undefined;
}
