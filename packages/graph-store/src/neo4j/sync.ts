import { statementProperties } from '@entente/ontology';
import { int } from 'neo4j-driver';
import type { NodeRow, Properties, RelationshipRow } from '../graph/rows.ts';
import { claimKey, documentKey, entityIdOf } from '../graph/rows.ts';
import { type GraphTable, TableRow } from '../graph/table.ts';
import { groupBy } from '../resolve/rule.ts';
import { type Holding, type Part, sameDocument, TableHolding } from './holding.ts';
import { quotedName } from './look-up.ts';
import { rankOf, rankSent, sameRank } from './rank.ts';
import { type BaseLabel, baseLabels } from './schema.ts';
import type { Row } from './server.ts';
import { toNeo4j } from './values.ts';

/** Rows that one transaction writes at most, but for a document that has more. */
const SLICE = 20_000;

/**
 * A graph that grows would have the server plan the few statements of a load again and again; with the index named
 * there is one way to run them.
 */
const PLANNED = 'CYPHER replan=skip';

/** A statement with its parameters in the driver's own types. */
export interface Sent {
  readonly query: string;
  readonly parameters: Row;
}

/**
 * Brings a server from what it holds to a graph: the statements of one transaction after the other, each made when it
 * is asked for. Entities come first, then documents with their claims and relationships, each whole in one
 * transaction, so that no reader sees half a document; then nodes go that nothing needs any more, and last comes the
 * rank of entities.
 *
 * Cost: linear in what both graphs hold; rows are made of documents that changed alone.
 */
export function* steps(held: Holding, goal: Holding): Iterable<readonly Sent[]> {
  const conflicts = new Set<string>();
  for (const row of goal.entities()) if (row.labels.includes('Conflict')) conflicts.add(row.key);
  for (const row of held.entities())
    if (row.labels.includes('Conflict') && !goal.entity(row.key)) conflicts.add(row.key);
  let work = new Work(conflicts);
  function* full(): Iterable<readonly Sent[]> {
    if (work.size < SLICE) return;
    yield work.sent();
    work = new Work(conflicts);
  }
  for (const row of goal.entities()) {
    work.putNode(held.entity(row.key), row);
    yield* full();
  }
  for (const document of goal.documents()) {
    if (sameDocument(held, goal, document)) continue;
    work.putPart(held.part(document), goal.part(document)!);
    yield* full();
  }
  for (const document of held.documents()) {
    if (goal.has(document)) continue;
    work.putPart(held.part(document), { nodes: [], rows: [] });
    yield* full();
  }
  for (const row of held.entities()) {
    if (goal.entity(row.key)) continue;
    work.dropNode(row);
    yield* full();
  }
  if (work.size > 0) yield work.sent();
  if (!(goal instanceof TableHolding)) return;
  const rank = rankOf(goal.table);
  if (!(held instanceof TableHolding && sameRank(rankOf(held.table), rank))) yield [rankSent(rank)];
}

/** What one transaction changes. */
class Work {
  readonly #conflicts: ReadonlySet<string>;
  readonly #gone: RelationshipRow[] = [];
  readonly #fresh: NodeRow[] = [];
  readonly #changed: (readonly [NodeRow, NodeRow])[] = [];
  readonly #rows: RelationshipRow[] = [];
  readonly #left: NodeRow[] = [];
  size = 0;

  constructor(conflicts: ReadonlySet<string>) {
    this.#conflicts = conflicts;
  }

  putNode(before: NodeRow | undefined, row: NodeRow): void {
    if (!before) this.#fresh.push(row);
    else if (sameLabels(before.labels, row.labels) && sameProperties(before.properties, row.properties))
      return;
    else this.#changed.push([before, row]);
    this.size++;
  }

  dropNode(row: NodeRow): void {
    this.#left.push(row);
    this.size++;
  }

  putPart(before: Part | undefined, part: Part): void {
    if (!before) {
      for (const row of part.nodes) this.#fresh.push(row);
      for (const row of part.rows) this.#rows.push(row);
      this.size += part.nodes.length + part.rows.length;
      return;
    }
    const nodes = new Map(before.nodes.map(row => [row.key, row]));
    for (const row of part.nodes) {
      this.putNode(nodes.get(row.key), row);
      nodes.delete(row.key);
    }
    for (const row of nodes.values()) this.dropNode(row);
    const rows = new Map(before.rows.map(row => [row.key, row]));
    for (const row of part.rows) {
      const old = rows.get(row.key);
      // A relationship that changed is made anew.
      if (old && sameProperties(old.properties, row.properties)) rows.delete(row.key);
      else this.#rows.push(row);
    }
    for (const row of rows.values()) this.#gone.push(row);
    this.size += rows.size + part.rows.length;
  }

  sent(): Sent[] {
    return [...this.#deletions(), ...this.#nodes(), ...this.#relationships(), ...this.#leavings()];
  }

  /** The label under which a node is found, and its id. */
  #addressOf(key: string): readonly [base: BaseLabel, id: string] {
    if (key.startsWith(claimKey(''))) return ['Claim', key.slice(claimKey('').length)];
    if (key.startsWith(documentKey(''))) return ['Document', key.slice(documentKey('').length)];
    return [this.#conflicts.has(key) ? 'Conflict' : 'Actor', entityIdOf(key)];
  }

  /** Pairs of ends by type and labels, each with what is sent of a row. */
  #byEnds(rows: readonly RelationshipRow[], rest: (row: RelationshipRow) => readonly unknown[]) {
    const groups = new Map<string, { row: RelationshipRow; a: BaseLabel; b: BaseLabel; list: unknown[] }>();
    for (const row of rows) {
      const { type, evidence } = row;
      const [a, from] = this.#addressOf(row.from);
      const [b, to] = this.#addressOf(row.to);
      const at = `${evidence ? 'e' : 's'} ${a} ${b} ${type}`;
      const sent = [from, to, ...rest(row)];
      const group = groups.get(at);
      if (group) group.list.push(sent);
      else groups.set(at, { row, a, b, list: [sent] });
    }
    return groups.values();
  }

  *#deletions(): Iterable<Sent> {
    for (const { row, a, b, list } of this.#byEnds(this.#gone, ({ key }) => [key]))
      yield {
        query: `UNWIND $rows AS row
          MATCH ${pattern('a', a, 'row[0]')}-[r:${quotedName(row.type)}${row.evidence ? ' {id: row[2]}' : ''}]->${pattern('b', b, 'row[1]')}
          DELETE r`,
        parameters: { rows: list },
      };
  }

  *#relationships(): Iterable<Sent> {
    for (const { row, a, b, list } of this.#byEnds(this.#rows, columnsOf))
      yield {
        query: `${PLANNED} UNWIND $rows AS row
          MATCH ${pattern('a', a, 'row[0]')} USING INDEX a:${a}(id)
          MATCH ${pattern('b', b, 'row[1]')} USING INDEX b:${b}(id)
          CREATE (a)-[:${quotedName(row.type)}${propertiesFor(row)}]->(b)`,
        parameters: { rows: list },
      };
  }

  *#nodes(): Iterable<Sent> {
    for (const [labels, group] of groupBy(this.#fresh, row => row.labels.join(':')))
      yield {
        query: `UNWIND $rows AS row CREATE (n:${labels}) SET n = row`,
        parameters: { rows: group.map(row => toNeo4j(row.properties)) },
      };
    const groups = groupBy(this.#changed, ([before, row]) => {
      const removed = before.labels.filter(label => !row.labels.includes(label)).sort();
      const added = row.labels.filter(label => !before.labels.includes(label)).sort();
      return JSON.stringify([baseOf(before), removed, added]);
    });
    for (const [key, group] of groups) {
      const [base, removed, added] = JSON.parse(key) as [BaseLabel, string[], string[]];
      const labels =
        (removed.length > 0 ? ` REMOVE n:${removed.map(quotedName).join(':')}` : '') +
        (added.length > 0 ? ` SET n:${added.map(quotedName).join(':')}` : '');
      yield {
        query: `UNWIND $rows AS row MATCH ${pattern('n', base, 'row.id')} SET n = row${labels}`,
        parameters: { rows: group.map(([, row]) => toNeo4j(row.properties)) },
      };
    }
  }

  *#leavings(): Iterable<Sent> {
    for (const [base, group] of groupBy(this.#left, baseOf))
      yield {
        query: `UNWIND $ids AS id MATCH ${pattern('n', base as BaseLabel, 'id')} DETACH DELETE n`,
        parameters: { ids: group.map(row => row.properties['id']) },
      };
  }
}

const baseOf = (row: NodeRow): BaseLabel => baseLabels.find(label => row.labels.includes(label))!;
const pattern = (variable: string, base: BaseLabel, id: string) => `(${variable}:${base} {id: ${id}})`;

/** Lists instead of maps: names of properties go over the wire once a statement, not with every row. */
function propertiesFor({ evidence, properties }: RelationshipRow): string {
  const names = evidence ? statementProperties : 'count' in properties ? ['count'] : [];
  if (names.length === 0) return '';
  return ` {${names.map((name, at) => `${name}: row[${at + 2}]`).join(', ')}}`;
}

const whole = new Set<string>(['count', 'evidenceStart', 'evidenceEnd']);

/** Values of a relationship's properties in the order of `propertiesFor`; null for what is missing. */
function columnsOf(row: RelationshipRow): readonly unknown[] {
  if (row instanceof TableRow) return tableColumns(row.table, row.number);
  const names: readonly string[] = row.evidence
    ? statementProperties
    : 'count' in row.properties
      ? ['count']
      : [];
  return names.map(name => sent(name, row.properties[name]));
}

function tableColumns(table: GraphTable, relationship: number): readonly unknown[] {
  const statement = table.columns.data[relationship]!;
  if (statement < 0) return statement < -1 ? [int(-2 - statement)] : [];
  const fact = table.statementId(statement);
  return statementProperties.map(name =>
    name === 'id'
      ? table.evidenceId(statement, fact)
      : name === 'statement'
        ? fact
        : sent(name, table.relationshipProperty(relationship, name)),
  );
}

/** A property as the driver must send it: it takes every number for a float. */
function sent(name: string, value: unknown): unknown {
  return value === undefined ? null : whole.has(name) ? int(value as number) : value;
}

function sameLabels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(label => b.includes(label));
}

function sameProperties(a: Properties, b: Properties): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every(name => {
    const [x, y] = [a[name], b[name]];
    if (!Array.isArray(x) || !Array.isArray(y)) return x === y;
    return x.length === y.length && x.every((item, at) => item === y[at]);
  });
}
