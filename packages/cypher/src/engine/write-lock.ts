import { runtimeError } from '../errors.ts';

/**
 * Lets one statement write at a time: a statement in time slices must not find another's half-done changes, nor
 * take them back with its own.
 */
export class WriteLock {
  private held = false;
  private readonly waiting: (() => void)[] = [];

  /** Waits for its turn. */
  async acquire(): Promise<void> {
    if (this.held) await new Promise<void>(resolve => this.waiting.push(resolve));
    this.held = true;
  }

  /** For statements that cannot wait. @throws CypherError `AccessError.WriteInProgress` */
  acquireNow(): void {
    if (this.held) {
      throw runtimeError(
        'AccessError',
        'WriteInProgress',
        'Another statement is writing. Use `run`, which waits for its turn, or call again when that one is done.',
      );
    }
    this.held = true;
  }

  release(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.held = false;
    else next();
  }
}
