/** Built-in procedures that tell what is in the graph. Neo4j Operations Manual 5, "Procedures". */
import type { Graph } from '../graph/graph.ts';
import { type CypherValue, node, relationship } from '../values/types.ts';
import type { Procedure } from './spec.ts';

const labels: Procedure = {
  name: 'db.labels',
  parameters: [],
  results: [{ name: 'label', type: 'STRING' }],
  mode: 'read',
  doc: 'All labels in use.',
  call: (_, { tables }) => liveLabels(tables).map(name => [name]),
};

const relationshipTypes: Procedure = {
  name: 'db.relationshipTypes',
  parameters: [],
  results: [{ name: 'relationshipType', type: 'STRING' }],
  mode: 'read',
  doc: 'All relationship types in use.',
  call: (_, { tables }) => liveTypes(tables).map(name => [name]),
};

const propertyKeys: Procedure = {
  name: 'db.propertyKeys',
  parameters: [],
  results: [{ name: 'propertyKey', type: 'STRING' }],
  mode: 'read',
  doc: 'All property keys in use.',
  call: (_, { tables }) => {
    const names = new Set<string>();
    tables.nodeProperties.names(names);
    tables.relationshipProperties.names(names);
    return [...names].map(name => [name]);
  },
};

const visualization: Procedure = {
  name: 'db.schema.visualization',
  parameters: [],
  results: [
    { name: 'nodes', type: 'LIST', elements: 'NODE' },
    { name: 'relationships', type: 'LIST', elements: 'RELATIONSHIP' },
  ],
  mode: 'read',
  doc: 'One node for each label, and one relationship for each type between two labels.',
  call: (_, { tables }) => [schemaGraph(tables)],
};

export const catalogProcedures: readonly Procedure[] = [
  labels,
  relationshipTypes,
  propertyKeys,
  visualization,
];

function liveLabels(graph: Graph): string[] {
  return graph.labels.names.filter((_, id) => graph.labelSets.countLabel(id) > 0);
}

function liveTypes(graph: Graph): string[] {
  return graph.types.names.filter((_, id) => graph.countType(id) > 0);
}

/** Linear in the number of relationships. */
function schemaGraph(graph: Graph): CypherValue[] {
  const names = liveLabels(graph);
  const nodes = names.map((name, i) =>
    node({ elementId: `label:${name}`, identity: -1 - i, labels: [name], properties: described(name) }),
  );
  const { types, sources, targets, length } = graph.relationships;
  const sets = graph.nodes.labelSets;
  const pairs = new Set<string>();
  for (let id = 0; id < length; id++) {
    if (types[id]! >= 0) pairs.add(`${types[id]} ${sets[sources[id]!]} ${sets[targets[id]!]}`);
  }
  const seen = new Set<string>();
  const relationships: CypherValue[] = [];
  for (const pair of pairs) {
    const [type, from, to] = pair.split(' ').map(Number) as [number, number, number];
    for (const a of graph.labelSets.namesOf(from)) {
      for (const b of graph.labelSets.namesOf(to)) {
        const id = JSON.stringify([a, graph.types.names[type], b]);
        if (seen.has(id)) continue;
        seen.add(id);
        relationships.push(
          relationship({
            elementId: `type:${id}`,
            identity: -seen.size,
            type: graph.types.names[type]!,
            startNodeElementId: `label:${a}`,
            endNodeElementId: `label:${b}`,
            properties: described(graph.types.names[type]!),
          }),
        );
      }
    }
  }
  return [nodes, relationships];
}

function described(name: string): { readonly [key: string]: CypherValue } {
  return Object.assign(Object.create(null) as Record<string, CypherValue>, { name });
}
