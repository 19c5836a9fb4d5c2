import type { CurationAction, CurationEvent, ExtractionRecord } from '@entente/ontology';
import type {
  Capabilities,
  CypherParameters,
  ExportFormat,
  GraphSource,
  LoadOptions,
  LoadSummary,
  QueryOptions,
  QueryResult,
  StoreStats,
} from '../contract.ts';
import { newEvent, refuseOrphan } from '../curate/new-event.ts';
import { importInto } from '../exchange/index.ts';
import type { Derived } from '../graph/derive.ts';
import { type LoadTarget, loadInto } from '../memory/load.ts';
import type { MemoryShelf } from '../memory/shelf.ts';
import { localSource } from '../memory/source.ts';
import { GraphView } from '../memory/view.ts';
import { BaseStore } from '../store.ts';
import { Mirror } from './mirror.ts';
import { queryNeo4j, streamNeo4j } from './query.ts';
import { eventLabel, recordLabel } from './schema.ts';
import type { Server } from './server.ts';
import { neo4jSource } from './source.ts';
import { serverStats } from './stats.ts';

/** Documents after which the graph may be brought up to date while a load goes on. */
const MANY = 2000;

/** Milliseconds of loading before that, and how many times as long as it takes. */
const SOON = 30_000;
const RARELY = 10;

/** A store in a Neo4j server: records, corrections and the graph made of them, shared by all who reach it. */
export class Neo4jStore extends BaseStore {
  readonly capabilities: Capabilities = { durable: true, fullText: true, subscribe: true };
  readonly #server: Server;
  readonly #mirror: Mirror;
  readonly #source: GraphSource;
  #derived: { readonly shelf: unknown; readonly revision: string; readonly derived: Derived } | undefined;

  constructor(server: Server) {
    super();
    this.#server = server;
    this.#mirror = new Mirror(server);
    const query: GraphSource['query'] = (...of) => this.query(...of);
    const local = localSource(
      {
        view: async () => new GraphView(await this.derived()),
        record: id => this.#mirror.shelf.get(id),
        searchText: () => [],
      },
      query,
    );
    this.#source = this.sourceOf({
      ...neo4jSource(server, query),
      // What only the records tell, which are here then.
      document: local.document,
      anchors: local.anchors!,
      statementAnchor: local.statementAnchor!,
    });
  }

  protected override get shelf(): MemoryShelf {
    return this.#mirror.shelf;
  }

  async load(
    records: AsyncIterable<ExtractionRecord> | Iterable<ExtractionRecord>,
    options: LoadOptions = {},
  ): Promise<LoadSummary> {
    await this.#ready();
    let since = 0;
    let from = performance.now();
    let took = 0;
    const target: LoadTarget = {
      get: id => this.#mirror.shelf.get(id),
      has: (...of) => this.#mirror.shelf.has(...of),
      put: async batch => {
        await this.#mirror.put(batch);
        since += batch.length;
        // Deriving costs as much as the store is large: a load that is over soon does it once, a long one now and then.
        if (since < MANY || performance.now() - from < Math.max(SOON, RARELY * took)) return;
        since = 0;
        from = performance.now();
        await this.#mirror.sync();
        took = performance.now() - from;
        from = performance.now();
      },
    };
    let summary: LoadSummary;
    try {
      summary = await loadInto(target, records, options, 256);
    } catch (error) {
      // What was acknowledged should show; where even that fails, the next load or correction does it.
      await this.#changed().catch(() => {});
      throw error;
    }
    await this.#changed();
    return summary;
  }

  async has(
    document: { readonly id: string; readonly hash: string },
    extractor: string,
    model: string,
  ): Promise<boolean> {
    this.open();
    const rows = await this.#server.read(
      `MATCH (r:${recordLabel} {id: $id, hash: $hash, extractor: $extractor, model: $model}) RETURN 1 AS one`,
      { id: document.id, hash: document.hash, extractor, model },
    );
    return rows.length > 0;
  }

  async remove(documentIds: readonly string[]): Promise<number> {
    await this.#ready();
    const removed = await this.#mirror.remove(documentIds);
    await this.#changed();
    return removed;
  }

  async query(
    cypher: string,
    parameters: CypherParameters = {},
    options: QueryOptions = {},
  ): Promise<QueryResult> {
    this.open();
    return queryNeo4j(this.#server, cypher, parameters, options);
  }

  async *stream(cypher: string, parameters: CypherParameters = {}, options: QueryOptions = {}) {
    this.open();
    yield* streamNeo4j(this.#server, cypher, parameters, options);
  }

  async curate(change: CurationAction, author: string): Promise<CurationEvent> {
    await this.#ready();
    const events = this.#mirror.shelf.events();
    const event = newEvent(change, author, events);
    const derived = this.#mirror.derive([...events, event]);
    refuseOrphan(event, derived);
    await this.#mirror.addEvents([event]);
    await this.#mirror.sync(derived);
    this.tell();
    return event;
  }

  source(): GraphSource {
    return this.#source;
  }

  async import(format: ExportFormat, chunks: AsyncIterable<string>): Promise<LoadSummary> {
    await this.#ready();
    return importInto(format, chunks, {
      load: records => this.load(records),
      addEvents: async events => {
        await this.#mirror.addEvents(events);
        await this.#changed();
      },
    });
  }

  async stats(): Promise<StoreStats> {
    this.open();
    return serverStats(this.#server, recordLabel, eventLabel);
  }

  /** The graph as the records give it, derived here. */
  async derived(): Promise<Derived> {
    await this.#ready();
    const { shelf } = this.#mirror;
    const revision = shelf.revision();
    // The mirror takes a new shelf where others wrote: revisions count within one shelf alone.
    if (this.#derived?.shelf !== shelf || this.#derived.revision !== revision)
      this.#derived = { shelf, revision, derived: this.#mirror.derive(shelf.events()) };
    return this.#derived.derived;
  }

  protected override async release(): Promise<void> {
    await this.#server.close();
  }

  async #ready(): Promise<void> {
    this.open();
    await this.#server.schema();
    await this.#mirror.refresh();
  }

  /** Brings the graph up to date, also after a load that failed half way: what was acknowledged must show. */
  async #changed(): Promise<void> {
    await this.#mirror.sync();
    this.tell();
  }
}
