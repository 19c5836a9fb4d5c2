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
import { BaseStore } from '../store.ts';
import type { EngineOf, QueryEngine } from './cypher.ts';
import { loadInto } from './load.ts';
import type { Shelf } from './shelf.ts';
import { localSource } from './source.ts';
import { GraphView } from './view.ts';

/** How a local store gets its graph, for stores that keep a derived copy. */
export interface Deriver {
  derive(events: readonly CurationEvent[]): Promise<Derived>;
  /** The graph of what is on the shelf now, where one was kept from before. */
  kept?(revision: string): Derived | undefined;
  /** Called with every graph derived from what is on the shelf now. */
  keep?(derived: Derived, revision: string): void;
}

interface Current {
  readonly revision: string;
  readonly view: GraphView;
  readonly engine: QueryEngine;
}

/**
 * A store whose graph lies in memory, over a shelf that keeps records and corrections. The graph is derived at the
 * first reading after a change: loading many documents costs one derivation.
 */
export class LocalStore extends BaseStore {
  readonly capabilities: Capabilities;
  readonly #shelf: Shelf;
  readonly #deriver: Deriver;
  readonly #engineOf: EngineOf;
  readonly #source: GraphSource;
  #current: Promise<Current> | undefined;
  #currentRevision = '';
  #poll: ReturnType<typeof setInterval> | undefined;

  constructor(shelf: Shelf, deriver: Deriver, engineOf: EngineOf) {
    super();
    this.#shelf = shelf;
    this.#deriver = deriver;
    this.#engineOf = engineOf;
    this.capabilities = { durable: shelf.durable, fullText: true, subscribe: true };
    const reading = localSource(
      {
        view: async () => (await this.#now()).view,
        record: id => this.#shelf.get(id),
        searchText: (words, limit) => this.#shelf.searchText(words, limit),
      },
      (cypher, parameters, options) => this.query(cypher, parameters, options),
    );
    this.#source = this.sourceOf(reading);
  }

  protected override get shelf(): Shelf {
    return this.#shelf;
  }

  async load(
    records: AsyncIterable<ExtractionRecord> | Iterable<ExtractionRecord>,
    options: LoadOptions = {},
  ): Promise<LoadSummary> {
    this.open();
    try {
      return await loadInto(this.#shelf, records, options);
    } finally {
      this.#changed();
    }
  }

  async has(
    document: { readonly id: string; readonly hash: string },
    extractor: string,
    model: string,
  ): Promise<boolean> {
    this.open();
    return this.#shelf.has(document.id, document.hash, extractor, model);
  }

  async remove(documentIds: readonly string[]): Promise<number> {
    this.open();
    const removed = this.#shelf.remove(documentIds);
    this.#changed();
    return removed;
  }

  async query(
    cypher: string,
    parameters: CypherParameters = {},
    options: QueryOptions = {},
  ): Promise<QueryResult> {
    const { engine } = await this.#now();
    return engine.query(cypher, parameters, options);
  }

  async *stream(cypher: string, parameters: CypherParameters = {}, options: QueryOptions = {}) {
    const { engine } = await this.#now();
    yield* engine.stream(cypher, parameters, options);
  }

  async curate(change: CurationAction, author: string): Promise<CurationEvent> {
    this.open();
    const events = this.#shelf.events();
    const event = newEvent(change, author, events);
    // What it would change is derived first: a correction that matches nothing is refused, not kept.
    const derived = await this.#deriver.derive([...events, event]);
    refuseOrphan(event, derived);
    this.#shelf.addEvents([event]);
    const revision = this.#shelf.revision();
    this.#deriver.keep?.(derived, revision);
    this.#current = Promise.resolve(this.#ready(derived, revision));
    this.#currentRevision = revision;
    this.tell();
    return event;
  }

  source(): GraphSource {
    return this.#source;
  }

  async import(format: ExportFormat, chunks: AsyncIterable<string>): Promise<LoadSummary> {
    this.open();
    try {
      return await importInto(format, chunks, {
        load: records => loadInto(this.#shelf, records, {}),
        addEvents: events => this.#shelf.addEvents(events),
      });
    } finally {
      this.#changed();
    }
  }

  async stats(): Promise<StoreStats> {
    const { view } = await this.#now();
    return view.stats(this.#shelf.count(), this.#shelf.events().length);
  }

  /** The graph itself, for the drivers' own tests and for exports. */
  async derived(): Promise<Derived> {
    return (await this.#now()).view.derived;
  }

  protected override release(): void {
    if (this.#poll) clearInterval(this.#poll);
    this.#current = undefined;
    this.#shelf.close();
  }

  /** The graph of what the shelf holds now; another process may have written since the last look. */
  #now(): Promise<Current> {
    this.open();
    const revision = this.#shelf.revision();
    if (this.#current && this.#currentRevision === revision) return this.#current;
    this.#currentRevision = revision;
    const current = this.#derive(revision).then(derived => this.#ready(derived, revision));
    current.catch(() => {
      if (this.#current === current) this.#current = undefined;
    });
    this.#current = current;
    return current;
  }

  async #derive(revision: string): Promise<Derived> {
    const kept = this.#deriver.kept?.(revision);
    if (kept) return kept;
    const derived = await this.#deriver.derive(this.#shelf.events());
    this.#deriver.keep?.(derived, revision);
    return derived;
  }

  #ready(derived: Derived, revision: string): Current {
    let engine: QueryEngine | undefined;
    const engineOf = this.#engineOf;
    return {
      revision,
      view: new GraphView(derived),
      // Filling the engine's graph takes longest: only where a query asks for it.
      get engine() {
        engine ??= engineOf(derived);
        return engine;
      },
    };
  }

  #changed(): void {
    if (!this.closed && this.#shelf.revision() !== this.#currentRevision) this.tell();
  }

  protected override subscribe(changed: () => void): () => void {
    const end = super.subscribe(changed);
    if (!this.#poll && this.#shelf.durable) {
      let seen = this.#shelf.revision();
      this.#poll = setInterval(() => {
        if (this.closed) return;
        const revision = this.#shelf.revision();
        if (revision !== seen && revision !== this.#currentRevision) this.tell();
        seen = revision;
      }, 1000);
      (this.#poll as { unref?: () => void }).unref?.();
    }
    return () => {
      end();
      if (!this.listened && this.#poll) {
        clearInterval(this.#poll);
        this.#poll = undefined;
      }
    };
  }
}
