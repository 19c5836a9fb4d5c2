import type { LabelExpression } from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type { BoundLabels, BoundMention } from './bound.ts';

/** @param kind what the names are, noted as mentioned */
export function bindLabels(b: Binder, labels: LabelExpression, kind: BoundMention['kind']): BoundLabels {
  switch (labels.kind) {
    case 'LabelName':
      b.mentions.push({ kind, name: labels.name, start: labels.start, end: labels.end });
      return { kind: 'name', name: labels.name };
    case 'LabelWildcard':
      return { kind: 'any' };
    case 'LabelNot':
      return { kind: 'not', operand: bindLabels(b, labels.operand, kind) };
    case 'LabelAnd':
      return { kind: 'and', operands: labels.operands.map(operand => bindLabels(b, operand, kind)) };
    case 'LabelOr':
      return { kind: 'or', operands: labels.operands.map(operand => bindLabels(b, operand, kind)) };
  }
}

/** The names of a plain choice (`A|B`, `A`), `[]` for none; `undefined` for anything else. */
export function plainChoice(labels: BoundLabels | undefined): string[] | undefined {
  if (labels === undefined) return [];
  if (labels.kind === 'name') return [labels.name];
  if (labels.kind !== 'or') return undefined;
  const names = labels.operands.map(operand => plainChoice(operand));
  if (names.includes(undefined)) return undefined;
  return [...new Set(names.flatMap(part => part!))];
}

/** The labels a new node gets: plain names, joined by `:` or `&`. */
export function newLabels(b: Binder, labels: LabelExpression | undefined): string[] {
  if (labels === undefined) return [];
  if (labels.kind === 'LabelName') return [labels.name];
  if (labels.kind === 'LabelAnd')
    return [...new Set(labels.operands.flatMap(operand => newLabels(b, operand)))];
  return b.fail(
    labels,
    'UnexpectedSyntax',
    'A new node takes plain labels (`:A:B`), no expressions over them.',
  );
}
