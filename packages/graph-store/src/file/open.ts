import { fileURLToPath } from 'node:url';
import { derive } from '../graph/derive.ts';
import { memoryEngine } from '../memory/cypher.ts';
import { LocalStore } from '../memory/store.ts';
import { signature } from '../text/minhash.ts';
import { type FileOptions, FileShelf } from './shelf.ts';

/** A store over a project file. */
export class FileStore extends LocalStore {
  readonly #shelf: FileShelf;

  constructor(shelf: FileShelf) {
    super(
      shelf,
      {
        derive: async (_, events) =>
          derive(shelf.each(), events, record => {
            const kept = shelf.signatureOf(record);
            return kept === undefined ? signature(record.document.text) : kept;
          }),
      },
      memoryEngine,
    );
    this.#shelf = shelf;
  }

  /** Lets the file grow by no more than so many pages: how a test fills the disk. */
  limitPages(more: number): void {
    this.#shelf.limitPages(more);
  }

  /** Copies the project into a new file while it is open. @throws StoreError where a file is there. */
  async backup(path: string): Promise<void> {
    this.#shelf.backup(path);
  }
}

/** Opens a project file, or makes it. @throws StoreError, see `openStore`. */
export async function openFile(path: string, options: FileOptions = {}): Promise<FileStore> {
  return new FileStore(new FileShelf(/^file:\/\//i.test(path) ? fileURLToPath(path) : path, options));
}
