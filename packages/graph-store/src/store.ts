import type { CurationAction, CurationEvent, ExtractionRecord } from '@entente/ontology';
import type {
  Capabilities,
  CypherParameters,
  ExportFormat,
  GraphSource,
  GraphStore,
  HistoryEntry,
  LoadOptions,
  LoadSummary,
  MergeSuggestion,
  QueryOptions,
  QueryResult,
  StoreStats,
} from './contract.ts';
import { historyOf } from './curate/history.ts';
import { StoreError } from './errors.ts';
import { exportStore } from './exchange/index.ts';
import type { Derived } from './graph/derive.ts';
import type { Shelf } from './memory/shelf.ts';

/** What a source reads; the rest of it is the store itself. */
type Reading = Omit<GraphSource, 'query' | 'stats' | 'subscribe' | 'curate' | 'history' | 'suggestions'>;

/** What stores have in common, wherever their graph lies: all of it follows from the shelf and what it gives. */
export abstract class BaseStore implements GraphStore {
  abstract readonly capabilities: Capabilities;
  readonly #listeners = new Set<() => void>();
  #closed = false;

  /** Records and corrections. */
  protected abstract get shelf(): Pick<Shelf, 'all' | 'events'>;
  /** The graph as records and corrections give it. */
  abstract derived(): Promise<Derived>;
  abstract load(
    records: AsyncIterable<ExtractionRecord> | Iterable<ExtractionRecord>,
    options?: LoadOptions,
  ): Promise<LoadSummary>;
  abstract has(
    document: { readonly id: string; readonly hash: string },
    extractor: string,
    model: string,
  ): Promise<boolean>;
  abstract remove(documentIds: readonly string[]): Promise<number>;
  abstract query(cypher: string, parameters?: CypherParameters, options?: QueryOptions): Promise<QueryResult>;
  abstract stream(...of: Parameters<GraphStore['stream']>): ReturnType<GraphStore['stream']>;
  abstract curate(change: CurationAction, author: string): Promise<CurationEvent>;
  abstract source(): GraphSource;
  abstract import(format: ExportFormat, chunks: AsyncIterable<string>): Promise<LoadSummary>;
  abstract stats(): Promise<StoreStats>;
  /** Lets go of what the store holds. */
  protected abstract release(): void | Promise<void>;

  async history(): Promise<readonly HistoryEntry[]> {
    const { orphaned } = await this.derived();
    return historyOf(this.shelf.events(), orphaned);
  }

  async suggestions(): Promise<readonly MergeSuggestion[]> {
    return (await this.derived()).suggestions;
  }

  async *export(format: ExportFormat): AsyncIterable<string> {
    const derived = await this.derived();
    const { shelf } = this;
    yield* exportStore(format, { derived, records: () => shelf.all(), events: () => shelf.events() });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#listeners.clear();
    await this.release();
  }

  protected get closed(): boolean {
    return this.#closed;
  }

  /** @throws StoreError `CLOSED` */
  protected open(): void {
    if (this.#closed) throw new StoreError('CLOSED', 'The store is closed', 'Open it again.');
  }

  /** A source that reads as told. */
  protected sourceOf(reading: Reading): GraphSource {
    return {
      ...reading,
      query: (...of) => this.query(...of),
      stats: () => this.stats(),
      subscribe: changed => this.subscribe(changed),
      curate: (change, author) => this.curate(change, author),
      history: () => this.history(),
      suggestions: () => this.suggestions(),
    };
  }

  /** Calls back after a change; what is given back ends it. */
  protected subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => void this.#listeners.delete(changed);
  }

  protected get listened(): boolean {
    return this.#listeners.size > 0;
  }

  protected tell(): void {
    for (const listener of this.#listeners) queueMicrotask(listener);
  }
}
