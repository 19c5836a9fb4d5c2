import { LiveNode, LiveRelationship } from '../graph/entities.ts';
import {
  type CypherMap,
  type CypherNode,
  CypherPath,
  type CypherRelationship,
  type CypherValue,
  KIND,
  node,
  relationship,
} from '../values/types.ts';

/** A value as it leaves the engine: nodes and relationships as they are now, no longer tied to the graph. */
export function materialise(value: CypherValue): CypherValue {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof LiveNode) return nodeOf(value);
  if (value instanceof LiveRelationship) return relationshipOf(value);
  if (value instanceof CypherPath) {
    return new CypherPath(
      value.nodes.map(n => materialise(n) as CypherNode),
      value.relationships.map(r => materialise(r) as CypherRelationship),
    );
  }
  if (Array.isArray(value)) return value.some(holdsEntities) ? value.map(materialise) : value;
  if ((value as { [KIND]?: string })[KIND] !== undefined) return value;
  const map = value as CypherMap;
  const keys = Object.keys(map);
  if (!keys.some(key => holdsEntities(map[key]!))) return value;
  const copy: Record<string, CypherValue> = Object.create(null);
  for (const key of keys) copy[key] = materialise(map[key]!);
  return copy;
}

function holdsEntities(value: CypherValue): boolean {
  return typeof value === 'object' && value !== null;
}

function nodeOf(live: LiveNode): CypherNode {
  const { elementId, identity } = live;
  if (live.isDeleted) return node({ elementId, identity });
  return node({ elementId, identity, labels: live.labels, properties: live.properties });
}

function relationshipOf(live: LiveRelationship): CypherRelationship {
  const { elementId, identity, type, startNodeElementId, endNodeElementId } = live;
  const ends = { elementId, identity, type, startNodeElementId, endNodeElementId };
  return relationship(live.isDeleted ? ends : { ...ends, properties: live.properties });
}
