/** Runs jobs one after the other: a graph is not reentrant. A failed job does not stop the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  take<T>(job: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(job);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when every job taken so far has ended. */
  async idle(): Promise<void> {
    await this.#last;
  }
}

/** Milliseconds of work after which the host gets a turn, so that a page stays alive and a signal is heard. */
const SLICE = 40;

/** Lets timers and events run between sentences. */
export class Pacer {
  #since = performance.now();

  async pause(): Promise<void> {
    if (performance.now() - this.#since < SLICE) return;
    await new Promise<void>(resolve => {
      setTimeout(resolve, 0);
    });
    this.#since = performance.now();
  }
}
