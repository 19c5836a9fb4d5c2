import type { Runtime } from './runtime.ts';

/** What one operator holds, so that it can give all of it back at once. */
export class Account {
  private readonly runtime: Runtime;
  private held = 0;

  constructor(runtime: Runtime) {
    this.runtime = runtime;
  }

  /** @throws CypherError `LimitError.Memory` */
  hold(values: number): void {
    this.held += values;
    this.runtime.hold(values);
  }

  release(): void {
    this.runtime.hold(-this.held);
    this.held = 0;
  }
}
