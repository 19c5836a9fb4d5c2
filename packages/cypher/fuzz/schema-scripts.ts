/**
 * Random runs of schema commands and of writes that they allow or refuse, each statement a transaction of its own.
 * Only what a Neo4j Community Edition has: indexes of every kind and uniqueness.
 */
import { literal } from './expressions/literal.ts';
import type { Random } from './random.ts';
import { LABELS, Scope, TYPES } from './scope.ts';

const SHOWN_INDEXES =
  "SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, owningConstraint WHERE type <> 'LOOKUP' RETURN name, type, entityType, labelsOrTypes, properties, owningConstraint ORDER BY name";
const SHOWN_CONSTRAINTS =
  'SHOW CONSTRAINTS YIELD name, type, entityType, labelsOrTypes, properties, ownedIndex RETURN name, type, entityType, labelsOrTypes, properties, ownedIndex ORDER BY name';

export function schemaScript(random: Random): readonly string[] {
  const scope = new Scope(random);
  const label = random.pick(LABELS);
  const type = random.pick(TYPES);
  const [key, kind] = random.pick([
    ['i', 'int'],
    ['s', 'string'],
    ['uid', 'int'],
    ['k', 'int'],
    ['k', 'string'],
  ] as const);
  const value = () => (key === 'uid' ? String(random.int(0, 4)) : literal(scope, kind));
  const name = () => random.pick(['one', 'two']);
  const optional = (text: string) => random.pick(['', '', text]);
  const statement = (): string =>
    random.among<string>(
      [
        4,
        () =>
          `CREATE CONSTRAINT ${name()}${optional(' IF NOT EXISTS')} FOR (n:${label}) REQUIRE ${random.pick([`n.${key}`, `n.${key}`, `(n.${key}, n.j)`])} IS ${random.pick(['', 'NODE '])}UNIQUE`,
      ],
      [
        1,
        () =>
          `CREATE CONSTRAINT ${name()}${optional(' IF NOT EXISTS')} FOR ()-[r:${type}]-() REQUIRE r.${key} IS UNIQUE`,
      ],
      [
        2,
        () =>
          `CREATE ${random.pick(['', 'RANGE ', 'TEXT ', 'POINT '])}INDEX ${name()}${optional(' IF NOT EXISTS')} FOR (n:${label}) ON (n.${key})`,
      ],
      [
        1,
        () => `CREATE INDEX ${name()}${optional(' IF NOT EXISTS')} FOR ()-[r:${type}]-() ON (r.${key}, r.j)`,
      ],
      [0.5, () => `CREATE FULLTEXT INDEX ${name()} FOR (n:A|B) ON EACH [n.${key}, n.s]`],
      [1.5, () => `DROP INDEX ${name()}${optional(' IF EXISTS')}`],
      [1.5, () => `DROP CONSTRAINT ${name()}${optional(' IF EXISTS')}`],
      [2, () => `CREATE (:${label} {${key}: ${value()}})`],
      [1, () => `CREATE (:${label} {${key}: ${value()}, j: 1})`],
      [2, () => `MERGE (n:${label} {${key}: ${value()}}) ON CREATE SET n.j = 5 ON MATCH SET n.j = 6`],
      [1, () => `MATCH (n:${random.pick(LABELS)}) SET n.${key} = ${value()}`],
      [1, () => `MATCH (n:${random.pick(LABELS)}) SET n:${label}`],
      [1, () => `MATCH (n:${label}) REMOVE n.${key}`],
      [1, () => `MATCH (a {uid: 0}), (b {uid: 1}) CREATE (a)-[:${type} {${key}: ${value()}}]->(b)`],
      [
        1.5,
        () =>
          `MATCH (n:${label}) WHERE n.${key} ${random.pick(['=', '<', '>=', 'IN'])} ${value()} RETURN n.uid ORDER BY n.uid`.replace(
            /IN (\S+) RETURN/,
            'IN [$1] RETURN',
          ),
      ],
      [
        0.5,
        () =>
          `MATCH (n:${label}) USING INDEX n:${label}(${key}) WHERE n.${key} = ${value()} RETURN n.uid ORDER BY n.uid`,
      ],
      [1, () => SHOWN_INDEXES],
      [1, () => SHOWN_CONSTRAINTS],
    );
  return [...random.times(4, 7, statement), SHOWN_INDEXES, SHOWN_CONSTRAINTS];
}
