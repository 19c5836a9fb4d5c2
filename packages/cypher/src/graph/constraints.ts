import { runtimeError } from '../errors.ts';
import { conformsTo } from '../values/conforms.ts';
import { equals } from '../values/equality.ts';
import type { CypherValue } from '../values/types.ts';
import type { Graph } from './graph.ts';
import type { ConstraintEntry } from './schema.ts';

/**
 * Checks the constraints that touch the given nodes and relationships.
 *
 * @throws CypherError `ConstraintValidationFailed` with the constraint's kind as detail
 */
export function checkConstraints(
  graph: Graph,
  nodes: Iterable<number>,
  relationships: Iterable<number>,
): void {
  if (graph.schema.constraints.size === 0) return;
  for (const id of nodes) {
    const set = graph.nodes.labelSets[id]!;
    if (set < 0) continue;
    for (const label of graph.labelSets.namesOf(set)) {
      for (const c of graph.schema.constraintsOn('NODE', label)) checkEntity(graph, c, id);
    }
  }
  for (const id of relationships) {
    const type = graph.relationships.types[id]!;
    if (type < 0) continue;
    for (const c of graph.schema.constraintsOn('RELATIONSHIP', graph.types.names[type]!))
      checkEntity(graph, c, id);
  }
}

/** Checks one constraint against one entity that has its label or type. */
export function checkEntity(graph: Graph, c: ConstraintEntry, id: number): void {
  const store = c.entity === 'NODE' ? graph.nodeProperties : graph.relationshipProperties;
  const values = c.properties.map(key => store.key(key).get(id));
  if (c.kind === 'exists' || c.kind === 'key') {
    const missing = values.indexOf(null);
    if (missing >= 0) throw violated(c, `is missing \`${c.properties[missing]}\``, id);
  }
  if (c.kind === 'type' && values[0] !== null && !conformsTo(values[0]!, c.propertyType!)) {
    throw violated(c, `has a \`${c.properties[0]}\` that is no ${c.propertyType}`, id);
  }
  if ((c.kind === 'unique' || c.kind === 'key') && !values.includes(null)) {
    for (const other of candidates(graph, c, values[0]!)) {
      if (other === id) continue;
      if (c.properties.every((key, i) => equals(store.key(key).get(other), values[i]!) === true)) {
        throw violated(c, `has the same ${c.properties.map(p => `\`${p}\``).join(', ')} as ${other}`, id);
      }
    }
  }
}

function* candidates(graph: Graph, c: ConstraintEntry, first: CypherValue): Generator<number> {
  if (c.entity === 'NODE') {
    const label = graph.labels.find(c.label);
    const index = graph.nodeIndex(c.label, c.properties[0]!);
    const list = index?.seek(first) ?? liveNodes(graph, label);
    for (const id of list) {
      const set = graph.nodes.labelSets[id]!;
      if (set >= 0 && graph.labelSets.has(set, label)) yield id;
    }
    return;
  }
  const type = graph.types.find(c.label);
  for (let id = 0; id < graph.relationships.length; id++)
    if (graph.relationships.types[id] === type) yield id;
}

function* liveNodes(graph: Graph, label: number): Generator<number> {
  if (label < 0) return;
  const list = graph.nodesWithLabel(label);
  for (let i = 0; i < list.length; i++) yield list.data[i]!;
}

function violated(c: ConstraintEntry, what: string, id: number): Error {
  const entity = c.entity === 'NODE' ? 'Node' : 'Relationship';
  return runtimeError(
    'ConstraintValidationFailed',
    c.kind === 'exists' ? 'PropertyExistence' : c.kind === 'type' ? 'PropertyType' : 'Uniqueness',
    `${entity} ${id} with \`${c.label}\` ${what}, against the constraint \`${c.name}\`.`,
  );
}
