import { actorTypes } from '@entente/ontology';
import type { ResolvedEntity } from '../resolve/resolve.ts';
import { entityKey, type NodeRow, type PropertyValue } from './rows.ts';

/** The node of a resolved entity. */
export function entityNode(entity: ResolvedEntity): NodeRow {
  const properties: Record<string, PropertyValue> = {
    id: entity.id,
    name: entity.name,
    aliases: entity.aliases,
  };
  if (entity.ref !== undefined) properties['ref'] = entity.ref;
  return {
    key: entityKey(entity.id),
    labels: actorTypes.has(entity.type) ? ['Actor', entity.type] : [entity.type],
    properties,
  };
}
