import type { Graph } from '../graph/graph.ts';
import {
  type CypherMap,
  type CypherNode,
  CypherPath,
  type CypherRelationship,
  type CypherValue,
  isMap,
  isNode,
  isPath,
  isRelationship,
} from '../values/types.ts';

/** Nodes and relationships of earlier results, given back as parameters, become those of the graph as it is now. */
export function relive(value: CypherValue, graph: Graph): CypherValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isNode(value)) {
    const id = graph.nodeId(value);
    return id < 0 ? value : graph.node(id);
  }
  if (isRelationship(value)) {
    const id = graph.relationshipId(value);
    return id < 0 ? value : graph.relationship(id);
  }
  if (isPath(value)) {
    return new CypherPath(
      value.nodes.map(node => relive(node, graph) as CypherNode),
      value.relationships.map(relationship => relive(relationship, graph) as CypherRelationship),
    );
  }
  if (Array.isArray(value)) return holdsObjects(value) ? value.map(item => relive(item, graph)) : value;
  if (!isMap(value) || !holdsObjects(Object.values(value))) return value;
  const copy: Record<string, CypherValue> = Object.create(null);
  for (const key of Object.keys(value)) copy[key] = relive((value as CypherMap)[key]!, graph);
  return copy;
}

function holdsObjects(values: readonly CypherValue[]): boolean {
  return values.some(value => typeof value === 'object' && value !== null);
}
