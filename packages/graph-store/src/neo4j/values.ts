import {
  CypherDate,
  CypherDateTime,
  CypherDuration,
  CypherFloat,
  CypherLocalDateTime,
  CypherLocalTime,
  CypherPath,
  CypherPoint,
  CypherTime,
  type CypherValue,
  float,
  mapOf,
  node,
  relationship,
  type Srid,
} from '@entente/cypher';
import {
  int,
  isDate,
  isDateTime,
  isDuration,
  isLocalDateTime,
  isLocalTime,
  isNode,
  isPath,
  isPoint,
  isRelationship,
  isTime,
  Date as Neo4jDate,
  DateTime as Neo4jDateTime,
  Duration as Neo4jDuration,
  LocalDateTime as Neo4jLocalDateTime,
  LocalTime as Neo4jLocalTime,
  Point as Neo4jPoint,
  Time as Neo4jTime,
  type Node,
  type Relationship,
} from 'neo4j-driver';

const NANOS_A_SECOND = 1_000_000_000;
const DAY = 86_400_000;

/**
 * A value as the driver sends it: integral numbers as INTEGER (the driver would pack every number as Float, and
 * `LIMIT $n` fail), floats as Float.
 */
export function toNeo4j(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && !Object.is(value, -0) ? int(value) : value;
  if (typeof value !== 'object') return value;
  if (value instanceof CypherFloat) return value.value;
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value instanceof CypherDate) {
    const date = new Date(value.epochDay * DAY);
    return new Neo4jDate(
      BigInt(date.getUTCFullYear()),
      BigInt(date.getUTCMonth() + 1),
      BigInt(date.getUTCDate()),
    );
  }
  if (value instanceof CypherLocalTime) return new Neo4jLocalTime(...clock(value.nanoOfDay));
  if (value instanceof CypherTime)
    return new Neo4jTime(...clock(value.nanoOfDay), BigInt(value.offsetSeconds));
  if (value instanceof CypherLocalDateTime)
    return new Neo4jLocalDateTime(...calendar(value.epochDay), ...clock(value.nanoOfDay));
  if (value instanceof CypherDateTime)
    return value.zone === null
      ? new Neo4jDateTime(...calendar(value.epochDay), ...clock(value.nanoOfDay), BigInt(value.offsetSeconds))
      : new Neo4jDateTime(
          ...calendar(value.epochDay),
          ...clock(value.nanoOfDay),
          BigInt(value.offsetSeconds),
          value.zone,
        );
  if (value instanceof CypherDuration)
    return new Neo4jDuration(BigInt(value.months), BigInt(value.days), value.seconds, BigInt(value.nanos));
  if (value instanceof CypherPoint) return new Neo4jPoint(BigInt(value.srid), value.x, value.y, value.z);
  // Own keys alone, `__proto__` too; the driver wants an object with a constructor.
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNeo4j(item)]));
}

type Big = bigint;

function calendar(epochDay: number): [Big, Big, Big] {
  const date = new Date(epochDay * DAY);
  return [BigInt(date.getUTCFullYear()), BigInt(date.getUTCMonth() + 1), BigInt(date.getUTCDate())];
}

function clock(nanoOfDay: number): [Big, Big, Big, Big] {
  const seconds = Math.floor(nanoOfDay / NANOS_A_SECOND);
  return [
    BigInt(Math.floor(seconds / 3600)),
    BigInt(Math.floor(seconds / 60) % 60),
    BigInt(seconds % 60),
    BigInt(nanoOfDay % NANOS_A_SECOND),
  ];
}

const epochDay = (of: { year: unknown; month: unknown; day: unknown }) => {
  const date = new Date(0);
  date.setUTCFullYear(Number(of.year), Number(of.month) - 1, Number(of.day));
  return Math.round(date.getTime() / DAY);
};

const nanoOfDay = (of: { hour: unknown; minute: unknown; second: unknown; nanosecond: unknown }) =>
  (Number(of.hour) * 3600 + Number(of.minute) * 60 + Number(of.second)) * NANOS_A_SECOND +
  Number(of.nanosecond);

/** A value as the driver gives it (with `useBigInt`, so that integers and floats are told apart). */
export function fromNeo4j(value: unknown): CypherValue {
  switch (typeof value) {
    case 'bigint':
      return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER)
        ? Number(value)
        : value;
    case 'number':
      return float(value);
    case 'string':
    case 'boolean':
      return value;
    default:
      if (value === null || value === undefined) return null;
  }
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (isNode(value)) return nodeOf(value);
  if (isRelationship(value)) return relationshipOf(value);
  if (isPath(value)) {
    const nodes = [nodeOf(value.start)];
    const relationships = [];
    for (const segment of value.segments) {
      relationships.push(relationshipOf(segment.relationship));
      nodes.push(nodeOf(segment.end));
    }
    return new CypherPath(nodes, relationships);
  }
  if (isDate(value)) return new CypherDate(epochDay(value));
  if (isLocalTime(value)) return new CypherLocalTime(nanoOfDay(value));
  if (isTime(value)) return new CypherTime(nanoOfDay(value), Number(value.timeZoneOffsetSeconds));
  if (isLocalDateTime(value)) return new CypherLocalDateTime(epochDay(value), nanoOfDay(value));
  if (isDateTime(value))
    return new CypherDateTime(
      epochDay(value),
      nanoOfDay(value),
      Number(value.timeZoneOffsetSeconds ?? 0),
      value.timeZoneId ?? null,
    );
  if (isDuration(value))
    return new CypherDuration(
      Number(value.months),
      Number(value.days),
      BigInt(value.seconds as never),
      Number(value.nanoseconds),
    );
  if (isPoint(value))
    return new CypherPoint(Number(value.srid) as Srid, value.x, value.y, value.z ?? undefined);
  return mapOf(Object.entries(value as object).map(([key, item]) => [key, fromNeo4j(item)] as const));
}

function propertiesOf(of: object) {
  return mapOf(Object.entries(of).map(([key, item]) => [key, fromNeo4j(item)] as const));
}

function nodeOf(value: Node) {
  return node({
    elementId: value.elementId,
    identity: Number(value.identity),
    labels: value.labels,
    properties: propertiesOf(value.properties),
  });
}

function relationshipOf(value: Relationship) {
  return relationship({
    elementId: value.elementId,
    identity: Number(value.identity),
    type: value.type,
    startNodeElementId: value.startNodeElementId,
    endNodeElementId: value.endNodeElementId,
    properties: propertiesOf(value.properties),
  });
}
