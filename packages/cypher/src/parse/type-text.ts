/**
 * Types after `IS ::` and in constraints, kept as normalised text: upper case, single spaces.
 *
 * @see Neo4j Cypher manual, "Property, structural, and constructed values: types and their synonyms"
 */
import type { Cursor } from './cursor.ts';

const TYPES = [
  'ANY PROPERTY VALUE',
  'PROPERTY VALUE',
  'ANY VERTEX',
  'ANY NODE',
  'ANY EDGE',
  'ANY RELATIONSHIP',
  'ANY MAP',
  'ANY VALUE',
  'ANY',
  'NOTHING',
  'NULL',
  'BOOLEAN',
  'BOOL',
  'STRING',
  'VARCHAR',
  'SIGNED INTEGER',
  'INTEGER64',
  'INTEGER',
  'INT64',
  'INT',
  'FLOAT64',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'LOCAL DATETIME',
  'ZONED TIME',
  'ZONED DATETIME',
  'TIME WITHOUT TIME ZONE',
  'TIME WITHOUT TIMEZONE',
  'TIME WITH TIME ZONE',
  'TIME WITH TIMEZONE',
  'TIMESTAMP WITHOUT TIME ZONE',
  'TIMESTAMP WITHOUT TIMEZONE',
  'TIMESTAMP WITH TIME ZONE',
  'TIMESTAMP WITH TIMEZONE',
  'DURATION',
  'POINT',
  'VERTEX',
  'NODE',
  'EDGE',
  'RELATIONSHIP',
  'MAP',
  'PATHS',
  'PATH',
] as const;

const SYNONYMS: Readonly<Record<string, string>> = {
  'ANY VERTEX': 'NODE',
  'ANY NODE': 'NODE',
  VERTEX: 'NODE',
  'ANY EDGE': 'RELATIONSHIP',
  EDGE: 'RELATIONSHIP',
  'ANY RELATIONSHIP': 'RELATIONSHIP',
  'ANY MAP': 'MAP',
  'ANY VALUE': 'ANY',
  'ANY PROPERTY VALUE': 'PROPERTY VALUE',
  BOOL: 'BOOLEAN',
  VARCHAR: 'STRING',
  INT: 'INTEGER',
  INT64: 'INTEGER',
  INTEGER64: 'INTEGER',
  'SIGNED INTEGER': 'INTEGER',
  FLOAT64: 'FLOAT',
  PATHS: 'PATH',
  'TIME WITHOUT TIME ZONE': 'LOCAL TIME',
  'TIME WITHOUT TIMEZONE': 'LOCAL TIME',
  'TIME WITH TIME ZONE': 'ZONED TIME',
  'TIME WITH TIMEZONE': 'ZONED TIME',
  'TIMESTAMP WITHOUT TIME ZONE': 'LOCAL DATETIME',
  'TIMESTAMP WITHOUT TIMEZONE': 'LOCAL DATETIME',
  'TIMESTAMP WITH TIME ZONE': 'ZONED DATETIME',
  'TIMESTAMP WITH TIMEZONE': 'ZONED DATETIME',
};

/** `INTEGER`, `LIST<STRING NOT NULL>`, `INTEGER | FLOAT`: synonyms are replaced by the main name. */
export function parseTypeText(c: Cursor): string {
  return c.nested(() => {
    const members = [parseMember(c)];
    while (c.atSymbol('|')) {
      c.advance();
      members.push(parseMember(c));
    }
    return members.join(' | ');
  });
}

function parseMember(c: Cursor): string {
  let type: string | undefined;
  if (c.acceptWords('ANY') && c.looksAtSymbol('<')) type = `ANY${parseArguments(c)}`;
  else if (c.looksAtSymbol('<')) c.fail();
  else type = parseNamed(c);
  for (;;) {
    if (c.acceptWords('NOT NULL')) type += ' NOT NULL';
    else if (c.acceptWords('LIST') || c.acceptWords('ARRAY')) type = `LIST<${type}>`;
    else if (c.acceptSymbol('!')) type += ' NOT NULL';
    else return type;
  }
}

function parseNamed(c: Cursor): string {
  // `ANY` alone has just been read.
  const afterAny = c.index > 0 && c.tokens[c.index - 1]!.upper === 'ANY';
  if (!afterAny && (c.acceptWords('LIST') || c.acceptWords('ARRAY'))) return `LIST${parseArguments(c)}`;
  for (const type of TYPES) {
    const words = afterAny ? (type.startsWith('ANY ') ? type.slice(4) : undefined) : type;
    if (words !== undefined && c.looksAtWords(words)) {
      c.acceptWords(words);
      return SYNONYMS[type] ?? type;
    }
  }
  if (afterAny) return 'ANY';
  c.note('a type');
  return c.fail();
}

function parseArguments(c: Cursor): string {
  c.expectSymbol('<');
  const inner = parseTypeText(c);
  c.expectSymbol('>');
  return `<${inner}>`;
}
