/**
 * Ways through bound expressions, for the binder and the planner.
 */
import type { BoundClause, BoundExpression, BoundPath, BoundPathElement, BoundQuery, Slot } from './bound.ts';

/** The expressions directly below one. Not those inside a subquery: see `imports` there. */
export function childrenOf(e: BoundExpression): readonly BoundExpression[] {
  switch (e.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'subquery':
      return [];
    case 'property':
      return [e.object];
    case 'index':
      return [e.object, e.index];
    case 'slice':
      return [e.object, e.from, e.to].filter(child => child !== undefined);
    case 'not':
    case 'negate':
    case 'isNull':
    case 'isType':
    case 'hasLabels':
      return [e.operand];
    case 'and':
    case 'or':
    case 'xor':
      return e.operands;
    case 'binary':
      return [e.left, e.right];
    case 'call':
      return e.args;
    case 'case':
      return [e.subject?.value, ...e.branches.flatMap(b => [b.when, b.result]), e.otherwise].filter(
        child => child !== undefined,
      );
    case 'list':
      return e.items;
    case 'map':
      return e.entries.map(entry => entry.value);
    case 'mapProjection':
      return [e.subject, ...e.entries.map(entry => entry.value)];
    case 'listComprehension':
      return [e.list, e.where, e.projection].filter(child => child !== undefined);
    case 'listPredicate':
      return [e.list, e.where];
    case 'reduce':
      return [e.init, e.list, e.body];
  }
}

/** The same expression with other children, which `change` gives. Unchanged children give the same object back. */
export function mapChildren(
  e: BoundExpression,
  change: (child: BoundExpression) => BoundExpression,
): BoundExpression {
  const optional = (child: BoundExpression | undefined) => (child === undefined ? undefined : change(child));
  switch (e.kind) {
    case 'literal':
    case 'parameter':
    case 'variable':
    case 'subquery':
      return e;
    case 'property':
      return { ...e, object: change(e.object) };
    case 'index':
      return { ...e, object: change(e.object), index: change(e.index) };
    case 'slice':
      return { ...e, object: change(e.object), from: optional(e.from), to: optional(e.to) };
    case 'not':
    case 'negate':
    case 'isNull':
    case 'isType':
    case 'hasLabels':
      return { ...e, operand: change(e.operand) };
    case 'and':
    case 'or':
    case 'xor':
      return { ...e, operands: e.operands.map(change) };
    case 'binary':
      return { ...e, left: change(e.left), right: change(e.right) };
    case 'call':
      return { ...e, args: e.args.map(change) };
    case 'case':
      return {
        ...e,
        subject: e.subject && { ...e.subject, value: change(e.subject.value) },
        branches: e.branches.map(b => ({ when: change(b.when), result: change(b.result) })),
        otherwise: optional(e.otherwise),
      };
    case 'list':
      return { ...e, items: e.items.map(change) };
    case 'map':
      return { ...e, entries: e.entries.map(entry => ({ ...entry, value: change(entry.value) })) };
    case 'mapProjection':
      return {
        ...e,
        subject: change(e.subject),
        entries: e.entries.map(entry => ({ ...entry, value: change(entry.value) })),
      };
    case 'listComprehension':
      return { ...e, list: change(e.list), where: optional(e.where), projection: optional(e.projection) };
    case 'listPredicate':
      return { ...e, list: change(e.list), where: change(e.where) };
    case 'reduce':
      return { ...e, init: change(e.init), list: change(e.list), body: change(e.body) };
  }
}

/** Calls `visit` for an expression and everything below it, subqueries' insides excepted. */
export function visitExpression(e: BoundExpression, visit: (e: BoundExpression) => void): void {
  visit(e);
  for (const child of childrenOf(e)) visitExpression(child, visit);
}

/** Slots an expression reads, its own local ones (of comprehensions) included. */
export function slotsRead(e: BoundExpression, into: Set<Slot> = new Set()): Set<Slot> {
  visitExpression(e, inner => {
    if (inner.kind === 'variable') into.add(inner.slot);
    else if (inner.kind === 'subquery') for (const slot of inner.imports) into.add(slot);
  });
  return into;
}

/** Equal for expressions that mean the same by their form. Volatile functions are the caller's concern. */
export function fingerprint(e: BoundExpression): string {
  return JSON.stringify(e, function (this: { kind?: unknown }, key, value) {
    if (key === 'start' || key === 'end') return undefined;
    if (key === 'name' && this.kind === 'variable') return undefined;
    if (key === 'spec') return (value as { name: string }).name;
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
    return value;
  });
}

/** Every slot that occurs in a query in whatever role, the query's own ones included. */
export function slotsOfQuery(query: BoundQuery, into: Set<Slot> = new Set()): Set<Slot> {
  if (query.kind === 'union') for (const branch of query.branches) slotsOfQuery(branch, into);
  else for (const clause of query.clauses) slotsOfClause(clause, into);
  return into;
}

function slotsOfClause(clause: BoundClause, into: Set<Slot>): void {
  const read = (e: BoundExpression | undefined): void => {
    if (e !== undefined) slotsRead(e, into);
  };
  const readAll = (es: readonly BoundExpression[]): void => es.forEach(read);
  switch (clause.kind) {
    case 'match':
      for (const path of clause.paths) slotsOfPath(path, into);
      readAll(clause.where);
      return;
    case 'unwind':
      read(clause.list);
      return;
    case 'projection':
      for (const key of clause.aggregation?.keys ?? []) read(key.expression);
      for (const aggregate of clause.aggregation?.aggregates ?? []) readAll(aggregate.args);
      for (const item of clause.items) read(item.expression);
      for (const sort of clause.orderBy) read(sort.expression);
      read(clause.skip);
      read(clause.limit);
      readAll(clause.where);
      return;
    case 'callSubquery':
      for (const slot of clause.imports) into.add(slot);
      slotsOfQuery(clause.query, into);
      return;
    case 'callProcedure':
      readAll(clause.args);
      readAll(clause.where);
      return;
    case 'foreach':
      read(clause.list);
      for (const inner of clause.clauses) slotsOfClause(inner, into);
      return;
    case 'delete':
      readAll(clause.expressions);
      return;
    case 'create':
      for (const node of clause.nodes) read(node.properties);
      for (const relationship of clause.relationships) {
        into.add(relationship.from).add(relationship.to);
        read(relationship.properties);
      }
      return;
    case 'merge':
      slotsOfPath(clause.path, into);
      slotsOfClause(clause.create, into);
      for (const item of [...clause.onCreate, ...clause.onMatch]) {
        read(item.target);
        if ('value' in item) read(item.value);
        if (item.kind === 'setDynamicProperty') read(item.key);
      }
      return;
    case 'set':
    case 'remove':
      for (const item of clause.items) {
        read(item.target);
        if ('value' in item) read(item.value);
        if (item.kind === 'setDynamicProperty' || item.kind === 'removeDynamicProperty') read(item.key);
      }
  }
}

function slotsOfPath(path: BoundPath, into: Set<Slot>): void {
  if (path.slot !== undefined) into.add(path.slot);
  slotsOfElements(path.elements, into);
  for (const condition of path.where) slotsRead(condition, into);
  if (path.selector !== undefined) slotsRead(path.selector.count, into);
}

function slotsOfElements(elements: readonly BoundPathElement[], into: Set<Slot>): void {
  for (const element of elements) {
    if (element.kind === 'quantified') {
      slotsOfElements(element.elements, into);
      for (const condition of element.where) slotsRead(condition, into);
      continue;
    }
    into.add(element.slot);
    for (const { value } of element.properties) slotsRead(value, into);
    if (element.kind === 'relationship') for (const condition of element.where) slotsRead(condition, into);
  }
}
