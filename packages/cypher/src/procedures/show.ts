import type { Graph } from '../graph/graph.ts';
import type { ConstraintEntry, IndexEntry } from '../graph/schema.ts';
import type { CypherValue } from '../values/types.ts';
import { float } from '../values/types.ts';
import type { ProcedureRegistry } from './registry.ts';

/** Rows of `SHOW …`, in the order of the binder's `SHOW_COLUMNS`. */
export function showRows(
  graph: Graph,
  registry: ProcedureRegistry,
  what: 'indexes' | 'constraints' | 'procedures' | 'functions',
): CypherValue[][] {
  switch (what) {
    case 'indexes':
      return [...graph.schema.indexes.values()].map((index, id) => [
        id,
        index.name,
        'ONLINE',
        float(100),
        index.type,
        index.entity,
        index.labels,
        index.properties,
        index.constraint ?? null,
        createIndexText(index),
      ]);
    case 'constraints':
      return [...graph.schema.constraints.values()].map((constraint, id) => [
        id,
        constraint.name,
        constraintType(constraint),
        constraint.entity,
        [constraint.label],
        constraint.properties,
        graph.schema.indexes.has(constraint.name) ? constraint.name : null,
        constraint.propertyType ?? null,
        createConstraintText(constraint),
      ]);
    case 'procedures':
      return registry.procedures.map(p => [
        p.name,
        p.doc ?? '',
        p.mode.toUpperCase(),
        false,
        `${p.name}(${p.parameters.map(f => `${f.name} :: ${f.type}`).join(', ')}) :: (${p.results
          .map(f => `${f.name} :: ${f.type}`)
          .join(', ')})`,
      ]);
    case 'functions':
      return registry.functions.all.map(f => [
        f.name,
        f.category,
        f.doc,
        `${f.name}(${(f.signatures[0]?.parameters ?? []).map(p => p.name).join(', ')})`,
        f.category !== 'user',
        f.kind === 'aggregate',
      ]);
  }
}

function constraintType(constraint: ConstraintEntry): string {
  const node = constraint.entity === 'NODE';
  switch (constraint.kind) {
    case 'unique':
      return node ? 'UNIQUENESS' : 'RELATIONSHIP_UNIQUENESS';
    case 'key':
      return node ? 'NODE_KEY' : 'RELATIONSHIP_KEY';
    case 'exists':
      return node ? 'NODE_PROPERTY_EXISTENCE' : 'RELATIONSHIP_PROPERTY_EXISTENCE';
    case 'type':
      return node ? 'NODE_PROPERTY_TYPE' : 'RELATIONSHIP_PROPERTY_TYPE';
  }
}

const quote = (name: string): string => '`' + name.replaceAll('`', '``') + '`';

function pattern(entity: 'NODE' | 'RELATIONSHIP', labels: readonly string[]): string {
  const text = labels.map(quote).join('|');
  return entity === 'NODE' ? `(n:${text})` : `()-[n:${text}]-()`;
}

function createIndexText(index: IndexEntry): string {
  const on = index.properties.map(p => `n.${quote(p)}`).join(', ');
  return `CREATE ${index.type} INDEX ${quote(index.name)} FOR ${pattern(index.entity, index.labels)} ON (${on})`;
}

function createConstraintText(constraint: ConstraintEntry): string {
  const on = constraint.properties.map(p => `n.${quote(p)}`).join(', ');
  const entity = constraint.entity === 'NODE' ? 'NODE' : 'RELATIONSHIP';
  const rule = {
    unique: 'IS UNIQUE',
    key: `IS ${entity} KEY`,
    exists: 'IS NOT NULL',
    type: `IS :: ${constraint.propertyType}`,
  }[constraint.kind];
  return `CREATE CONSTRAINT ${quote(constraint.name)} FOR ${pattern(constraint.entity, [constraint.label])} REQUIRE (${on}) ${rule}`;
}
