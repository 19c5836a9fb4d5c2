import { CypherError, type ErrorKind } from '../errors.ts';
import { checkEntity } from '../graph/constraints.ts';
import type { Graph } from '../graph/graph.ts';
import type { ConstraintEntry, IndexEntry } from '../graph/schema.ts';
import type { Transaction } from '../graph/transaction.ts';
import type { CreateConstraint, CreateIndex, DropSchema, Name } from '../parse/ast.ts';

/**
 * Runs CREATE and DROP of indexes and constraints. A new constraint is checked against what is there.
 *
 * @throws CypherError `ConstraintValidationFailed.*`, `SemanticError.SchemaNameTaken`, `…SchemaNotFound`, `…RepeatedProperty`
 */
export function runSchemaCommand(
  command: CreateIndex | CreateConstraint | DropSchema,
  graph: Graph,
  transaction: Transaction,
): void {
  switch (command.kind) {
    case 'CreateIndex':
      createIndex(command, graph, transaction);
      break;
    case 'CreateConstraint':
      createConstraint(command, graph, transaction);
      break;
    case 'DropIndex':
    case 'DropConstraint':
      drop(command, graph, transaction);
  }
  graph.schema.version++;
}

function createIndex(command: CreateIndex, graph: Graph, transaction: Transaction): void {
  const { schema } = graph;
  const entry: IndexEntry = {
    name: command.name?.name ?? freshName('index', command.labels, command.properties, schema.indexes),
    type: command.indexType.toUpperCase() as IndexEntry['type'],
    entity: command.entity === 'node' ? 'NODE' : 'RELATIONSHIP',
    labels: command.labels.map(label => label.name),
    properties: command.properties.map(property => property.name),
    constraint: undefined,
  };
  refuseRepeated(entry.properties);
  const same = [...schema.indexes.values()].find(other => sameOn(other, entry) && other.type === entry.type);
  const taken = schema.indexes.get(entry.name) ?? schema.constraints.get(entry.name) ?? same;
  if (taken !== undefined) {
    if (command.ifNotExists) return;
    throw failed(
      `There is already an index or constraint \`${taken.name}\` of that name or schema.`,
      'SchemaNameTaken',
    );
  }
  addIndex(entry, graph, transaction);
  transaction.counters.indexesAdded++;
}

function refuseRepeated(properties: readonly string[]): void {
  if (new Set(properties).size === properties.length) return;
  throw failed('A property can stand only once in an index or a constraint.', 'RepeatedProperty');
}

function addIndex(entry: IndexEntry, graph: Graph, transaction: Transaction): void {
  graph.schema.indexes.set(entry.name, entry);
  transaction.logSchema(() => {
    graph.schema.indexes.delete(entry.name);
    graph.schema.version++;
  });
}

function createConstraint(command: CreateConstraint, graph: Graph, transaction: Transaction): void {
  const { schema } = graph;
  const entry: ConstraintEntry = {
    name:
      command.name?.name ?? freshName('constraint', [command.label], command.properties, schema.constraints),
    kind: command.constraint,
    entity: command.entity === 'node' ? 'NODE' : 'RELATIONSHIP',
    label: command.label.name,
    properties: command.properties.map(property => property.name),
    propertyType: command.propertyType,
  };
  const same = [...schema.constraints.values()].find(
    other => other.kind === entry.kind && sameOn(asIndex(other), asIndex(entry)),
  );
  refuseRepeated(entry.properties);
  const index = schema.indexes.get(entry.name);
  const taken = schema.constraints.get(entry.name) ?? same ?? index;
  if (taken !== undefined) {
    // IF NOT EXISTS speaks of constraints: an index of that name is still in the way.
    if (command.ifNotExists && taken !== index) return;
    throw failed(
      `There is already an index or constraint \`${taken.name}\` of that name or schema.`,
      'SchemaNameTaken',
    );
  }
  const owns = entry.kind === 'unique' || entry.kind === 'key';
  const inTheWay = [...schema.indexes.values()].find(
    other => owns && other.type === 'RANGE' && sameOn(other, asIndex(entry)),
  );
  if (inTheWay !== undefined) {
    throw failed(
      `The index \`${inTheWay.name}\` has the schema that the constraint's own index would have. Drop it first.`,
      'SchemaNameTaken',
    );
  }
  schema.constraints.set(entry.name, entry);
  transaction.logSchema(() => {
    schema.constraints.delete(entry.name);
    schema.version++;
  });
  if (owns) {
    addIndex({ ...asIndex(entry), constraint: entry.name }, graph, transaction);
  }
  checkAll(entry, graph);
  transaction.counters.constraintsAdded++;
}

function checkAll(entry: ConstraintEntry, graph: Graph): void {
  if (entry.entity === 'NODE') {
    const label = graph.labels.find(entry.label);
    if (label < 0) return;
    const list = graph.nodesWithLabel(label);
    for (let i = 0; i < list.length; i++) {
      const set = graph.nodes.labelSets[list.data[i]!]!;
      if (set >= 0 && graph.labelSets.has(set, label)) checkEntity(graph, entry, list.data[i]!);
    }
    return;
  }
  const type = graph.types.find(entry.label);
  for (let id = 0; id < graph.relationships.length; id++) {
    if (type >= 0 && graph.relationships.types[id] === type) checkEntity(graph, entry, id);
  }
}

function drop(command: DropSchema, graph: Graph, transaction: Transaction): void {
  const { schema } = graph;
  const name = command.name.name;
  if (command.kind === 'DropIndex') {
    const index = schema.indexes.get(name);
    if (index === undefined) {
      missing(command.ifExists, 'index', name);
      return;
    }
    if (index.constraint !== undefined) {
      throw failed(
        `The index \`${name}\` belongs to a constraint. Drop the constraint instead.`,
        'IndexBelongsToConstraint',
      );
    }
    schema.indexes.delete(name);
    transaction.logSchema(() => {
      schema.indexes.set(name, index);
      schema.version++;
    });
    transaction.counters.indexesRemoved++;
    return;
  }
  const constraint = schema.constraints.get(name);
  if (constraint === undefined) {
    missing(command.ifExists, 'constraint', name);
    return;
  }
  const index = schema.indexes.get(name);
  schema.constraints.delete(name);
  schema.indexes.delete(name);
  transaction.logSchema(() => {
    schema.constraints.set(name, constraint);
    if (index !== undefined) schema.indexes.set(name, index);
    schema.version++;
  });
  transaction.counters.constraintsRemoved++;
}

function missing(allowed: boolean, what: string, name: string): void {
  if (!allowed)
    throw failed(
      `There is no ${what} \`${name}\`. SHOW ${what === 'index' ? 'INDEXES' : 'CONSTRAINTS'} lists those there are.`,
      'SchemaNotFound',
    );
}

function asIndex(constraint: ConstraintEntry): IndexEntry {
  const { name, entity, label, properties } = constraint;
  return { name, type: 'RANGE', entity, labels: [label], properties, constraint: undefined };
}

function sameOn(a: IndexEntry, b: IndexEntry): boolean {
  return (
    a.entity === b.entity &&
    a.labels.join('\0') === b.labels.join('\0') &&
    a.properties.join('\0') === b.properties.join('\0')
  );
}

function freshName(
  what: string,
  labels: readonly Name[],
  properties: readonly Name[],
  taken: ReadonlyMap<string, unknown>,
): string {
  const base = [what, ...labels, ...properties]
    .map(part => (typeof part === 'string' ? part : part.name))
    .join('_');
  for (let n = 0; ; n++) {
    const name = n === 0 ? base : `${base}_${n}`;
    if (!taken.has(name)) return name;
  }
}

function failed(message: string, detail: string): CypherError {
  return new CypherError({ phase: 'runtime', kind: 'SemanticError' satisfies ErrorKind, detail, message });
}
