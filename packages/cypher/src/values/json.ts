/**
 * The one JSON form of Cypher values, lossless both ways, the same for every driver and over HTTP.
 *
 * NULL, BOOLEAN, STRING, LIST, INTEGERs within ±(2^53 - 1) and FLOATs with a fraction are themselves. All else
 * is an object with `$type`:
 *
 * | value | JSON |
 * |---|---|
 * | INTEGER beyond | `{"$type": "INTEGER", "value": "9223372036854775807"}` |
 * | FLOAT, integral or not finite | `{"$type": "FLOAT", "value": "1.0"}` |
 * | MAP | an object as it is; one with a key `$type` is `{"$type": "MAP", "value": {…}}` |
 * | NODE | `{"$type": "NODE", "elementId", "identity", "labels", "properties"}` |
 * | RELATIONSHIP | `{"$type": "RELATIONSHIP", "elementId", "identity", "type", "startNodeElementId", "endNodeElementId", "properties"}` |
 * | PATH | `{"$type": "PATH", "nodes", "relationships"}` |
 * | temporal | `{"$type": "DATE", "value": "2015-07-21"}`, with the type's name as `valueType()` has it |
 * | POINT | `{"$type": "POINT", "srid", "x", "y", "z"}` |
 */
import { runtimeError } from '../errors.ts';
import { parseInteger } from './integers.ts';
import { CRS, type CypherPoint, CypherPoint as Point, type Srid } from './spatial/point.ts';
import { temporalFromText } from './temporal/from-text.ts';
import {
  type CypherFloat,
  type CypherMap,
  type CypherNode,
  CypherPath,
  type CypherRelationship,
  type CypherValue,
  float,
  floatToString,
  isNode,
  isRelationship,
  kindOf,
  node,
  relationship,
} from './types.ts';

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

type JsonObject = { readonly [key: string]: JsonValue };

/** What `JSON.parse` and people send may nest at most. */
const MAX_DEPTH = 1_000;

/** The JSON form. Cost: linear in the value. */
export function toJSON(value: CypherValue): JsonValue {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return Number.isFinite(value) ? value : { $type: 'FLOAT', value: floatToString(value) };
    case 'bigint':
      return { $type: 'INTEGER', value: String(value) };
    default:
      if (value === null) return null;
      return Array.isArray(value) ? value.map(toJSON) : objectToJSON(value as CypherMap);
  }
}

function objectToJSON(value: Exclude<CypherValue, string | boolean | number | bigint | null>): JsonValue {
  const kind = kindOf(value);
  switch (kind) {
    case 'MAP': {
      const map = mapToJSON(value as CypherMap);
      return Object.hasOwn(map, '$type') ? { $type: 'MAP', value: map } : map;
    }
    case 'FLOAT':
      return { $type: 'FLOAT', value: floatToString((value as CypherFloat).value) };
    case 'NODE':
      return nodeToJSON(value as CypherNode);
    case 'RELATIONSHIP':
      return relationshipToJSON(value as CypherRelationship);
    case 'PATH': {
      const { nodes, relationships } = value as CypherPath;
      return {
        $type: 'PATH',
        nodes: nodes.map(nodeToJSON),
        relationships: relationships.map(relationshipToJSON),
      };
    }
    case 'POINT': {
      const { srid, x, y, z } = value as CypherPoint;
      return { $type: 'POINT', srid, x, y, ...(z === undefined ? {} : { z }) };
    }
    default:
      return { $type: kind, value: String(value) };
  }
}

function mapToJSON(map: CypherMap): JsonObject {
  const result: Record<string, JsonValue> = Object.create(null);
  for (const key of Object.keys(map)) result[key] = toJSON(map[key]!);
  return result;
}

function nodeToJSON({ elementId, identity, labels, properties }: CypherNode): JsonObject {
  return { $type: 'NODE', elementId, identity, labels, properties: mapToJSON(properties) };
}

function relationshipToJSON(value: CypherRelationship): JsonObject {
  const { elementId, identity, type, startNodeElementId, endNodeElementId, properties } = value;
  return {
    $type: 'RELATIONSHIP',
    elementId,
    identity,
    type,
    startNodeElementId,
    endNodeElementId,
    properties: mapToJSON(properties),
  };
}

/**
 * Reads the JSON form. Nodes and relationships come back detached from any graph.
 * @throws CypherError `ArgumentError` (`InvalidArgumentValue`) for what is not of that form.
 */
export function fromJSON(json: unknown, depth = 0): CypherValue {
  if (depth > MAX_DEPTH) throw invalid(`a value nested deeper than ${MAX_DEPTH} levels`);
  switch (typeof json) {
    case 'string':
    case 'boolean':
      return json;
    case 'number':
      // JSON has one kind of number: an integral one beyond 2^53 can only have been meant as a FLOAT.
      return Number.isInteger(json) && !Number.isSafeInteger(json) ? float(json) : json + 0;
    case 'object':
      if (json === null) return null;
      if (Array.isArray(json)) return json.map(item => fromJSON(item, depth + 1));
      return Object.hasOwn(json, '$type') ? typed(json as JsonObject, depth) : map(json, depth);
    default:
      throw invalid(`a ${typeof json}`);
  }
}

function map(json: unknown, depth: number): CypherMap {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw invalid('a MAP that is no object');
  const result: Record<string, CypherValue> = Object.create(null);
  for (const [key, value] of Object.entries(json)) result[key] = fromJSON(value, depth + 1);
  return result;
}

function typed(json: JsonObject, depth: number): CypherValue {
  const type = json.$type;
  switch (type) {
    case 'MAP':
      return map(json.value, depth);
    case 'INTEGER': {
      const integer = parseInteger(text(json, 'value'));
      if (integer === null) throw invalid('an INTEGER beyond 64 bits');
      return integer;
    }
    case 'FLOAT':
      return floatFrom(text(json, 'value'));
    case 'NODE':
      return nodeFrom(json, depth);
    case 'RELATIONSHIP':
      return relationshipFrom(json, depth);
    case 'PATH':
      return pathFrom(json, depth);
    case 'POINT':
      return pointFrom(json);
    case 'DATE':
    case 'LOCAL TIME':
    case 'ZONED TIME':
    case 'LOCAL DATETIME':
    case 'ZONED DATETIME':
    case 'DURATION':
      return temporalFromText(type, text(json, 'value'));
    default:
      throw invalid(`the unknown $type ${JSON.stringify(type)?.slice(0, 40)}`);
  }
}

function text(json: JsonObject, key: string): string {
  const value = Object.hasOwn(json, key) ? json[key] : undefined;
  if (typeof value === 'string') return value;
  throw invalid(`a ${json.$type} whose ${key} is no string`);
}

function number(json: JsonObject, key: string): number {
  const value = Object.hasOwn(json, key) ? json[key] : undefined;
  if (typeof value === 'number') return value;
  throw invalid(`a ${json.$type} whose ${key} is no number`);
}

function list(json: JsonObject, key: string): readonly JsonValue[] {
  const value = Object.hasOwn(json, key) ? json[key] : undefined;
  if (Array.isArray(value)) return value;
  throw invalid(`a ${json.$type} whose ${key} is no array`);
}

function floatFrom(value: string): number | CypherFloat {
  const parsed = value === 'Infinity' || value === '-Infinity' || value === 'NaN' ? Number(value) : undefined;
  if (parsed !== undefined) return parsed;
  if (!/^-?\d+(?:\.\d+)?(?:E-?\d+)?$/i.test(value)) throw invalid('a FLOAT that is no number');
  return float(Number(value));
}

function nodeFrom(json: JsonObject, depth: number): CypherNode {
  const labels = list(json, 'labels');
  if (!labels.every(label => typeof label === 'string')) throw invalid('a NODE whose labels are no strings');
  return node({
    elementId: text(json, 'elementId'),
    identity: number(json, 'identity'),
    labels: labels as readonly string[],
    properties: map(json.properties, depth + 1),
  });
}

function relationshipFrom(json: JsonObject, depth: number): CypherRelationship {
  return relationship({
    elementId: text(json, 'elementId'),
    identity: number(json, 'identity'),
    type: text(json, 'type'),
    startNodeElementId: text(json, 'startNodeElementId'),
    endNodeElementId: text(json, 'endNodeElementId'),
    properties: map(json.properties, depth + 1),
  });
}

function pathFrom(json: JsonObject, depth: number): CypherPath {
  const nodes = list(json, 'nodes').map(item => fromJSON(item, depth + 1));
  const relationships = list(json, 'relationships').map(item => fromJSON(item, depth + 1));
  const fits = nodes.length === relationships.length + 1;
  if (!fits || !nodes.every(isNode) || !relationships.every(isRelationship)) {
    throw invalid('a PATH that does not alternate nodes and relationships');
  }
  return new CypherPath(nodes, relationships);
}

function pointFrom(json: JsonObject): CypherPoint {
  const srid = number(json, 'srid');
  if (!Object.hasOwn(CRS, srid)) throw invalid(`a POINT with the unknown srid ${srid}`);
  const z = CRS[srid as Srid].dimensions === 3 ? number(json, 'z') : undefined;
  return new Point(srid as Srid, number(json, 'x'), number(json, 'y'), z);
}

function invalid(what: string): Error {
  return runtimeError(
    'ArgumentError',
    'InvalidArgumentValue',
    `Not the JSON form of a Cypher value: ${what}.`,
  );
}
