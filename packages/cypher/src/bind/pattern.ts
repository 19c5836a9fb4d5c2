/**
 * Patterns to look for. All names are declared first, then properties and conditions are bound, because they may
 * read any variable of the pattern.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder, Env } from './binder.ts';
import type {
  BoundExpression,
  BoundNodePattern,
  BoundPath,
  BoundPathElement,
  BoundPropertyTest,
  BoundQuantified,
  BoundRelationshipPattern,
  BoundSelector,
  Slot,
} from './bound.ts';
import { bindConjuncts, bindExpression } from './expression.ts';
import { bindLabels, plainChoice } from './labels.ts';
import type { Scope } from './scope.ts';
import { mayBe, type StaticType } from './static-type.ts';

interface Place {
  readonly slot: Slot;
  readonly bound: 'before' | 'here' | 'new';
}

const NODE: StaticType = { type: 'NODE' };
const RELATIONSHIP: StaticType = { type: 'RELATIONSHIP' };
const RELATIONSHIPS: StaticType = { type: 'LIST', elements: 'RELATIONSHIP' };

/** Names declared and the second step still to do. */
type Declared = (env: Env, conditions: BoundExpression[]) => BoundPathElement;

export class PatternBinder {
  /** Slots new in the row, in the order of declaration. */
  readonly introduces: Slot[] = [];
  /** Conditions written inside paths that are not selected. */
  readonly lifted: BoundExpression[] = [];
  readonly #b: Binder;
  readonly #scope: Scope;
  /** Slots declared by this pattern. */
  readonly #here = new Set<Slot>();
  readonly #relationships = new Set<string>();

  constructor(b: Binder, scope: Scope) {
    this.#b = b;
    this.#scope = scope;
  }

  bind(paths: readonly ast.PatternPath[]): BoundPath[] {
    const declared = paths.map(path => this.#declarePath(path));
    const env: Env = { scope: this.#scope, sink: undefined };
    return declared.map(finish => finish(env));
  }

  #declarePath(path: ast.PatternPath): (env: Env) => BoundPath {
    const { selector } = path;
    const inline = inlineGroup(this.#b, path);
    if (selector?.form === 'function') this.#checkShortestPath(path);
    const elements = this.#declareElements(inline.elements, this.#scope, false);
    const slot = path.variable && this.#b.declareNew(this.#scope, path.variable, { type: 'PATH' });
    if (slot !== undefined) this.#introduce(slot);
    return env => {
      const conditions: BoundExpression[] = [];
      const bound = elements.map(finish => finish(env, conditions));
      conditions.push(...bindConjuncts(this.#b, inline.where, env));
      if (selector === undefined) this.lifted.push(...conditions);
      const where = selector === undefined ? [] : conditions;
      const { start, end } = path;
      return {
        slot,
        selector: selector && this.#selector(selector, env),
        elements: bound,
        where,
        start,
        end,
      };
    };
  }

  #selector(selector: ast.PathSelector, env: Env): BoundSelector {
    const { form, kind, start, end } = selector;
    const count: BoundExpression = selector.count
      ? bindExpression(this.#b, selector.count, env)
      : { kind: 'literal', value: 1, type: 'INTEGER', start, end };
    if (count.kind === 'literal' && count.value === 0) {
      this.#b.fail(count, 'InvalidArgumentValue', 'The number of paths must be at least 1.');
    }
    return { form, kind, count };
  }

  #checkShortestPath(path: ast.PatternPath): void {
    const [, middle, , ...more] = path.elements;
    if (middle?.kind === 'RelationshipPattern' && more.length === 0) {
      const min = middle.length?.min ?? 1;
      if (min <= 1) return;
      this.#b.fail(
        middle,
        'InvalidRelationshipPattern',
        'The shortest path has a minimal length of 0 or 1 only.',
      );
    }
    const message = 'shortestPath() and allShortestPaths() take two nodes and one relationship between them.';
    this.#b.fail(path, 'InvalidRelationshipPattern', message);
  }

  /** Declares elements and puts unnamed nodes beside quantified parts that have none. */
  #declareElements(elements: readonly ast.PatternElement[], scope: Scope, quantified: boolean): Declared[] {
    const declared: Declared[] = [];
    let needsNode = true;
    for (const element of elements) {
      if (element.kind === 'NodePattern') {
        if (!needsNode)
          this.#b.fail(element, 'UnexpectedSyntax', 'Two nodes need a relationship between them.');
        declared.push(this.#declareNode(element, scope));
        needsNode = false;
        continue;
      }
      if (needsNode) declared.push(this.#anonymousNode({ start: element.start, end: element.start }));
      needsNode = true;
      if (element.kind === 'RelationshipPattern') declared.push(this.#declareRelationship(element, scope));
      else if (quantified || element.quantifier === undefined) this.#refuseGroup(element, quantified);
      else declared.push(this.#declareQuantified(element));
    }
    const end = elements.at(-1)!.end;
    if (needsNode) declared.push(this.#anonymousNode({ start: end, end }));
    return declared;
  }

  #refuseGroup(element: ast.QuantifiedPattern, nested: boolean): never {
    const message = nested
      ? 'Quantified path patterns cannot be nested.'
      : 'A path in parentheses beside other elements needs a quantifier, such as `{1,3}`.';
    return this.#b.fail(element, 'UnexpectedSyntax', message);
  }

  #place(name: ast.Name | undefined, scope: Scope, type: StaticType): Place {
    const slot = name && scope.get(name.name);
    if (slot !== undefined) {
      const known = this.#b.typeOf(slot);
      const elementsDiffer =
        known.elements !== undefined && type.elements !== undefined && known.elements !== type.elements;
      if (!mayBe(known.type, [type.type]) || elementsDiffer) {
        const message = `Variable \`${name!.name}\` is a ${known.type} already and cannot be a ${type.type} here.`;
        this.#b.fail(name!, 'VariableTypeConflict', message);
      }
      return { slot, bound: this.#here.has(slot) ? 'here' : 'before' };
    }
    const fresh = this.#b.newSlot(name?.name ?? '', type);
    if (name !== undefined) scope.declare(name.name, fresh);
    this.#here.add(fresh);
    return { slot: fresh, bound: 'new' };
  }

  #introduce(slot: Slot): void {
    this.#here.add(slot);
    this.introduces.push(slot);
  }

  #declareNode(node: ast.NodePattern, scope: Scope): Declared {
    const place = this.#place(node.variable, scope, NODE);
    if (place.bound === 'new' && scope === this.#scope) this.introduces.push(place.slot);
    return (env, conditions): BoundNodePattern => {
      const properties = this.#properties(node.properties, env);
      conditions.push(...bindConjuncts(this.#b, node.where, env));
      const labels = node.labels && bindLabels(this.#b, node.labels, 'label');
      return { kind: 'node', ...place, labels, properties, start: node.start, end: node.end };
    };
  }

  #anonymousNode(at: ast.Located): Declared {
    const slot = this.#b.newSlot('', NODE);
    this.#introduce(slot);
    return () => ({ kind: 'node', slot, bound: 'new', labels: undefined, properties: [], ...at });
  }

  #declareRelationship(e: ast.RelationshipPattern, scope: Scope): Declared {
    const { variable, quantifier } = e;
    const varies = e.length !== undefined || quantifier !== undefined;
    if (varies && scope !== this.#scope) {
      this.#b.fail(
        e,
        'UnexpectedSyntax',
        'A relationship of variable length cannot stand inside a quantified path pattern.',
      );
    }
    if (variable !== undefined && this.#relationships.has(variable.name)) {
      const message = `Relationship variable \`${variable.name}\` stands twice in one pattern, where relationships differ.`;
      this.#b.fail(variable, 'RelationshipUniquenessViolation', message);
    }
    const place = this.#place(variable, scope, varies ? RELATIONSHIPS : RELATIONSHIP);
    if (variable !== undefined) this.#relationships.add(variable.name);
    if (place.bound === 'new' && scope === this.#scope) this.introduces.push(place.slot);
    if (e.length !== undefined && e.where !== undefined) {
      const message =
        'A relationship with a length (`*`) takes no WHERE; write a quantifier (`-[…]->{1,3}`) instead.';
      this.#b.fail(e.where, 'UnexpectedSyntax', message);
    }
    return (env, conditions) => this.#finishRelationship(e, place, env, conditions);
  }

  #finishRelationship(
    e: ast.RelationshipPattern,
    place: Place,
    env: Env,
    conditions: BoundExpression[],
  ): BoundRelationshipPattern {
    const types = e.types && bindLabels(this.#b, e.types, 'type');
    const range = e.quantifier ?? (e.length && { min: e.length.min ?? 1, max: e.length.max });
    const element = range && this.#b.newSlot(e.variable?.name ?? '', RELATIONSHIP);
    let inner = env;
    if (element !== undefined && e.quantifier !== undefined && e.variable !== undefined) {
      inner = { ...env, scope: env.scope.child() };
      inner.scope.declare(e.variable.name, element);
    }
    const where = bindConjuncts(this.#b, e.where, inner);
    if (range === undefined) conditions.push(...where);
    return {
      kind: 'relationship',
      ...place,
      types,
      typeNames: plainChoice(types),
      direction: e.direction,
      length: range && { min: range.min, max: range.max },
      properties: this.#properties(e.properties, inner),
      element,
      where: range === undefined ? [] : where,
      start: e.start,
      end: e.end,
    };
  }

  /** The part's variables are declared twice: inside as elements of one turn, outside as lists over all turns. */
  #declareQuantified(e: ast.QuantifiedPattern): Declared {
    const { min, max } = e.quantifier!;
    if (e.path.selector !== undefined || e.path.variable !== undefined) {
      this.#b.fail(
        e.path,
        'UnexpectedSyntax',
        'A quantified part has neither a selector nor a path variable of its own.',
      );
    }
    if (!e.path.elements.some(element => element.kind === 'RelationshipPattern')) {
      this.#b.fail(e, 'UnexpectedSyntax', 'A quantified part needs at least one relationship.');
    }
    const inside = this.#scope.child();
    for (const variable of variablesOf(e.path)) {
      const before = this.#scope.get(variable.name);
      if (before === undefined) continue;
      const message = `Variable \`${variable.name}\` stands inside and outside a quantified part: rename one.`;
      this.#b.fail(variable, 'VariableAlreadyBound', message);
    }
    const elements = this.#declareElements(e.path.elements, inside, true);
    const groups: { inner: Slot; outer: Slot }[] = [];
    for (const { name, start, end } of variablesOf(e.path)) {
      if (this.#scope.get(name) !== undefined) continue;
      const inner = inside.get(name)!;
      const { type } = this.#b.typeOf(inner);
      const outer = this.#b.declareNew(this.#scope, { name, start, end }, { type: 'LIST', elements: type });
      this.#introduce(outer);
      groups.push({ inner, outer });
    }
    return (env): BoundQuantified => {
      const inner: Env = { ...env, scope: inside };
      const where: BoundExpression[] = [];
      const bound = elements.map(finish => finish(inner, where));
      where.push(...bindConjuncts(this.#b, e.where, inner));
      return { kind: 'quantified', min, max, elements: bound, where, groups, start: e.start, end: e.end };
    };
  }

  #properties(properties: ast.Expression | undefined, env: Env): BoundPropertyTest[] {
    if (properties === undefined) return [];
    if (properties.kind !== 'Map') {
      const message = 'A parameter cannot stand for all properties here: write `{key: $parameter.key}`.';
      return this.#b.fail(properties, 'InvalidParameterUse', message);
    }
    return properties.entries.map(({ key, value }) => ({
      key: key.name,
      value: bindExpression(this.#b, value, env),
    }));
  }
}

/** A path that is nothing but a group without quantifier is that group's inside. */
function inlineGroup(
  b: Binder,
  path: ast.PatternPath,
): { elements: readonly ast.PatternElement[]; where: ast.Expression | undefined } {
  const [only, ...others] = path.elements;
  if (only?.kind !== 'QuantifiedPattern' || only.quantifier !== undefined || others.length > 0) {
    return { elements: path.elements, where: undefined };
  }
  if (only.path.variable !== undefined || only.path.selector !== undefined) {
    b.fail(only.path, 'UnexpectedSyntax', 'A path variable or selector stands outside the parentheses.');
  }
  const inner = inlineGroup(b, only.path);
  if (inner.where === undefined) return { elements: inner.elements, where: only.where };
  if (only.where === undefined) return inner;
  const { start, end } = only;
  const operands = [inner.where, only.where];
  return { elements: inner.elements, where: { kind: 'Logical', operator: 'AND', operands, start, end } };
}

function variablesOf(path: ast.PatternPath): ast.Name[] {
  return path.elements.flatMap(element =>
    element.kind === 'QuantifiedPattern' || element.variable === undefined ? [] : [element.variable],
  );
}
