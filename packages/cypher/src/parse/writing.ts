/**
 * @see openCypher 9 grammar: Create, Merge, MergeAction, Set, SetItem, Remove, RemoveItem, Delete
 */
import type {
  CreateClause,
  DeleteClause,
  Expression,
  MergeClause,
  Name,
  RemoveClause,
  RemoveItem,
  SetClause,
  SetItem,
  Variable,
} from './ast.ts';
import { parseAtom } from './atom.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression, parsePostfix } from './expression.ts';
import { isName, parseName, spanFrom } from './names.ts';
import { parsePattern, parsePatternPath } from './pattern.ts';

/** Create; GQL's INSERT is the same here. */
export function parseCreate(c: Cursor): CreateClause {
  const { start } = c.token;
  c.take('keyword');
  return { kind: 'Create', pattern: parsePattern(c), ...spanFrom(c, start) };
}

/** Merge, MergeAction */
export function parseMerge(c: Cursor): MergeClause {
  const { start } = c.token;
  c.expectWords('MERGE');
  const path = parsePatternPath(c);
  const onCreate: SetItem[] = [];
  const onMatch: SetItem[] = [];
  for (;;) {
    if (c.acceptWords('ON CREATE SET')) onCreate.push(...c.commaSeparated(() => parseSetItem(c)));
    else if (c.acceptWords('ON MATCH SET')) onMatch.push(...c.commaSeparated(() => parseSetItem(c)));
    else break;
  }
  return { kind: 'Merge', path, onCreate, onMatch, ...spanFrom(c, start) };
}

/** Set */
export function parseSet(c: Cursor): SetClause {
  const { start } = c.token;
  c.expectWords('SET');
  return { kind: 'Set', items: c.commaSeparated(() => parseSetItem(c)), ...spanFrom(c, start) };
}

/** SetItem */
function parseSetItem(c: Cursor): SetItem {
  const { start } = c.token;
  if (isName(c) && !c.looksAtSymbol('.', 1) && !c.looksAtSymbol('[', 1) && !c.looksAtSymbol('(', 1)) {
    const target = parseTarget(c);
    if (c.acceptSymbol('+=', 'operator'))
      return { kind: 'SetMerge', target, value: parseExpression(c), ...spanFrom(c, start) };
    if (c.acceptSymbol('=', 'operator'))
      return { kind: 'SetAll', target, value: parseExpression(c), ...spanFrom(c, start) };
    return { kind: 'SetLabels', target, labels: parseLabels(c), ...spanFrom(c, start) };
  }
  const target = parsePostfix(c, parseAtom(c));
  if (target.kind === 'HasLabels')
    return { kind: 'SetLabels', ...labelsOf(c, target), ...spanFrom(c, start) };
  if (target.kind === 'Property') {
    c.expectSymbol('=', 'operator');
    return { kind: 'SetProperty', target, value: parseExpression(c), ...spanFrom(c, start) };
  }
  if (target.kind === 'Index') {
    c.expectSymbol('=', 'operator');
    return { kind: 'SetDynamicProperty', target, value: parseExpression(c), ...spanFrom(c, start) };
  }
  if (target.kind === 'Variable') {
    const merge = c.acceptSymbol('+=', 'operator');
    if (!merge) c.expectSymbol('=', 'operator');
    return { kind: merge ? 'SetMerge' : 'SetAll', target, value: parseExpression(c), ...spanFrom(c, start) };
  }
  return c.failAt(
    target,
    'UnexpectedSyntax',
    'SET changes a property (`n.key = …`), all of them (`n = …`) or labels (`n:A`).',
  );
}

/** Remove */
export function parseRemove(c: Cursor): RemoveClause {
  const { start } = c.token;
  c.expectWords('REMOVE');
  return { kind: 'Remove', items: c.commaSeparated(() => parseRemoveItem(c)), ...spanFrom(c, start) };
}

/** RemoveItem */
function parseRemoveItem(c: Cursor): RemoveItem {
  const { start } = c.token;
  if (isName(c) && (c.looksAtSymbol(':', 1) || c.ahead(1).upper === 'IS')) {
    const target = parseTarget(c);
    return { kind: 'RemoveLabels', target, labels: parseLabels(c), ...spanFrom(c, start) };
  }
  const target = parsePostfix(c, parseAtom(c));
  if (target.kind === 'HasLabels')
    return { kind: 'RemoveLabels', ...labelsOf(c, target), ...spanFrom(c, start) };
  if (target.kind === 'Property') return { kind: 'RemoveProperty', target, ...spanFrom(c, start) };
  if (target.kind === 'Index') return { kind: 'RemoveDynamicProperty', target, ...spanFrom(c, start) };
  return c.failAt(target, 'UnexpectedSyntax', 'REMOVE takes a property (`n.key`) or labels (`n:A`).');
}

/** Delete */
export function parseDelete(c: Cursor): DeleteClause {
  const { start } = c.token;
  const detach = c.acceptWords('DETACH');
  if (!detach) c.acceptWords('NODETACH');
  c.expectWords('DELETE');
  const expressions = c.commaSeparated(() => parseExpression(c));
  return { kind: 'Delete', detach, expressions, ...spanFrom(c, start) };
}

function parseTarget(c: Cursor): Variable {
  return { kind: 'Variable', ...parseName(c, 'a variable') };
}

/** NodeLabels: `:A:B`, `IS A`. */
function parseLabels(c: Cursor): Name[] {
  if (c.looksAtSymbol(':') && c.looksAtSymbol('$', 1)) {
    c.refuse(c.token, 'DynamicLabels', 'Labels computed by an expression are not supported.');
  }
  if (c.acceptWords('IS')) return [parseName(c, 'a label')];
  c.expectSymbol(':', 'tight');
  const labels = [parseName(c, 'a label')];
  while (c.acceptSymbol(':', 'tight') || c.acceptSymbol('&', 'tight')) labels.push(parseName(c, 'a label'));
  return labels;
}

/** `(n):A:B`, read as an expression first. */
function labelsOf(
  c: Cursor,
  predicate: Extract<Expression, { kind: 'HasLabels' }>,
): { target: Variable; labels: Name[] } {
  const { operand, labels } = predicate;
  if (operand.kind !== 'Variable')
    c.failAt(operand, 'UnexpectedSyntax', 'Only a variable can be given labels.');
  const names = labels.kind === 'LabelAnd' ? labels.operands : [labels];
  return {
    target: operand,
    labels: names.map(label => {
      if (label.kind !== 'LabelName')
        return c.failAt(label, 'UnexpectedSyntax', 'Expected plain labels (`:A:B`).');
      return { name: label.name, start: label.start, end: label.end };
    }),
  };
}
