/** `value.key` on values of every type. openCypher 9, "Property lookup". */
import { argumentError, describe, operandError } from './mismatch.ts';
import { CypherPoint } from './spatial/point.ts';
import { pointComponent } from './spatial/point-from-map.ts';
import { temporalComponent } from './temporal/accessors.ts';
import {
  type CypherMap,
  CypherNode,
  CypherRelationship,
  type CypherValue,
  kindOf,
  mapGet,
  mapOf,
  type TemporalValue,
} from './types.ts';

/**
 * A property, an entry of a map, or a component of a temporal value or point. NULL where a node,
 * relationship or map lacks it.
 * @throws CypherError `TypeError` for values without properties and components the type does not have.
 */
export function propertyOf(value: CypherValue, key: string): CypherValue {
  if (value === null) return null;
  if (value instanceof CypherNode || value instanceof CypherRelationship)
    return mapGet(value.properties, key);
  switch (kindOf(value)) {
    case 'MAP':
      return mapGet(value as CypherMap, key);
    case 'DATE':
    case 'LOCAL TIME':
    case 'ZONED TIME':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
    case 'DURATION':
      return temporalComponent(value as TemporalValue, key) ?? missing(value, key);
    case 'POINT':
      return value instanceof CypherPoint ? (pointComponent(value, key) ?? missing(value, key)) : null;
    default:
      throw operandError(`${describe(value)} has no properties, so there is no .${key} of it.`);
  }
}

function missing(value: CypherValue, key: string): never {
  throw argumentError(`${kindOf(value)} has no component ${key}.`);
}

/**
 * All properties of a node or relationship, or the entries of a map.
 * @throws CypherError `TypeError` for other values; NULL gives an empty map.
 */
export function propertiesOf(value: CypherValue): CypherMap {
  if (value === null) return mapOf([]);
  if (value instanceof CypherNode || value instanceof CypherRelationship) return value.properties;
  if (kindOf(value) === 'MAP') return value as CypherMap;
  throw operandError(`${describe(value)} has no properties.`);
}
