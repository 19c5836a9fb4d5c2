/** A real Neo4j as one of the two that are compared. Every query runs in a transaction that is rolled back. */
import neo4j, { type Driver, type Record as Row, type Transaction } from 'neo4j-driver';
import { normalizeInteger } from '../src/values/integers.ts';
import { CypherPoint, type Srid } from '../src/values/spatial/point.ts';
import {
  epochDayOf,
  NANOS_PER_HOUR,
  NANOS_PER_MINUTE,
  NANOS_PER_SECOND,
} from '../src/values/temporal/calendar.ts';
import { CypherDate } from '../src/values/temporal/date.ts';
import { CypherDateTime } from '../src/values/temporal/date-time.ts';
import { CypherDuration } from '../src/values/temporal/duration.ts';
import { CypherLocalDateTime } from '../src/values/temporal/local-date-time.ts';
import { CypherLocalTime } from '../src/values/temporal/local-time.ts';
import { CypherTime } from '../src/values/temporal/time.ts';
import {
  type CypherMap,
  CypherPath,
  type CypherValue,
  float,
  kindOf,
  mapOf,
  node,
  relationship,
  toDouble,
} from '../src/values/types.ts';
import {
  canonical,
  failed,
  NODES,
  type Outcome,
  RELATIONSHIPS,
  scriptError,
  scriptRows,
} from './canonical.ts';
import type { Query } from './queries.ts';

export class Neo4jSide {
  private readonly driver: Driver;
  private create = '';
  private loading: Promise<void> | undefined;

  constructor(uri: string) {
    this.driver = neo4j.driver(uri, undefined, { useBigInt: true, encrypted: false });
  }

  /** The graph of the queries to come; it is made when the first of them is run. */
  use(create: string): void {
    this.create = create;
    this.loading = undefined;
  }

  private async load(): Promise<void> {
    const session = this.driver.session();
    await session.run('MATCH (n) DETACH DELETE n');
    await session.run(this.create);
    await session.close();
  }

  async run(query: Query, parameters: Record<string, CypherValue>): Promise<Outcome> {
    this.loading ??= this.load();
    await this.loading;
    if (query.script !== undefined) return this.runScript(query.script);
    const session = this.driver.session();
    const transaction = session.beginTransaction({ timeout: 60_000 });
    let compiled = false;
    try {
      const result = transaction.run(query.text, toDriver(parameters) as Record<string, unknown>);
      const columns = await result.keys();
      compiled = true;
      const { records } = await result;
      const rows = records.map(record => shown(record, query.collects));
      const graph = query.writes
        ? [...(await dump(transaction, NODES)), ...(await dump(transaction, RELATIONSHIPS))]
        : undefined;
      // A node that is deleted before its relationships are is an error only at the end.
      if (/\bDELETE\b/.test(query.text)) {
        await transaction.commit();
        await this.load();
      }
      return { columns, rows, graph, error: undefined, message: undefined };
    } catch (error) {
      const { code = '', message } = error as { code?: string; message: string };
      const kind = code.split('.').at(-1)!;
      return failed(kind === 'SyntaxError' && !compiled ? 'compile' : kind, `${code}: ${message}`);
    } finally {
      await transaction.rollback().catch(() => undefined);
      await session.close();
    }
  }

  /** Each statement commits; afterwards nothing of them is left. */
  private async runScript(statements: readonly string[]): Promise<Outcome> {
    const session = this.driver.session();
    const rows: string[] = [];
    try {
      for (const [at, statement] of statements.entries()) {
        let compiled = false;
        try {
          const result = session.run(statement);
          await result.keys();
          compiled = true;
          const { records } = await result;
          rows.push(
            ...scriptRows(
              at,
              records.map(record => record.keys.map(key => fromDriver(record.get(key)))),
            ),
          );
        } catch (error) {
          const { code = '', message } = error as { code?: string; message: string };
          const kind = code.split('.').at(-1)!;
          const shown = kind === 'SyntaxError' && !compiled ? 'compile' : kind;
          rows.push(scriptError(at, shown, `${code}: ${message}`));
        }
      }
      const all = async (query: string) => (await session.run(query)).records;
      const graph = [...(await all(NODES)), ...(await all(RELATIONSHIPS))].map(record =>
        shown(record, false),
      );
      for (const kind of ['CONSTRAINT', 'INDEX']) {
        for (const record of await all(`SHOW ${kind}`)) {
          if (kind === 'CONSTRAINT' || record.get('type') !== 'LOOKUP')
            await session.run(`DROP ${kind} ${record.get('name')} IF EXISTS`);
        }
      }
      await this.load();
      return { columns: [], rows, graph, error: undefined, message: undefined };
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

async function dump(transaction: Transaction, query: string): Promise<string[]> {
  const { records } = await transaction.run(query);
  return records.map(record => shown(record, false));
}

function shown(record: Row, bags: boolean): string {
  return record.keys.map(key => canonical(fromDriver(record.get(key)), bags)).join(' | ');
}

/** Values of ours as parameters of the driver. */
function toDriver(value: CypherValue): unknown {
  switch (kindOf(value)) {
    case 'INTEGER':
      return BigInt(value as number);
    case 'FLOAT':
      return toDouble(value as number);
    case 'LIST':
      return (value as readonly CypherValue[]).map(toDriver);
    case 'MAP':
      return Object.fromEntries(
        Object.entries(value as CypherMap).map(([key, item]) => [key, toDriver(item)]),
      );
    case 'DATE': {
      const date = new Date((value as CypherDate).epochDay * 86_400_000);
      return new neo4j.types.Date(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
    }
    case 'DURATION': {
      const { months, days, seconds, nanos } = value as CypherDuration;
      return new neo4j.types.Duration(months, days, seconds as never, nanos);
    }
    case 'POINT': {
      const { srid, x, y, z } = value as CypherPoint;
      return z === undefined
        ? new neo4j.types.Point(neo4j.int(srid), x, y)
        : new neo4j.types.Point(neo4j.int(srid), x, y, z);
    }
    default:
      return value;
  }
}

/** Values of the driver (with `useBigInt`) as ours. */
function fromDriver(value: unknown): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return normalizeInteger(value);
  if (typeof value === 'number') return float(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(fromDriver);
  if (neo4j.isNode(value)) {
    return node({ elementId: value.elementId, labels: value.labels, properties: mapFrom(value.properties) });
  }
  if (neo4j.isRelationship(value)) return relationshipFrom(value);
  if (neo4j.isPath(value)) {
    const nodes = [value.start, ...value.segments.map(segment => segment.end)];
    return new CypherPath(
      nodes.map(item => fromDriver(item)) as never,
      value.segments.map(segment => relationshipFrom(segment.relationship)),
    );
  }
  if (neo4j.isPoint(value)) {
    return new CypherPoint(
      Number(value.srid) as Srid,
      Number(value.x),
      Number(value.y),
      value.z === undefined ? undefined : Number(value.z),
    );
  }
  return temporal(value as object) ?? mapFrom(value as object);
}

function mapFrom(value: object): ReturnType<typeof mapOf> {
  return mapOf(Object.entries(value).map(([key, item]) => [key, fromDriver(item)]));
}

function relationshipFrom(value: unknown) {
  const from = value as {
    elementId: string;
    type: string;
    startNodeElementId: string;
    endNodeElementId: string;
    properties: object;
  };
  return relationship({ ...from, properties: mapFrom(from.properties) });
}

interface Parts {
  year: bigint;
  month: bigint;
  day: bigint;
  hour: bigint;
  minute: bigint;
  second: bigint;
  nanosecond: bigint;
  timeZoneOffsetSeconds?: bigint;
  timeZoneId?: string;
}

function temporal(value: object): CypherValue | undefined {
  const parts = value as Parts;
  const day = () => epochDayOf(Number(parts.year), Number(parts.month), Number(parts.day));
  const nano = () =>
    Number(parts.hour) * NANOS_PER_HOUR +
    Number(parts.minute) * NANOS_PER_MINUTE +
    Number(parts.second) * NANOS_PER_SECOND +
    Number(parts.nanosecond);
  const offset = Number(parts.timeZoneOffsetSeconds ?? 0);
  if (neo4j.isDate(value)) return new CypherDate(day());
  if (neo4j.isLocalTime(value)) return new CypherLocalTime(nano());
  if (neo4j.isTime(value)) return new CypherTime(nano(), offset);
  if (neo4j.isLocalDateTime(value)) return new CypherLocalDateTime(day(), nano());
  if (neo4j.isDateTime(value)) return new CypherDateTime(day(), nano(), offset, parts.timeZoneId ?? null);
  if (!neo4j.isDuration(value)) return undefined;
  const { months, days, seconds, nanoseconds } = value as unknown as Record<string, bigint>;
  return new CypherDuration(Number(months), Number(days), seconds!, Number(nanoseconds));
}
