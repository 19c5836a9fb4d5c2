/** A form of results and graphs in which only what a query promises is left to compare. */
import {
  type CypherMap,
  type CypherNode,
  type CypherPath,
  type CypherRelationship,
  type CypherValue,
  kindOf,
  toDouble,
} from '../src/values/types.ts';

/** Lists as bags where `bags`; FLOATs to twelve digits, since sums may be added up in another order. */
export function canonical(value: CypherValue, bags: boolean): string {
  const kind = kindOf(value);
  switch (kind) {
    case 'NULL':
      return 'null';
    case 'FLOAT': {
      const number = toDouble(value as number);
      return Number.isFinite(number) ? `${Number(number.toPrecision(12)) + 0}f` : `${number}f`;
    }
    case 'STRING':
      return JSON.stringify(value);
    case 'LIST': {
      const items = (value as readonly CypherValue[]).map(item => canonical(item, bags));
      return `[${(bags ? items.sort() : items).join(', ')}]`;
    }
    case 'MAP':
      return entries(value as CypherMap, bags);
    case 'NODE': {
      const { labels, properties } = value as CypherNode;
      return `(${[...labels].sort().join(':')} ${entries(properties, bags)})`;
    }
    case 'RELATIONSHIP': {
      const { type, properties } = value as CypherRelationship;
      return `[${type} ${entries(properties, bags)}]`;
    }
    case 'PATH':
      return path(value as CypherPath, bags);
    default:
      return `${kind} ${String(value)}`;
  }
}

function entries(map: CypherMap, bags: boolean): string {
  const keys = Object.keys(map).sort();
  return `{${keys.map(key => `${key}: ${canonical(map[key]!, bags)}`).join(', ')}}`;
}

function path({ nodes, relationships }: CypherPath, bags: boolean): string {
  const steps = relationships.map((relationship, i) => {
    const forward = relationship.startNodeElementId === nodes[i]!.elementId;
    return `${forward ? '-' : '<-'}${canonical(relationship, bags)}${forward ? '->' : '-'}${canonical(nodes[i + 1]!, bags)}`;
  });
  return canonical(nodes[0]!, bags) + steps.join('');
}

/** What a run came to: rows and, after writes, the graph; or the class of an error. */
export interface Outcome {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly graph: readonly string[] | undefined;
  readonly error: string | undefined;
  readonly message: string | undefined;
}

export function failed(error: string, message: string): Outcome {
  return { columns: [], rows: [], graph: undefined, error, message };
}

/** What a statement of a script gave, by its place in it. */
export function scriptRows(at: number, rows: readonly (readonly CypherValue[])[]): string[] {
  return rows.map(row => `${at}: ${row.map(value => canonical(value, true)).join(' | ')}`);
}

/** The kind alone is compared: see `CLASSES`. The message is for whoever reads a difference. */
export function scriptError(at: number, kind: string, message: string): string {
  return `${at}: error ${errorClass(kind)} # ${message}`;
}

/** Neo4j's codes and our kinds under one name where they mean the same. */
const CLASSES: Readonly<Record<string, string>> = {
  TypeError: 'value',
  ArgumentError: 'value',
  // What text of dates and regular expressions cannot be read, and entities that a CREATE lacks.
  SyntaxError: 'value',
  SemanticError: 'value',
  // Built-in functions of Neo4j that check their arguments themselves.
  ExecutionFailed: 'value',
  ProcedureCallFailed: 'value',
  ConstraintValidationFailed: 'constraint',
  ConstraintVerificationFailed: 'constraint',
  ConstraintCreationFailed: 'constraint',
  // Names of indexes and constraints that are taken, or that nothing has: SemanticError here.
  ConstraintDropFailed: 'value',
  IndexDropFailed: 'value',
  IndexNotFound: 'value',
  IndexAlreadyExists: 'value',
  ConstraintAlreadyExists: 'value',
  IndexWithNameAlreadyExists: 'value',
  ConstraintWithNameAlreadyExists: 'value',
  EquivalentSchemaRuleAlreadyExists: 'value',
  ForbiddenOnConstraintIndex: 'value',
  RepeatedPropertyInCompositeSchema: 'value',
};

export function errorClass(kind: string): string {
  return CLASSES[kind] ?? kind;
}

/** The graph as a bag of its nodes and of its relationships with both ends. */
export const NODES = 'MATCH (n) RETURN n';
export const RELATIONSHIPS = 'MATCH (a)-[r]->(b) RETURN a, r, b';
