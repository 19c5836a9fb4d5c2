/**
 * CREATE, DROP and SHOW of indexes and constraints; SHOW of procedures and functions.
 *
 * @see Neo4j Cypher manual, "Indexes" and "Constraints"
 */
import type { CreateConstraint, CreateIndex, DropSchema, Name, ShowCommand } from './ast.ts';
import { parseMap } from './atom.ts';
import { parseYields } from './call-clause.ts';
import type { Cursor } from './cursor.ts';
import { parseExpression } from './expression.ts';
import { isName, parseName, parseOptionalName, spanFrom } from './names.ts';
import { parseOrder, parseReturn } from './projection.ts';
import { parseTypeText } from './type-text.ts';

const INDEX_TYPES = ['RANGE', 'TEXT', 'POINT', 'FULLTEXT', 'LOOKUP', 'VECTOR', 'BTREE'];
const ADMINISTRATION =
  'DATABASE DATABASES COMPOSITE USER USERS ROLE ROLES ALIAS ALIASES PRIVILEGES SERVERS SERVER TRANSACTIONS TRANSACTION SETTINGS HOME DEFAULT CURRENT'.split(
    ' ',
  );

/** Whether a schema or SHOW command starts here rather than a query. */
export function atCommand(c: Cursor): boolean {
  const { upper } = c.token;
  const second = c.ahead(1).upper;
  if (upper === 'CREATE') {
    return (
      ['INDEX', 'CONSTRAINT', 'OR', ...INDEX_TYPES, ...ADMINISTRATION].includes(second) &&
      c.ahead(1).type === 'word'
    );
  }
  return [
    'DROP',
    'SHOW',
    'ALTER',
    'GRANT',
    'DENY',
    'REVOKE',
    'TERMINATE',
    'RENAME',
    'ENABLE',
    'START',
    'STOP',
  ].includes(upper);
}

export function parseCommand(c: Cursor): CreateIndex | CreateConstraint | DropSchema | ShowCommand {
  const second = c.ahead(1).upper;
  const refused = !['CREATE', 'DROP', 'SHOW'].includes(c.token.upper) || ADMINISTRATION.includes(second);
  if (refused)
    c.refuse(
      c.token,
      'Administration',
      `Administration commands (\`${c.token.upper} ${second}\`) are not supported.`,
    );
  if (c.token.upper === 'SHOW') return parseShow(c);
  if (c.token.upper === 'DROP') return parseDrop(c);
  return parseCreateCommand(c);
}

function parseCreateCommand(c: Cursor): CreateIndex | CreateConstraint {
  const { start } = c.token;
  c.expectWords('CREATE');
  if (c.acceptWords('CONSTRAINT')) return parseConstraint(c, start);
  const type = INDEX_TYPES.find(word => c.acceptWords(word));
  c.expectWords('INDEX');
  const name = parseSchemaName(c, ['IF', 'FOR']);
  const ifNotExists = c.acceptWords('IF NOT EXISTS');
  c.expectWords('FOR');
  const { entity, variable, labels } = parseTarget(c);
  c.expectWords('ON');
  const indexType = (
    type === undefined || type === 'BTREE' ? 'range' : type.toLowerCase()
  ) as CreateIndex['indexType'];
  const properties = indexType === 'lookup' ? parseLookup(c) : parseIndexProperties(c, variable);
  if (c.acceptWords('OPTIONS')) parseMap(c);
  return {
    kind: 'CreateIndex',
    indexType,
    name,
    ifNotExists,
    entity,
    labels,
    properties,
    ...spanFrom(c, start),
  };
}

function parseSchemaName(c: Cursor, unless: readonly string[]): Name | undefined {
  return parseOptionalName(c, 'a name', upper => unless.includes(upper));
}

interface Target {
  readonly entity: 'node' | 'relationship';
  readonly variable: Name | undefined;
  readonly labels: readonly Name[];
}

/** `(n:Label)` or `()-[r:TYPE]-()`; several labels with bars for full-text indexes. */
function parseTarget(c: Cursor): Target {
  c.expectSymbol('(');
  if (!c.acceptSymbol(')')) {
    const target = parseTargetBody(c, 'a label');
    c.expectSymbol(')');
    return { entity: 'node', ...target };
  }
  c.acceptSymbol('<', 'tight');
  c.expectSymbol('-', 'tight');
  c.expectSymbol('[');
  const target = parseTargetBody(c, 'a relationship type');
  c.expectSymbol(']');
  c.expectSymbol('-', 'tight');
  c.acceptSymbol('>', 'tight');
  c.expectSymbol('(');
  c.expectSymbol(')');
  return { entity: 'relationship', ...target };
}

function parseTargetBody(c: Cursor, what: string): { variable: Name | undefined; labels: Name[] } {
  const variable = parseOptionalName(c, 'a variable', () => false);
  const labels: Name[] = [];
  if (c.acceptSymbol(':', 'tight')) {
    labels.push(parseName(c, what));
    while (c.acceptSymbol('|', 'tight')) labels.push(parseName(c, what));
  }
  return { variable, labels };
}

function parseLookup(c: Cursor): Name[] {
  c.acceptWords('EACH');
  parseName(c, 'labels or type');
  c.expectSymbol('(');
  parseName(c, 'a variable');
  c.expectSymbol(')');
  return [];
}

function parseIndexProperties(c: Cursor, variable: Name | undefined): Name[] {
  const each = c.acceptWords('EACH');
  c.expectSymbol(each ? '[' : '(');
  const properties = c.commaSeparated(() => parseTargetProperty(c, variable));
  c.expectSymbol(each ? ']' : ')');
  return properties;
}

function parseTargetProperty(c: Cursor, variable: Name | undefined): Name {
  const name = parseName(c, 'a variable');
  if (name.name !== variable?.name) {
    c.failAt(name, 'UndefinedVariable', `Variable \`${name.name}\` is not defined here.`);
  }
  c.expectSymbol('.', 'tight');
  return parseName(c, 'a property key');
}

function parseConstraint(c: Cursor, start: number): CreateConstraint {
  const name = parseSchemaName(c, ['IF', 'FOR', 'ON']);
  const ifNotExists = c.acceptWords('IF NOT EXISTS');
  if (!c.acceptWords('FOR')) c.expectWords('ON');
  const { entity, variable, labels } = parseTarget(c);
  const label = labels[0];
  if (label === undefined || labels.length > 1) return c.fail();
  if (!c.acceptWords('REQUIRE')) c.expectWords('ASSERT');
  const bracketed = c.acceptSymbol('(');
  const properties = bracketed
    ? c.commaSeparated(() => parseTargetProperty(c, variable))
    : [parseTargetProperty(c, variable)];
  if (bracketed) c.expectSymbol(')');
  const rule = parseRule(c);
  if (c.acceptWords('OPTIONS')) parseMap(c);
  return {
    kind: 'CreateConstraint',
    name,
    ifNotExists,
    entity,
    label,
    properties,
    ...rule,
    ...spanFrom(c, start),
  };
}

function parseRule(c: Cursor): Pick<CreateConstraint, 'constraint' | 'propertyType'> {
  if (c.looksAtSymbol('::')) {
    c.advance();
    return { constraint: 'type', propertyType: parseTypeText(c) };
  }
  c.expectWords('IS');
  if (c.acceptWords('NOT NULL')) return { constraint: 'exists', propertyType: undefined };
  if (c.acceptSymbol('::') || c.acceptWords('TYPED'))
    return { constraint: 'type', propertyType: parseTypeText(c) };
  if (!c.acceptWords('NODE')) {
    if (!c.acceptWords('RELATIONSHIP')) c.acceptWords('REL');
  }
  if (c.acceptWords('UNIQUE')) return { constraint: 'unique', propertyType: undefined };
  c.expectWords('KEY');
  return { constraint: 'key', propertyType: undefined };
}

function parseDrop(c: Cursor): DropSchema {
  const { start } = c.token;
  c.expectWords('DROP');
  const index = c.acceptWords('INDEX');
  if (!index) c.expectWords('CONSTRAINT');
  const name = parseName(c, 'a name');
  const ifExists = c.acceptWords('IF EXISTS');
  return { kind: index ? 'DropIndex' : 'DropConstraint', name, ifExists, ...spanFrom(c, start) };
}

const SHOWN = {
  INDEXES: 'indexes',
  INDEX: 'indexes',
  CONSTRAINTS: 'constraints',
  CONSTRAINT: 'constraints',
  PROCEDURES: 'procedures',
  PROCEDURE: 'procedures',
  FUNCTIONS: 'functions',
  FUNCTION: 'functions',
} as const;

function parseShow(c: Cursor): ShowCommand {
  const { start } = c.token;
  c.expectWords('SHOW');
  for (const filter of ['ALL', 'BUILT IN', 'USER DEFINED']) if (c.acceptWords(filter)) break;
  const word = (Object.keys(SHOWN) as (keyof typeof SHOWN)[]).find(candidate => c.acceptWords(candidate));
  if (word === undefined) return c.fail();
  const yields = c.acceptWords('YIELD') ? parseYields(c) : undefined;
  const order = yields === undefined ? { orderBy: [], skip: undefined, limit: undefined } : parseOrder(c);
  const where = c.acceptWords('WHERE') ? parseExpression(c) : undefined;
  const returns = yields !== undefined && c.atWords('RETURN') ? parseReturn(c) : undefined;
  if (!isName(c) && c.token.type !== 'end') c.note('the end of the query');
  return { kind: 'Show', what: SHOWN[word], yields, ...order, where, returns, ...spanFrom(c, start) };
}
