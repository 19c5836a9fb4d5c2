/**
 * CREATE.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type { BoundCreate, BoundExpression, BoundNewNode, BoundNewRelationship, Slot } from './bound.ts';
import { bindExpression } from './expression.ts';
import { newLabels } from './labels.ts';
import type { Scope } from './scope.ts';
import { mayBe } from './static-type.ts';
import { visitExpression } from './walk.ts';

/** @throws CypherError `VariableAlreadyBound`, `NoSingleRelationshipType`, `RequiresDirectedRelationship`, `CreatingVarLength` */
export function bindCreate(b: Binder, clause: ast.CreateClause, scope: Scope): BoundCreate {
  b.writes = true;
  const nodes: BoundNewNode[] = [];
  const relationships: BoundNewRelationship[] = [];
  const paths: { slot: Slot; elements: Slot[] }[] = [];
  for (const path of clause.pattern.paths) {
    refuseSelection(b, path);
    const elements: Slot[] = [];
    let pending: ast.RelationshipPattern | undefined;
    for (const element of path.elements) {
      if (element.kind === 'RelationshipPattern') {
        if (element.variable !== undefined && scope.get(element.variable.name) !== undefined) {
          b.alreadyBound(element.variable);
        }
        checkRelationship(b, element, 'CREATE');
        pending = element;
        continue;
      }
      if (pending === undefined && elements.length > 0) {
        b.fail(element, 'UnexpectedSyntax', 'Two nodes need a relationship between them.');
      }
      const alone = path.elements.length === 1;
      const node = bindNewNode(b, element as ast.NodePattern, scope, alone);
      if (node.created !== undefined) nodes.push(node.created);
      if (pending !== undefined) {
        const created = bindNewRelationship(b, pending, scope, elements.at(-1)!, node.slot);
        relationships.push(created);
        elements.push(created.slot);
        pending = undefined;
      }
      elements.push(node.slot);
    }
    if (path.variable !== undefined)
      paths.push({ slot: b.declareNew(scope, path.variable, { type: 'PATH' }), elements });
  }
  return { kind: 'create', nodes, relationships, paths, start: clause.start, end: clause.end };
}

function refuseSelection(b: Binder, path: ast.PatternPath): void {
  const group = path.elements.find(element => element.kind === 'QuantifiedPattern');
  const at = path.selector ?? group;
  if (at !== undefined)
    b.fail(at, 'UnexpectedSyntax', 'CREATE and MERGE take plain nodes and relationships only.');
}

/**
 * Two CREATEs in a row as one, so that scripts of thousands of them stay one step. `undefined` where the second reads
 * what only exists after the first: its relationships and paths (nodes come first anyway), or the graph.
 */
export function joinCreates(first: BoundCreate, second: BoundCreate): BoundCreate | undefined {
  const late = new Set([...first.relationships, ...first.paths].map(({ slot }) => slot));
  for (const { properties } of [...second.nodes, ...second.relationships]) {
    if (properties === undefined) continue;
    let reads = false;
    visitExpression(properties, e => {
      if (e.kind === 'subquery' || e.kind === 'call' || (e.kind === 'variable' && late.has(e.slot)))
        reads = true;
    });
    if (reads) return undefined;
  }
  return {
    kind: 'create',
    nodes: [...first.nodes, ...second.nodes],
    relationships: [...first.relationships, ...second.relationships],
    paths: [...first.paths, ...second.paths],
    start: first.start,
    end: second.end,
  };
}

/** What CREATE and MERGE both refuse of a relationship. */
export function checkRelationship(b: Binder, e: ast.RelationshipPattern, clause: 'CREATE' | 'MERGE'): void {
  if (e.length !== undefined || e.quantifier !== undefined) {
    b.fail(e, 'CreatingVarLength', `${clause} cannot make a relationship of variable length.`);
  }
  if (e.types?.kind !== 'LabelName') {
    b.fail(
      e,
      'NoSingleRelationshipType',
      `${clause} needs exactly one type for a relationship, as in \`-[:KNOWS]->\`.`,
    );
  }
  if (e.direction === 'both' && clause === 'CREATE') {
    b.fail(
      e,
      'RequiresDirectedRelationship',
      'CREATE needs a direction for a relationship: `-[…]->` or `<-[…]-`.',
    );
  }
  refuseWhere(b, e);
}

export function refuseWhere(b: Binder, e: ast.NodePattern | ast.RelationshipPattern): void {
  if (e.where !== undefined)
    b.fail(e.where, 'UnexpectedSyntax', 'CREATE and MERGE take no WHERE inside a pattern.');
}

/** A node of a CREATE: a new one, or one already there that must not be described again. */
function bindNewNode(
  b: Binder,
  e: ast.NodePattern,
  scope: Scope,
  alone: boolean,
): { slot: Slot; created: BoundNewNode | undefined } {
  refuseWhere(b, e);
  const known = knownNode(b, e, scope, alone);
  if (known !== undefined) return { slot: known, created: undefined };
  const labels = newLabels(b, e.labels);
  const properties = bindNewProperties(b, e.properties, scope);
  const slot = b.newSlot(e.variable?.name ?? '', { type: 'NODE' });
  if (e.variable !== undefined) scope.declare(e.variable.name, slot);
  return { slot, created: { slot, labels, properties, start: e.start, end: e.end } };
}

/** The slot of a node that is already there. @throws CypherError where the pattern says more than its name */
export function knownNode(b: Binder, e: ast.NodePattern, scope: Scope, alone: boolean): Slot | undefined {
  const { variable } = e;
  const slot = variable && scope.get(variable.name);
  if (slot === undefined) return undefined;
  if (alone || e.labels !== undefined || e.properties !== undefined) b.alreadyBound(variable!);
  const { type } = b.typeOf(slot);
  if (!mayBe(type, ['NODE'])) {
    const message = `Variable \`${variable!.name}\` is a ${type} already and cannot be a NODE here.`;
    b.fail(variable!, 'VariableTypeConflict', message);
  }
  return slot;
}

function bindNewRelationship(
  b: Binder,
  e: ast.RelationshipPattern,
  scope: Scope,
  left: Slot,
  right: Slot,
): BoundNewRelationship {
  const { name: type } = e.types as Extract<ast.LabelExpression, { kind: 'LabelName' }>;
  const properties = bindNewProperties(b, e.properties, scope);
  const known: ast.Name | undefined = e.variable;
  const slot =
    known === undefined
      ? b.newSlot('', { type: 'RELATIONSHIP' })
      : b.declareNew(scope, known, { type: 'RELATIONSHIP' });
  const [from, to] = e.direction === 'in' ? [right, left] : [left, right];
  return { slot, type, from, to, properties, start: e.start, end: e.end };
}

function bindNewProperties(
  b: Binder,
  e: ast.Expression | undefined,
  scope: Scope,
): BoundExpression | undefined {
  return e && bindExpression(b, e, { scope, sink: undefined });
}
