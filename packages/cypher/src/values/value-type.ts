/** Type names as `valueType()` gives them, and what `IS :: TYPE` compares with. Neo4j Cypher Manual 5, "Types". */
import { type CypherValue, kindOf } from './types.ts';

/** `INTEGER NOT NULL`, `LIST<STRING NOT NULL> NOT NULL`, `NULL`. */
export function valueType(value: CypherValue): string {
  if (value === null) return 'NULL';
  if (!Array.isArray(value)) return `${kindOf(value)} NOT NULL`;
  return `LIST<${elementType(value)}> NOT NULL`;
}

/** The closest union of the elements' types; NOTHING for none. */
function elementType(values: readonly CypherValue[]): string {
  if (values.length === 0) return 'NOTHING';
  const types = [...new Set(values.map(valueType))];
  const nullable = types.includes('NULL');
  const rest = types.filter(type => type !== 'NULL');
  if (rest.length === 0) return 'NULL';
  rest.sort(byRank);
  return rest.map(type => (nullable ? type.replace(/ NOT NULL$/, '') : type)).join(' | ');
}

/** The names of all types, in the order in which a union of them is written. */
export const TYPE_NAMES: readonly string[] = [
  'BOOLEAN',
  'STRING',
  'INTEGER',
  'FLOAT',
  'DATE',
  'LOCAL TIME',
  'ZONED TIME',
  'LOCAL DATETIME',
  'ZONED DATETIME',
  'DURATION',
  'POINT',
  'NODE',
  'RELATIONSHIP',
  'MAP',
  'LIST',
  'PATH',
];

/** Lists by the types of their elements. */
function byRank(a: string, b: string): number {
  const inner = (type: string) => type.replace(/^LIST</, '');
  return rank(a) - rank(b) || (inner(a) === a ? 0 : byRank(inner(a), inner(b)));
}

function rank(type: string): number {
  return TYPE_NAMES.indexOf(/^[A-Z ]+?(?= NOT NULL|[<>]|$)/.exec(type)?.[0] ?? '');
}
