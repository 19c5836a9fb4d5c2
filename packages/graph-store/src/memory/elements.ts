import { type CypherValue, isList, isMap, isNode, isPath, isRelationship } from '@entente/cypher';

/** Ids of the graph's parts that an answer holds, wherever they stand in it. */
export interface Elements {
  readonly nodes: ReadonlySet<string>;
  /** Each with the id that it has in the driver at hand. */
  readonly relationships: ReadonlyMap<string, string>;
}

/** Collects `id` properties of nodes and relationships in rows, through lists, maps and paths. */
export function elementsOf(rows: Iterable<readonly CypherValue[]>): Elements {
  const nodes = new Set<string>();
  const relationships = new Map<string, string>();
  const visit = (value: CypherValue): void => {
    if (value === null || typeof value !== 'object') return;
    if (isNode(value)) {
      const { id } = value.properties;
      if (typeof id === 'string') nodes.add(id);
    } else if (isRelationship(value)) {
      const { id } = value.properties;
      if (typeof id === 'string') relationships.set(id, value.elementId);
    } else if (isPath(value)) {
      value.nodes.forEach(visit);
      value.relationships.forEach(visit);
    } else if (isList(value)) value.forEach(visit);
    else if (isMap(value)) Object.values(value).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  return { nodes, relationships };
}
