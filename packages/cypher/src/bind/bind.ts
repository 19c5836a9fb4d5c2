/**
 * The binder's entry: syntax tree in, what the planner reads out.
 */
import type { Statement } from '../parse/ast.ts';
import { Binder } from './binder.ts';
import type { BoundQuery, BoundSchemaCommand, BoundShow, BoundStatement } from './bound.ts';
import type { Catalog } from './catalog.ts';
import { bindQuery } from './query.ts';
import { Scope } from './scope.ts';
import { bindShow } from './show.ts';

/**
 * Resolves names, checks everything that can be checked before the query runs, and removes sugar.
 *
 * @param statement of `parse(text)`
 * @param text the query, for errors
 * @throws CypherError of phase `compile time`, with the openCypher TCK's kinds and details
 *
 * Cost: about linear in the query.
 */
export function bind(statement: Statement, text: string, catalog: Catalog): BoundStatement {
  const b = new Binder(text, catalog);
  const body = bindBody(b, statement);
  return {
    mode: statement.mode,
    text,
    body,
    slots: b.slots,
    columns: body.kind === 'schema' ? [] : body.columns.map(({ name }) => name),
    readOnly: !b.writes && body.kind !== 'schema',
    changesSchema: body.kind === 'schema',
    parameters: [...b.parameters],
    notifications: b.notifications,
    mentions: b.mentions,
  };
}

function bindBody(b: Binder, { body }: Statement): BoundQuery | BoundSchemaCommand | BoundShow {
  switch (body.kind) {
    case 'SingleQuery':
    case 'UnionQuery':
      return bindQuery(b, body, Scope.empty(), 'statement');
    case 'Show':
      return bindShow(b, body);
    default:
      return { kind: 'schema', command: body };
  }
}
