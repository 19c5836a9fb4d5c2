/**
 * MERGE: look for the whole path, create the whole path where it is not found.
 */
import type * as ast from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type {
  BoundCreate,
  BoundExpression,
  BoundMerge,
  BoundNewNode,
  BoundNewRelationship,
  BoundNodePattern,
  BoundPath,
  BoundPropertyTest,
} from './bound.ts';
import { checkRelationship, knownNode, refuseWhere } from './create.ts';
import { newLabels } from './labels.ts';
import { bindMatchPattern } from './match.ts';
import type { Scope } from './scope.ts';
import { bindSetItem } from './update.ts';

export function bindMerge(b: Binder, clause: ast.MergeClause, scope: Scope): BoundMerge {
  b.writes = true;
  const { path } = clause;
  checkPath(b, path, scope);
  const mentioned = b.mentions.length;
  const match = bindMatchPattern(b, { paths: [path], start: path.start, end: path.end }, scope, clause);
  // What is not there will be made: no reason to warn.
  b.mentions.length = mentioned;
  const bound = match.paths[0]!;
  const create = creationOf(b, path, bound);
  return {
    kind: 'merge',
    path: bound,
    create,
    onCreate: clause.onCreate.map(item => bindSetItem(b, item, scope)),
    onMatch: clause.onMatch.map(item => bindSetItem(b, item, scope)),
    introduces: match.introduces,
    start: clause.start,
    end: clause.end,
  };
}

function checkPath(b: Binder, path: ast.PatternPath, scope: Scope): void {
  const seen = new Set<string>();
  for (const element of path.elements) {
    if (element.kind === 'QuantifiedPattern' || path.selector !== undefined) {
      b.fail(
        path.selector ?? element,
        'UnexpectedSyntax',
        'CREATE and MERGE take plain nodes and relationships only.',
      );
    }
    refuseWhere(b, element);
    const { variable } = element;
    if (element.kind === 'RelationshipPattern') {
      if (variable !== undefined && scope.get(variable.name) !== undefined) b.alreadyBound(variable);
      checkRelationship(b, element, 'MERGE');
      continue;
    }
    knownNode(b, element, scope, path.elements.length === 1);
    const again = variable !== undefined && seen.has(variable.name);
    if (again && (element.labels !== undefined || element.properties !== undefined)) b.alreadyBound(variable);
    if (variable !== undefined) seen.add(variable.name);
  }
}

/** The pattern's new elements as CREATE makes them, in the pattern's slots. */
function creationOf(b: Binder, path: ast.PatternPath, bound: BoundPath): BoundCreate {
  const nodes: BoundNewNode[] = [];
  const relationships: BoundNewRelationship[] = [];
  const created = new Set<number>();
  for (const [index, element] of bound.elements.entries()) {
    const written = path.elements[index]!;
    const { start, end } = element;
    if (element.kind === 'node') {
      if (element.bound !== 'new' || created.has(element.slot)) continue;
      created.add(element.slot);
      const labels = newLabels(b, (written as ast.NodePattern).labels);
      nodes.push({ slot: element.slot, labels, properties: mapOf(element.properties, element), start, end });
    } else if (element.kind === 'relationship') {
      const left = (bound.elements[index - 1] as BoundNodePattern).slot;
      const right = (bound.elements[index + 1] as BoundNodePattern).slot;
      const [from, to] = element.direction === 'in' ? [right, left] : [left, right];
      const type = element.typeNames![0]!;
      relationships.push({
        slot: element.slot,
        type,
        from,
        to,
        properties: mapOf(element.properties, element),
        start,
        end,
      });
    }
  }
  const { slot, start, end } = bound;
  const elements = bound.elements.map(element => (element as BoundNodePattern).slot);
  return {
    kind: 'create',
    nodes,
    relationships,
    paths: slot === undefined ? [] : [{ slot, elements }],
    start,
    end,
  };
}

function mapOf(tests: readonly BoundPropertyTest[], at: ast.Located): BoundExpression | undefined {
  if (tests.length === 0) return undefined;
  return { kind: 'map', entries: tests, type: 'MAP', start: at.start, end: at.end };
}
