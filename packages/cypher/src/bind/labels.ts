import type { LabelExpression } from '../parse/ast.ts';
import type { Binder } from './binder.ts';
import type { BoundLabels, BoundMention } from './bound.ts';

/** @param kind what the names are, noted as mentioned */
export function bindLabels(b: Binder, labels: LabelExpression, kind: BoundMention['kind']): BoundLabels {
  if (kind === 'label') refuseMixedSymbols(b, labels);
  if (kind === 'type' && labels.kind === 'LabelAnd' && labels.style === 'colon') {
    b.fail(labels, 'UnexpectedSyntax', 'A relationship has one type: `:A:B` fits none; `:A|B` is a choice.');
  }
  return bindPart(b, labels, kind);
}

/** `:A:B` is the older form; it does not mix with `|`, `&`, `!` and `%`. */
function refuseMixedSymbols(b: Binder, labels: LabelExpression): void {
  const styles = new Set<string>();
  const visit = (part: LabelExpression): void => {
    if (part.kind === 'LabelAnd' || part.kind === 'LabelOr') {
      styles.add(part.kind === 'LabelOr' && part.style === 'colon' ? 'both' : part.style);
      part.operands.forEach(visit);
    } else if (part.kind === 'LabelNot') {
      styles.add('operator');
      visit(part.operand);
    } else if (part.kind === 'LabelWildcard') styles.add('operator');
  };
  visit(labels);
  if (styles.has('both') || styles.size > 1) {
    b.fail(
      labels,
      'UnexpectedSyntax',
      'Labels are joined by `:` alone, or by `&`, `|` and `!`: write `&` for `:`.',
    );
  }
}

function bindPart(b: Binder, labels: LabelExpression, kind: BoundMention['kind']): BoundLabels {
  switch (labels.kind) {
    case 'LabelName':
      b.mentions.push({ kind, name: labels.name, start: labels.start, end: labels.end });
      return { kind: 'name', name: labels.name };
    case 'LabelWildcard':
      return { kind: 'any' };
    case 'LabelNot':
      return { kind: 'not', operand: bindPart(b, labels.operand, kind) };
    case 'LabelAnd':
      return { kind: 'and', operands: labels.operands.map(operand => bindPart(b, operand, kind)) };
    case 'LabelOr':
      return { kind: 'or', operands: labels.operands.map(operand => bindPart(b, operand, kind)) };
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
