import neo4j, { type Driver, type ManagedTransaction, type RecordShape, type Session } from 'neo4j-driver';
import { StoreError } from '../errors.ts';
import { neo4jError } from './errors.ts';
import type { Neo4jOptions } from './options.ts';
import { schemaStatements } from './schema.ts';
import { Stale } from './stale.ts';
import { toNeo4j } from './values.ts';

export type Row = Record<string, unknown>;

/** A server we are connected to: managed transactions with retries, parameters always, errors as ours. */
export class Server {
  readonly address: string;
  readonly driver: Driver;
  readonly #database: string | undefined;
  readonly #bookmarks = neo4j.bookmarkManager();
  #schema: Promise<void> | undefined;

  private constructor(address: string, driver: Driver, database: string | undefined) {
    this.address = address;
    this.driver = driver;
    this.#database = database;
  }

  /** @throws StoreError `UNREACHABLE`, `UNAUTHORIZED`, `UNSUPPORTED_SERVER`, `UNKNOWN_ADDRESS`. */
  static async connect(url: string, options: Neo4jOptions): Promise<Server> {
    const address = url.replace(/\/\/[^@/]*@/, '//');
    const given = credentials(url, options);
    let driver: Driver;
    try {
      driver = neo4j.driver(
        given.url,
        given.user === undefined ? undefined : neo4j.auth.basic(given.user, given.password),
        {
          useBigInt: true,
          connectionTimeout: options.connectTimeout ?? 10_000,
          connectionAcquisitionTimeout: (options.connectTimeout ?? 10_000) + 5_000,
          maxTransactionRetryTime: options.retryTime ?? 60_000,
          userAgent: 'entente-graph-store',
        },
      );
    } catch (cause) {
      throw new StoreError(
        'UNKNOWN_ADDRESS',
        `${address} is no address of a Neo4j server`,
        'Give one like neo4j://localhost:7687.',
        { cause },
      );
    }
    const server = new Server(address, driver, options.database);
    try {
      await server.#checkVersion();
      // An unknown database shows at the first query alone.
      await server.read('RETURN 1 AS one');
      return server;
    } catch (cause) {
      await driver.close();
      throw neo4jError(cause, address);
    }
  }

  async #checkVersion(): Promise<void> {
    const { agent } = await this.driver.getServerInfo(this.#database ? { database: this.#database } : {});
    const version = /Neo4j\/(\d+)\.(\d+)/.exec(agent ?? '');
    const major = Number(version?.[1] ?? 0);
    if (!version || !(major === 5 || major >= 2025))
      throw new StoreError(
        'UNSUPPORTED_SERVER',
        `${this.address}: the server is ${agent ?? 'unknown'}`,
        'Neo4j 5 or 2025 and later is needed.',
      );
  }

  session(mode: 'READ' | 'WRITE'): Session {
    return this.driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
      ...(this.#database ? { database: this.#database } : {}),
    });
  }

  /** Constraints and indexes, once a connection; waits until they can be used. */
  schema(): Promise<void> {
    this.#schema ??= (async () => {
      const session = this.session('WRITE');
      try {
        for (const statement of schemaStatements) await session.run(statement);
        await session.run('CALL db.awaitIndexes(300)');
      } catch (cause) {
        this.#schema = undefined;
        throw neo4jError(cause, this.address);
      } finally {
        await session.close();
      }
    })();
    return this.#schema;
  }

  /** One transaction that changes, tried again where the server went away or a lock was taken. */
  async write<T>(work: (tx: Writer) => Promise<T>): Promise<T> {
    return this.#inSession('WRITE', session => session.executeWrite(tx => work(writer(tx))));
  }

  /** All rows of a reading statement. */
  async read(query: string, parameters: Row = {}): Promise<Row[]> {
    return this.#inSession('READ', session => session.executeRead(tx => rowsOf(tx, query, parameters)));
  }

  /** Rows one by one, for answers that do not fit in memory at once. */
  async *each(query: string, parameters: Row = {}): AsyncIterable<Row> {
    const session = this.session('READ');
    try {
      for await (const record of session.run(query, toNeo4j(parameters) as Row)) yield record.toObject();
    } catch (cause) {
      throw neo4jError(cause, this.address);
    } finally {
      await session.close();
    }
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    const session = this.session(mode);
    try {
      return await work(session);
    } catch (cause) {
      throw cause instanceof Stale ? cause : neo4jError(cause, this.address);
    } finally {
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

/** Sends a statement at once and gives its rows; `ready` where the parameters have the driver's own types already. */
export type Writer = (query: string, parameters?: Row, ready?: boolean) => Promise<Row[]>;

function writer(tx: ManagedTransaction): Writer {
  return (query, parameters = {}, ready = false) => rowsOf(tx, query, parameters, ready);
}

async function rowsOf(tx: ManagedTransaction, query: string, parameters: Row, ready = false): Promise<Row[]> {
  const result = await tx.run<RecordShape>(query, ready ? parameters : (toNeo4j(parameters) as Row));
  return result.records.map(record => record.toObject());
}

/** User and password from the options, else from the address (which the driver refuses to hold). */
function credentials(url: string, options: Neo4jOptions): { url: string; user?: string; password: string } {
  const inside = /^([a-z0-9+]+:\/\/)([^@/]*)@(.*)$/i.exec(url);
  const bare = inside ? inside[1]! + inside[3]! : url;
  const [user, password] = (inside?.[2] ?? '').split(':').map(decodeURIComponent);
  const name = options.user ?? (user || (options.password === undefined ? undefined : 'neo4j'));
  return {
    url: bare,
    password: options.password ?? password ?? '',
    ...(name === undefined ? {} : { user: name }),
  };
}
