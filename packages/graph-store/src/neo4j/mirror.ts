import type { CurationEvent, ExtractionRecord } from '@entente/ontology';
import type { Derived } from '../graph/derive.ts';
import { type Held, heldOf, MemoryShelf } from '../memory/shelf.ts';
import { HeldParts, type Holding, TableHolding } from './holding.ts';
import { readBack } from './read-back.ts';
import {
  advance,
  type Meta,
  readEvents,
  readMeta,
  readRecords,
  removeRecords,
  writeEvents,
  writeRecords,
} from './records.ts';
import type { Server, Writer } from './server.ts';
import { Stale } from './stale.ts';
import { type Sent, steps } from './sync.ts';

/**
 * What a writer knows of the server: its records and corrections, and what it holds of the graph. Every transaction
 * counts a revision up; where somebody else did, the mirror is read anew and the work goes on from there.
 */
export class Mirror {
  readonly #server: Server;
  #shelf = new MemoryShelf();
  #meta: Meta | undefined;
  /** What the server holds of the graph; undefined where only it can tell. */
  #held: Holding | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  get shelf(): MemoryShelf {
    return this.#shelf;
  }

  /** Reads the server's records where this has not happened or somebody else wrote since. */
  async refresh(): Promise<void> {
    const meta = await readMeta(this.#server);
    if (this.#meta && this.#meta.revision === meta.revision) return;
    const shelf = new MemoryShelf();
    for await (const record of readRecords(this.#server)) shelf.put([record]);
    shelf.addEvents(await readEvents(this.#server));
    this.#shelf = shelf;
    this.#meta = meta;
    if (meta.revision === 0) this.#held = new HeldParts();
    else this.#held = meta.dirty ? undefined : new TableHolding(this.derive(shelf.events()));
  }

  derive(events: readonly CurationEvent[]): Derived {
    return this.#shelf.derive(events);
  }

  /** Writes records: after it resolves they are in the server, whatever happens to the graph. */
  async put(records: readonly ExtractionRecord[]): Promise<void> {
    let held: readonly Held[] | undefined;
    await this.#write(true, async tx => {
      const writing = writeRecords(tx, records);
      writing.catch(() => {});
      if (!held) {
        await sent();
        held = records.map(heldOf);
      }
      await writing;
    });
    if (held) this.#shelf.keep(held);
  }

  async remove(ids: readonly string[]): Promise<number> {
    const there = ids.filter(id => this.#shelf.get(id) !== undefined);
    if (there.length === 0) return 0;
    await this.#write(true, tx => removeRecords(tx, there));
    return this.#shelf.remove(there);
  }

  async addEvents(events: readonly CurationEvent[]): Promise<void> {
    await this.#write(true, tx => writeEvents(tx, events));
    this.#shelf.addEvents(events);
  }

  /** Brings the server's graph to what its records and corrections say. Cheap where nothing changed. */
  async sync(derived?: Derived): Promise<void> {
    await this.refresh();
    if (!this.#meta!.dirty) return;
    for (let tries = 0; ; tries++) {
      const goal = new TableHolding(derived && tries === 0 ? derived : this.derive(this.#shelf.events()));
      try {
        const held = this.#held ?? (await readBack(this.#server));
        // Until all of it is written, only the server can tell what it holds.
        this.#held = undefined;
        await this.#writeSteps(steps(held, goal)[Symbol.iterator]());
        this.#held = goal;
        return;
      } catch (error) {
        if (!(error instanceof Stale) || tries >= 10) throw error;
        await this.#reread();
      }
    }
  }

  /** One transaction a step. The step after the next is made while the server works at one. */
  async #writeSteps(queue: Iterator<readonly Sent[]>): Promise<void> {
    let step: readonly Sent[] | undefined = queue.next().value;
    let following: readonly Sent[] | undefined = step && queue.next().value;
    do {
      const now = step ?? [];
      let made = false;
      let after: readonly Sent[] | undefined;
      await this.#once(following !== undefined, async tx => {
        const running = Promise.all(now.map(({ query, parameters }) => tx(query, parameters, true)));
        running.catch(() => {});
        if (following && !made) {
          await sent();
          made = true;
          after = queue.next().value;
        }
        await running;
      });
      step = following;
      following = after;
    } while (step);
  }

  /** A transaction that somebody else's does not stop. */
  async #write(dirty: boolean, work: (tx: Writer) => Promise<unknown>): Promise<void> {
    for (let tries = 0; ; tries++)
      try {
        await this.#once(dirty, work);
        return;
      } catch (error) {
        if (!(error instanceof Stale) || tries >= 10) throw error;
        await this.#reread();
      }
  }

  async #once(dirty: boolean, work: (tx: Writer) => Promise<unknown>): Promise<void> {
    const { revision, layout } = this.#meta!;
    const next = await this.#server.write(async tx => {
      // Sent together; answers come in order, so that a revision which somebody else wrote is told first.
      const [counted] = await Promise.all([advance(tx, revision, dirty), work(tx)]);
      return counted;
    });
    this.#meta = { revision: next, dirty, layout };
  }

  /** Another wrote, or a commit's answer was lost: look at what is there now, trusting nothing. */
  async #reread(): Promise<void> {
    this.#meta = undefined;
    await this.refresh();
    if (!this.#meta!.dirty) this.#meta = { ...this.#meta!, dirty: true };
    this.#held = undefined;
  }
}

/** What was sent to a server leaves at the event loop's next turn. */
const sent = () => new Promise(resolve => setTimeout(resolve));
