/** How values are written as text: `toString()`, string concatenation, and a literal-like form for display. */
import type { CypherDate } from './temporal/date.ts';
import { formatDate, formatOffset, formatTimeInFull } from './temporal/format.ts';
import {
  CypherFloat,
  type CypherMap,
  type CypherNode,
  type CypherPath,
  type CypherRelationship,
  type CypherValue,
  floatToString,
  kindOf,
  type TemporalInstant,
} from './types.ts';

/** The STRING `toString()` gives; null for values that have none (lists, maps, nodes, relationships, paths, NULL). */
export function scalarToString(value: CypherValue): string | null {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      return Number.isInteger(value) ? String(value) : floatToString(value);
    case 'bigint':
    case 'boolean':
      return String(value);
    default: {
      if (value === null || Array.isArray(value)) return null;
      if (value instanceof CypherFloat) return value.toString();
      const kind = kindOf(value);
      if (kind === 'MAP' || kind === 'NODE' || kind === 'RELATIONSHIP' || kind === 'PATH') return null;
      return 'nanoOfDay' in value ? instantInFull(value as TimedInstant) : String(value);
    }
  }
}

type TimedInstant = Exclude<TemporalInstant, CypherDate>;

/** `toString()` of a value with a time writes the seconds even where they are zero, unlike the value alone. */
function instantInFull(value: TimedInstant): string {
  const date = 'epochDay' in value ? `${formatDate(value.epochDay)}T` : '';
  const offset = 'offsetSeconds' in value ? formatOffset(value.offsetSeconds) : '';
  const zone = 'zone' in value && value.zone !== null ? `[${value.zone}]` : '';
  return date + formatTimeInFull(value.nanoOfDay) + offset + zone;
}

/**
 * A value as Cypher would write it: `[1, 2.0, 'x']`, `(:Person {name: 'Ada'})`. Temporal values and points
 * are in quotes or in `point(…)`. For people; what machines read back is `json.ts`.
 */
export function toCypherText(value: CypherValue): string {
  switch (kindOf(value)) {
    case 'NULL':
      return 'null';
    case 'STRING':
      return quote(value as string);
    case 'LIST':
      return `[${(value as readonly CypherValue[]).map(toCypherText).join(', ')}]`;
    case 'MAP':
      return mapText(value as CypherMap);
    case 'NODE':
      return nodeText(value as CypherNode);
    case 'RELATIONSHIP':
      return relationshipText(value as CypherRelationship);
    case 'PATH':
      return pathText(value as CypherPath);
    case 'BOOLEAN':
    case 'INTEGER':
    case 'FLOAT':
    case 'POINT':
      return scalarToString(value) ?? '';
    default:
      return quote(String(value));
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r').replace(/\t/g, '\\t')}'`;
}

function name(text: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) ? text : '`' + text.replaceAll('`', '``') + '`';
}

function mapText(map: CypherMap): string {
  return `{${Object.keys(map)
    .map(key => `${name(key)}: ${toCypherText(map[key]!)}`)
    .join(', ')}}`;
}

function nodeText(node: CypherNode): string {
  const labels = node.labels.map(label => ':' + name(label)).join('');
  const properties = Object.keys(node.properties).length === 0 ? '' : mapText(node.properties);
  return `(${labels}${labels !== '' && properties !== '' ? ' ' : ''}${properties})`;
}

function relationshipText(relationship: CypherRelationship): string {
  const properties =
    Object.keys(relationship.properties).length === 0 ? '' : ' ' + mapText(relationship.properties);
  return `[:${name(relationship.type)}${properties}]`;
}

function pathText(path: CypherPath): string {
  let text = nodeText(path.nodes[0]!);
  for (let i = 0; i < path.relationships.length; i++) {
    const relationship = path.relationships[i]!;
    const forward = relationship.startNodeElementId === path.nodes[i]!.elementId;
    text += `${forward ? '-' : '<-'}${relationshipText(relationship)}${forward ? '->' : '-'}${nodeText(path.nodes[i + 1]!)}`;
  }
  return `<${text}>`;
}
