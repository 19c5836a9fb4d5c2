/**
 * A text as far as the parser gets with it: what editors work on.
 */
import { bind } from '../bind/bind.ts';
import type { BoundStatement } from '../bind/bound.ts';
import type { Catalog } from '../bind/catalog.ts';
import { CypherError } from '../errors.ts';
import type { Statement } from '../parse/ast.ts';
import { Cursor } from '../parse/cursor.ts';
import { parseWith } from '../parse/parse.ts';

export interface Analysis {
  /** Its tokens, their roles, and what was expected where the parser stopped. */
  readonly cursor: Cursor;
  readonly statement: Statement | undefined;
  readonly bound: BoundStatement | undefined;
  readonly error: CypherError | undefined;
}

/** Parses, and with a catalog binds. Never throws. Cost: linear in the text. */
export function analyse(text: string, catalog?: Catalog): Analysis {
  const cursor = new Cursor(text);
  let statement: Statement | undefined;
  try {
    statement = parseWith(cursor);
    const bound = catalog && bind(statement, text, catalog);
    return { cursor, statement, bound, error: undefined };
  } catch (error) {
    if (!(error instanceof CypherError)) throw error;
    return { cursor, statement, bound: undefined, error };
  }
}
