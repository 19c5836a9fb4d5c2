/** Drawings quicker than this (milliseconds) are made in every frame: a graphics card's. */
const free = 6;

/**
 * Decides when a costly drawing may be made again, from what the last one cost: so many times as long as it took
 * nothing is drawn after it, so that the frames between stay quick on any machine. On a graphics card that is every
 * frame; with software drawing a large graph is drawn anew a few times a second, or seconds apart.
 */
export class Pacer {
  #begun: number | null = null;
  #cost = 0;
  #ended = 0;

  /** Milliseconds that the last drawings took. */
  get cost(): number {
    return this.#cost;
  }

  begin(now: number): void {
    this.#begun ??= now;
  }

  end(now: number): void {
    if (this.#begun === null) return;
    const took = now - this.#begun;
    this.#cost = this.#cost === 0 ? took : this.#cost * 0.5 + took * 0.5;
    this.#ended = now;
    this.#begun = null;
  }

  /** True where a drawing is so quick that nobody has to wait for it. */
  get quick(): boolean {
    return this.#cost < free;
  }

  /**
   * Milliseconds until the next drawing is due where pauses take `times` as long as drawings; 0 where it is,
   * Infinity where one is under way.
   */
  wait(now: number, times: number): number {
    if (this.#begun !== null) return Number.POSITIVE_INFINITY;
    return this.quick ? 0 : Math.max(0, this.#ended + this.#cost * times - now);
  }
}
