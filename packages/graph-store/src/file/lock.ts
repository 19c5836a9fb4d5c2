import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StoreError } from '../errors.ts';
import { type Connection, connect } from './sqlite.ts';

/**
 * The writer's lock: an exclusive lock of the operating system on a small SQLite file beside the project, so that it
 * goes with the process however that ends. SQLite alone would let two writers take turns, each with a graph that
 * does not know of the other's documents.
 */
export class WriterLock {
  readonly #project: string;
  #db: Connection | undefined;

  constructor(project: string) {
    this.#project = project;
  }

  get held(): boolean {
    return this.#db !== undefined;
  }

  /** @throws StoreError `LOCKED` naming who holds it; at once, without waiting. */
  take(): void {
    if (this.#db) return;
    const path = `${this.#project}-lock`;
    const db = connect(path, 'rwc');
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (cause) {
      db.close();
      throw new StoreError(
        'LOCKED',
        `${this.#project}: ${this.#holder()} is writing it`,
        'Wait until it is done, or stop it; reading works meanwhile.',
        { cause, place: { file: this.#project } },
      );
    }
    this.#db = db;
    try {
      writeFileSync(
        `${path}-owner`,
        `process ${process.pid} on ${hostname()}, since ${new Date().toISOString()}`,
      );
    } catch {
      // Only for the message of others.
    }
  }

  release(): void {
    if (!this.#db) return;
    this.#db.exec('ROLLBACK');
    this.#db.close();
    this.#db = undefined;
  }

  #holder(): string {
    try {
      return readFileSync(`${this.#project}-lock-owner`, 'utf8').slice(0, 200);
    } catch {
      return 'another process';
    }
  }
}
