/**
 * Completions: the parser reads the text before the word being typed and says what it would take there.
 */
import { usageOf } from '../bind/call.ts';
import type { Catalog } from '../bind/catalog.ts';
import type { Cursor } from '../parse/cursor.ts';
import { analyse } from './analyse.ts';
import { variablesAtEnd } from './scope-at.ts';
import type { Vocabulary } from './service.ts';

export type CompletionKind =
  | 'keyword'
  | 'function'
  | 'procedure'
  | 'variable'
  | 'parameter'
  | 'label'
  | 'type'
  | 'property'
  | 'field';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What is put into the text; names that need backticks have them. */
  readonly insert: string;
  /** A signature, or a type. */
  readonly detail?: string | undefined;
  readonly doc?: string | undefined;
}

export interface Completions {
  /** The text from here to the offset is replaced. */
  readonly from: number;
  readonly items: readonly Completion[];
}

const EXPRESSION_WORDS = ['CASE', 'COLLECT {', 'COUNT {', 'EXISTS {', 'FALSE', 'NOT', 'NULL', 'TRUE'];
const FORMS: readonly [name: string, detail: string, doc: string][] = [
  ['all', 'all(x IN list WHERE …)', 'Whether the condition holds for every element.'],
  ['any', 'any(x IN list WHERE …)', 'Whether the condition holds for an element.'],
  ['none', 'none(x IN list WHERE …)', 'Whether the condition holds for no element.'],
  ['single', 'single(x IN list WHERE …)', 'Whether the condition holds for exactly one element.'],
  ['reduce', 'reduce(acc = init, x IN list | …)', 'Folds a list into one value.'],
  ['shortestPath', 'shortestPath((a)-[*]-(b))', 'One shortest path between two nodes.'],
  ['allShortestPaths', 'allShortestPaths((a)-[*]-(b))', 'All shortest paths between two nodes.'],
];

export function complete(
  text: string,
  offset: number,
  catalog: Catalog,
  vocabulary: Vocabulary | undefined,
  parameters: readonly string[],
): Completions {
  const before = text.slice(0, offset);
  const word = /`[^`]*$|[\p{ID_Continue}\p{Pc}]*$/u.exec(before)?.[0] ?? '';
  const from = before.length - word.length;
  const head = before.slice(0, from);
  if (head.endsWith('$')) {
    return {
      from,
      items: parameters.map(name => ({ label: name, kind: 'parameter', insert: quoted(name) })),
    };
  }
  const call = /\bCALL\s+([\w.]*\.)$/i.exec(head);
  if (call !== null) {
    const start = head.length - call[1]!.length;
    return { from: start, items: procedureItems(catalog) };
  }
  const { cursor } = analyse(head);
  const expected = expectedAtEnd(cursor);
  if (expected === undefined) return { from, items: [] };
  const items = [
    ...namespaced(head, catalog),
    ...itemsFor(expected, cursor, catalog, vocabulary, parameters),
  ];
  const seen = new Set<string>();
  return {
    from,
    items: items.filter(({ kind, label }) => !seen.has(kind + label) && seen.add(kind + label)),
  };
}

/** What the parser looked for at the end; `undefined` where the end is inside a string or a comment. */
function expectedAtEnd(cursor: Cursor): readonly string[] | undefined {
  const { token, tokens, index } = cursor;
  if (token.type === 'end') return commentAtEnd(cursor) ? undefined : cursor.expected;
  if (token.type === 'error') return undefined;
  const rest = tokens.slice(index, -1);
  if (rest.length === 1 && token.text === ':') return ['a label', 'a relationship type'];
  // `ORDER` of `ORDER BY`: what is left of the words that were looked for.
  const written = rest.map(({ upper }) => upper).join(' ') + ' ';
  const left = cursor.expected
    .filter(words => words.startsWith(written))
    .map(words => words.slice(written.length));
  return left.length > 0 ? left : [];
}

function commentAtEnd({ lexed, query }: Cursor): boolean {
  const last = lexed.comments.at(-1);
  return last !== undefined && last.end === query.length && query.startsWith('//', last.start);
}

function itemsFor(
  expected: readonly string[],
  cursor: Cursor,
  catalog: Catalog,
  vocabulary: Vocabulary | undefined,
  parameters: readonly string[],
): Completion[] {
  const items: Completion[] = [];
  const wants = (what: string): boolean => expected.includes(what);
  const expression = wants('an expression');
  const names = (kind: CompletionKind, list: readonly string[] | undefined): void => {
    for (const name of list ?? []) items.push({ label: name, kind, insert: quoted(name) });
  };
  if (wants('a property key') || wants('a key') || wants('a key or a variable'))
    names('property', vocabulary?.properties);
  if (wants('a label')) names('label', vocabulary?.labels);
  if (wants('a relationship type')) names('type', vocabulary?.types);
  if (wants('a result field')) items.push(...fieldItems(cursor, catalog));
  if (expression || wants('a variable') || wants('a key or a variable'))
    names('variable', variablesAtEnd(cursor));
  if (expression) {
    for (const name of parameters)
      items.push({ label: '$' + name, kind: 'parameter', insert: '$' + quoted(name) });
    items.push(...functionItems(catalog));
    for (const label of EXPRESSION_WORDS) items.push({ label, kind: 'keyword', insert: label });
  }
  if (wants('a procedure')) items.push(...procedureItems(catalog));
  const words = [...new Set(expected)].filter(words => /^[A-Z][A-Z ]*$/.test(words));
  for (const label of words) items.push({ label, kind: 'keyword', insert: label });
  return items;
}

function functionItems(catalog: Catalog): Completion[] {
  const items: Completion[] = catalog.functions.all
    .filter(spec => spec.deprecated === undefined)
    .map(spec => ({
      label: spec.name,
      kind: 'function',
      insert: spec.name + '(',
      detail: usageOf(spec.name, spec.signatures[0]!).replaceAll('`', ''),
      doc: spec.doc,
    }));
  for (const [label, detail, doc] of FORMS)
    items.push({ label, kind: 'function', insert: label + '(', detail, doc });
  return items.sort((a, b) => (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1));
}

/** Functions of a namespace that has been typed with its dot: `duration.` gives `between` and so on. */
function namespaced(head: string, catalog: Catalog): Completion[] {
  const namespace = /([\w.]+\.)$/.exec(head)?.[1]?.toLowerCase();
  if (namespace === undefined) return [];
  return functionItems(catalog)
    .filter(({ label }) => label.toLowerCase().startsWith(namespace))
    .map(item => {
      const label = item.label.slice(namespace.length);
      return { ...item, label, insert: label + '(' };
    });
}

function procedureItems(catalog: Catalog): Completion[] {
  return [...catalog.procedureNames].sort().map(name => {
    const procedure = catalog.procedure(name);
    const args =
      procedure?.parameters.map(parameter => `${parameter.name} :: ${parameter.type}`).join(', ') ?? '';
    return {
      label: name,
      kind: 'procedure',
      insert: name + '(',
      detail: `${name}(${args})`,
      doc: procedure?.doc,
    };
  });
}

/** Result fields of the procedure called last. */
function fieldItems(cursor: Cursor, catalog: Catalog): Completion[] {
  const parts: string[] = [];
  for (let index = cursor.tokens.length - 1; index >= 0; index--) {
    if (cursor.roles[index] === 'procedure') parts.unshift(cursor.tokens[index]!.text);
    else if (parts.length > 0 && cursor.tokens[index]!.text !== '.') break;
  }
  const procedure = catalog.procedure(parts.join('.'));
  return (procedure?.results ?? []).map(({ name, type }) => ({
    label: name,
    kind: 'field',
    insert: quoted(name),
    detail: type,
  }));
}

/** A name as it must be written. */
export function quoted(name: string): string {
  return /^[\p{ID_Start}\p{Pc}][\p{ID_Continue}\p{Pc}]*$/u.test(name)
    ? name
    : '`' + name.replaceAll('`', '``') + '`';
}
