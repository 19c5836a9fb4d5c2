/**
 * @see openCypher 9 grammar: SymbolicName, SchemaName, Variable, PropertyKeyName, Namespace
 */
import type { Located, Name } from './ast.ts';
import type { Cursor, TokenRole } from './cursor.ts';

/** Any word or backticked name is a name, keywords included: where a name stands, no keyword can. */
export function isName(c: Cursor, by = 0): boolean {
  const { type } = c.ahead(by);
  return type === 'word' || type === 'quoted';
}

/** What names are, by what a rule calls the name it wants. */
const ROLES: Readonly<Record<string, TokenRole>> = {
  'a variable': 'variable',
  'an alias': 'variable',
  'a property key': 'property',
  'a key': 'key',
  'a key or a variable': 'key',
  'a label': 'label',
  'a relationship type': 'type',
  'a function': 'function',
  'a procedure': 'procedure',
};

export function parseName(c: Cursor, what: string): Name {
  if (!isName(c)) {
    c.note(what);
    // A misspelt number is no misspelt number where a name was wanted.
    if (c.token.detail === 'InvalidNumberLiteral') {
      c.failAt(c.token, 'UnexpectedSyntax', `Unexpected \`${c.token.text}\`; expected ${what}.`);
    }
    c.fail();
  }
  const { start, end, text } = c.take(ROLES[what] ?? 'name');
  return { name: text, start, end };
}

/** SymbolicName, but not where the word must be read as the keyword that follows an optional name. */
export function parseOptionalName(
  c: Cursor,
  what: string,
  unless: (upper: string) => boolean,
): Name | undefined {
  if (isName(c) && !unless(c.token.upper)) return parseName(c, what);
  c.note(what);
  return undefined;
}

/** Namespace, name: `a.b.c`. */
export function parseDottedName(c: Cursor, what: string): Name {
  const first = parseName(c, what);
  let { name, end } = first;
  while (c.looksAtSymbol('.') && isName(c, 1)) {
    c.take('tight');
    const next = c.take(ROLES[what] ?? 'name');
    name += '.' + next.text;
    end = next.end;
  }
  return { name, start: first.start, end };
}

export function spanFrom(c: Cursor, start: number): Located {
  return { start, end: c.previousEnd };
}
