import type { LayoutInput } from './engine.ts';
import type { FromLayout, ToLayout } from './layout.worker.ts';

export interface RunnerEvents {
  /** x and y of each node; called a few times a second. */
  readonly onPositions: (positions: Float32Array) => void;
  readonly onEnd: () => void;
}

/**
 * Runs the layout in a worker that makes many steps before it reports, and waits for the page between two
 * reports. (graphology's own worker makes one step per message, and so one per frame of a busy page.)
 */
export class LayoutRunner {
  readonly #createWorker: () => Worker;
  #worker: Worker | null = null;

  constructor(createWorker: () => Worker) {
    this.#createWorker = createWorker;
  }

  get running(): boolean {
    return this.#worker !== null;
  }

  /** Starts over with this input; a run that is under way ends silently. */
  start(input: LayoutInput, events: RunnerEvents): void {
    this.stop();
    const worker = this.#createWorker();
    this.#worker = worker;
    const end = () => {
      if (this.#worker !== worker) return;
      this.stop();
      events.onEnd();
    };
    worker.onmessage = ({ data }: MessageEvent<FromLayout>) => {
      if (this.#worker !== worker) return;
      events.onPositions(data.positions);
      if (data.done) end();
      // A frame in between: the page draws the batch before it takes the next.
      else requestAnimationFrame(() => worker.postMessage('next' satisfies ToLayout));
    };
    worker.onerror = event => {
      event.preventDefault();
      end();
    };
    worker.postMessage(input satisfies ToLayout, [
      input.positions.buffer as ArrayBuffer,
      input.sizes.buffer as ArrayBuffer,
      input.ends.buffer as ArrayBuffer,
    ]);
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
  }
}
