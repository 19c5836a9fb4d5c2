/**
 * What stands at a place: signatures and documentation, types of variables.
 */
import { usageOf } from '../bind/call.ts';
import type { Catalog } from '../bind/catalog.ts';
import type { Cursor } from '../parse/cursor.ts';
import { type Analysis, analyse } from './analyse.ts';

export interface Hover {
  readonly start: number;
  readonly end: number;
  /** One line of code: a signature, a name with its type. */
  readonly title: string;
  /** Sentences; may be empty. */
  readonly text: string;
}

export function hover(text: string, offset: number, catalog: Catalog): Hover | undefined {
  const analysis = analyse(text, catalog);
  const { cursor } = analysis;
  const index = cursor.tokens.findIndex(token => token.start <= offset && offset < token.end);
  const token = cursor.tokens[index];
  if (token === undefined) return undefined;
  const at = { start: token.start, end: token.end };
  switch (cursor.roles[index]) {
    case 'variable':
      return { ...at, title: `${token.text} :: ${variableType(analysis, token.text)}`, text: 'A variable.' };
    case 'function':
      return functionHover(cursor, index, catalog);
    case 'procedure':
      return procedureHover(cursor, index, catalog);
    case 'label':
      return { ...at, title: `:${token.text}`, text: 'A label.' };
    case 'type':
      return { ...at, title: `:${token.text}`, text: 'A relationship type.' };
    case 'property':
    case 'key':
      return { ...at, title: `.${token.text}`, text: 'A property or a key.' };
    case 'keyword':
      return KEYWORDS[token.upper] === undefined
        ? undefined
        : { ...at, title: token.upper, text: KEYWORDS[token.upper]! };
    default:
      return token.type === 'parameter'
        ? { ...at, title: `$${token.text}`, text: 'A parameter.' }
        : undefined;
  }
}

function variableType({ bound }: Analysis, name: string): string {
  const slots = bound?.slots.filter(slot => slot.name === name) ?? [];
  const types = slots.map(({ type, elements }) => (elements === undefined ? type : `${type}<${elements}>`));
  return [...new Set(types.filter(type => type !== 'ANY'))].join(' | ') || 'ANY';
}

/** A dotted name around a token, and where it stands. */
function dotted({ tokens, roles }: Cursor, index: number): { name: string; start: number; end: number } {
  const role = roles[index];
  let first = index;
  let last = index;
  while (tokens[first - 1]?.text === '.' && roles[first - 2] === role) first -= 2;
  while (tokens[last + 1]?.text === '.' && roles[last + 2] === role) last += 2;
  const name = tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join('');
  return { name, start: tokens[first]!.start, end: tokens[last]!.end };
}

function functionHover(cursor: Cursor, index: number, catalog: Catalog): Hover | undefined {
  const { name, start, end } = dotted(cursor, index);
  const spec = catalog.functions.get(name);
  if (spec === undefined) return undefined;
  const title = spec.signatures
    .map(
      signature => `${usageOf(spec.name, signature).replaceAll('`', '')} :: ${signature.result.join(' | ')}`,
    )
    .join('\n');
  const instead = spec.deprecated === undefined ? '' : ` Deprecated: ${spec.deprecated}`;
  return { start, end, title, text: spec.doc + instead };
}

function procedureHover(cursor: Cursor, index: number, catalog: Catalog): Hover | undefined {
  const { name, start, end } = dotted(cursor, index);
  const procedure = catalog.procedure(name);
  if (procedure === undefined) return undefined;
  const fields = (list: typeof procedure.parameters) =>
    list.map(field => `${field.name} :: ${field.type}`).join(', ');
  const title = `${procedure.name}(${fields(procedure.parameters)}) :: (${fields(procedure.results)})`;
  return { start, end, title, text: procedure.doc ?? '' };
}

const KEYWORDS: Readonly<Record<string, string>> = {
  MATCH: 'Finds every place in the graph where the pattern fits.',
  OPTIONAL: 'OPTIONAL MATCH keeps rows for which nothing is found, with NULLs.',
  WHERE: 'Keeps rows, or elements of a pattern, for which the condition is true.',
  RETURN: 'The columns of the result.',
  WITH: 'Passes columns on to the next part of the query; only these stay visible.',
  UNWIND: 'One row for each element of a list.',
  CREATE: 'Creates nodes and relationships, or an index or constraint.',
  MERGE: 'Finds the whole pattern, or creates it where it is not found.',
  SET: 'Changes properties and labels.',
  REMOVE: 'Removes properties and labels.',
  DELETE: 'Deletes nodes and relationships; nodes must have no relationships left.',
  DETACH: 'DETACH DELETE deletes nodes together with their relationships.',
  FOREACH: 'Runs updating clauses for each element of a list.',
  CALL: 'Calls a procedure, or runs a subquery for each row.',
  YIELD: 'The results of a procedure that are wanted, under new names where AS is given.',
  UNION: 'Joins the rows of two queries and drops duplicates; UNION ALL keeps them.',
  DISTINCT: 'Drops duplicate rows, or duplicate values before aggregation.',
  ORDER: 'ORDER BY sorts the rows; NULLs come last, with DESC first.',
  SKIP: 'Leaves out the first rows.',
  LIMIT: 'Ends after so many rows.',
  CASE: 'Chooses a value by conditions.',
  EXISTS: 'Whether a subquery or pattern finds anything.',
  COUNT: 'How many rows a subquery or pattern gives.',
  COLLECT: 'The one column of a subquery as a list.',
  SHORTEST: 'The shortest paths for each pair of ends.',
};
