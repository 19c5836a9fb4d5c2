import { type CypherValue, isList, isMap, isNode, isPath, isRelationship } from '@entente/cypher';

/** Ids of the graph's parts that an answer holds, wherever they stand in it. */
export interface Elements {
  readonly nodes: ReadonlySet<string>;
  readonly relationships: ReadonlySet<string>;
}

/** Collects `id` properties of nodes and relationships in rows, through lists, maps and paths. */
export function elementsOf(rows: Iterable<readonly CypherValue[]>): Elements {
  const nodes = new Set<string>();
  const relationships = new Set<string>();
  const visit = (value: CypherValue): void => {
    if (value === null || typeof value !== 'object') return;
    if (isNode(value)) note(nodes, value.properties['id']);
    else if (isRelationship(value)) note(relationships, value.properties['id']);
    else if (isPath(value)) {
      value.nodes.forEach(visit);
      value.relationships.forEach(visit);
    } else if (isList(value)) value.forEach(visit);
    else if (isMap(value)) Object.values(value).forEach(visit);
  };
  for (const row of rows) row.forEach(visit);
  return { nodes, relationships };
}

function note(into: Set<string>, id: CypherValue | undefined): void {
  if (typeof id === 'string') into.add(id);
}
