/**
 * @see openCypher 9 grammar: With, Return, ProjectionBody, ProjectionItems, Order, Skip, Limit
 */
import type { ProjectionBody, ProjectionItem, ReturnClause, SortItem, WithClause } from './ast.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseName, spanFrom } from './names.ts';

/** With */
export function parseWith(c: Cursor): WithClause {
  const { start } = c.token;
  c.expectWords('WITH');
  const body = parseBody(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  return { kind: 'With', ...body, where, ...spanFrom(c, start) };
}

/** ORDER BY, SKIP and LIMIT as a clause of their own (Neo4j 5.24): what they are behind `WITH *`. */
export function parseOrderClause(c: Cursor): WithClause {
  const { start } = c.token;
  const order = parseOrder(c);
  return {
    kind: 'With',
    distinct: false,
    star: true,
    items: [],
    ...order,
    where: undefined,
    ...spanFrom(c, start),
  };
}

/** Return */
export function parseReturn(c: Cursor): ReturnClause {
  const { start } = c.token;
  c.expectWords('RETURN');
  return { kind: 'Return', ...parseBody(c), ...spanFrom(c, start) };
}

/** ProjectionBody */
function parseBody(c: Cursor): ProjectionBody {
  const distinct = c.acceptWords('DISTINCT');
  const star = c.acceptSymbol('*');
  let items: ProjectionItem[] = [];
  if (!star || c.acceptSymbol(',')) items = c.commaSeparated(() => parseItem(c));
  return { distinct, star, items, ...parseOrder(c) };
}

/** ProjectionItem */
function parseItem(c: Cursor): ProjectionItem {
  const { start } = c.token;
  const expression = parseExpression(c);
  const text = c.query.slice(start, c.previousEnd);
  const alias = c.acceptWords('AS') ? parseName(c, 'an alias') : undefined;
  return { expression, alias, text, ...spanFrom(c, start) };
}

/** Order, Skip, Limit */
export function parseOrder(c: Cursor): Pick<ProjectionBody, 'orderBy' | 'skip' | 'limit'> {
  const orderBy = c.acceptWords('ORDER BY') ? c.commaSeparated(() => parseSortItem(c)) : [];
  const skip = c.acceptWords('SKIP') || c.acceptWords('OFFSET') ? parseExpression(c) : undefined;
  const limit = c.acceptWords('LIMIT') ? parseExpression(c) : undefined;
  return { orderBy, skip, limit };
}

/** SortItem */
function parseSortItem(c: Cursor): SortItem {
  const { start } = c.token;
  const expression = parseExpression(c);
  const descending = c.acceptWords('DESCENDING') || c.acceptWords('DESC');
  if (!descending && !c.acceptWords('ASCENDING')) c.acceptWords('ASC');
  return { expression, descending, ...spanFrom(c, start) };
}
