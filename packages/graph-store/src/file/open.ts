import { fileURLToPath } from 'node:url';
import type { CurationEvent } from '@entente/ontology';
import { type Derived, deriveDigested } from '../graph/derive.ts';
import { ReadTexts } from '../graph/texts.ts';
import { memoryEngine } from '../memory/cypher.ts';
import { LocalStore } from '../memory/store.ts';
import { type FileOptions, FileShelf } from './shelf.ts';
import { type OpenedSnapshot, readSnapshot, writeSnapshot } from './snapshot.ts';

/** Documents from which a snapshot pays: fewer are derived in less time than anyone notices. */
const WORTH = 500;

/** A store over a project file, with a snapshot of the graph beside it. */
export class FileStore extends LocalStore {
  readonly #shelf: FileShelf;
  readonly #graphs: Graphs;

  constructor(shelf: FileShelf, options: FileOptions = {}) {
    const graphs = new Graphs(shelf, options.snapshotFrom ?? WORTH);
    super(
      shelf,
      {
        derive: async events => graphs.of(events),
        kept: revision => graphs.kept(revision),
        keep: (derived, revision) => graphs.keep(derived, revision),
      },
      memoryEngine,
    );
    this.#shelf = shelf;
    this.#graphs = graphs;
  }

  /** True where the graph came from the snapshot. */
  get fromSnapshot(): boolean {
    return this.#graphs.fromSnapshot;
  }

  /** Lets the file grow by no more than so many pages: how a test fills the disk. */
  limitPages(more: number): void {
    this.#shelf.limitPages(more);
  }

  /** Copies the project into a new file while it is open. @throws StoreError where a file is there. */
  async backup(path: string): Promise<void> {
    this.#shelf.backup(path);
  }

  override async close(): Promise<void> {
    this.#graphs.close();
    await super.close();
  }
}

/** The graphs of a project: from the snapshot where it matches, else derived, and kept for the next opening. */
class Graphs {
  readonly #shelf: FileShelf;
  readonly #from: number;
  readonly #opened: OpenedSnapshot[] = [];
  #last: { readonly derived: Derived; readonly revision: string } | undefined;
  #first = true;
  #soon: ReturnType<typeof setTimeout> | undefined;
  fromSnapshot = false;

  constructor(shelf: FileShelf, from: number) {
    this.#shelf = shelf;
    this.#from = from;
  }

  of(events: readonly CurationEvent[]): Derived {
    this.fromSnapshot = false;
    const numbers: number[] = [];
    const hashes: string[] = [];
    const shelf = this.#shelf;
    function* digested() {
      for (const of of shelf.digested()) {
        numbers.push(of.number);
        hashes.push(of.digest[0][1]);
        yield of;
      }
    }
    return deriveDigested(
      digested(),
      events,
      order => new ReadTexts(at => shelf.textOf(numbers[order[at]!]!, hashes[order[at]!]!)),
    );
  }

  kept(revision: string): Derived | undefined {
    if (!Number.isFinite(this.#from)) return undefined;
    const opened = readSnapshot(this.#shelf.path, revision, id => this.#shelf.get(id)?.document.text);
    if (!opened) return undefined;
    this.#opened.push(opened);
    this.#first = false;
    this.fromSnapshot = true;
    return opened.derived;
  }

  /** Notes a graph that was derived. That of the opening is written soon, later ones when the store closes. */
  keep(derived: Derived, revision: string): void {
    this.#last = { derived, revision };
    if (this.#first) {
      // Whoever opened the project is answered first.
      this.#soon = setTimeout(() => this.#writeQuietly(), 1000);
      this.#soon.unref();
    }
    this.#first = false;
  }

  #writeQuietly(): void {
    try {
      this.#write();
    } catch {
      // A shelf that is damaged or closed has no graph to keep.
    }
  }

  #write(): void {
    const last = this.#last;
    this.#last = undefined;
    // Somebody may have written since the revision was read: then nobody knows what the graph is of.
    if (
      last &&
      this.#shelf.revision() === last.revision &&
      last.derived.table.head.documents.length >= this.#from
    )
      writeSnapshot(this.#shelf.path, last.revision, last.derived);
  }

  close(): void {
    clearTimeout(this.#soon);
    this.#writeQuietly();
    for (const opened of this.#opened.splice(0)) opened.close();
  }
}

/** Opens a project file, or makes it. @throws StoreError, see `openStore`. */
export async function openFile(path: string, options: FileOptions = {}): Promise<FileStore> {
  const at = /^file:\/\//i.test(path) ? fileURLToPath(path) : path;
  return new FileStore(new FileShelf(at, options), options);
}
