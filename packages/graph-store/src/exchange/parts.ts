import type { Derived } from '../graph/derive.ts';
import { isStatement, type NodeRow, type StatementRow } from '../graph/rows.ts';
import { typeOf } from '../memory/view.ts';

/** A statement with what its ends are called. */
export interface NamedStatement {
  readonly row: StatementRow;
  readonly from: NodeRow;
  readonly to: NodeRow;
  readonly document: NodeRow;
}

/** Nodes of entities in the order of ids. */
export function entityNodes(derived: Derived): NodeRow[] {
  return derived.nodes.filter(row => typeOf(row.labels) !== undefined);
}

/** Every piece of evidence with its ends and its document, in the order of documents. */
export function* namedStatements(derived: Derived): Iterable<NamedStatement> {
  const nodes = new Map(derived.nodes.map(row => [row.key, row]));
  for (const row of derived.relationships) {
    if (!isStatement(row)) continue;
    const from = nodes.get(row.from)!;
    const to = nodes.get(row.to)!;
    yield { row, from, to, document: nodes.get(`document\u0000${row.properties.doc}`)! };
  }
}

/** A property as text; the empty text where it is missing. */
export function text(row: NodeRow, name: string): string {
  const value = row.properties[name];
  return value === undefined ? '' : Array.isArray(value) ? value.join('; ') : String(value);
}

/** What a node is called: its name, a claim's text, a document's title, else its id. */
export function title(row: NodeRow): string {
  return text(row, 'name') || text(row, 'text') || text(row, 'title') || text(row, 'id');
}

/** A text without the characters that XML 1.0 cannot hold in any way. */
export function xmlText(value: string): string {
  return value.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

/** The last part of a predicate's relationship type, and whether it is denied. */
export function predicateOfType(type: string): { readonly predicate: string; readonly negated: boolean } {
  const negated = type.startsWith('NOT_');
  return { predicate: negated ? type.slice(4) : type, negated };
}
