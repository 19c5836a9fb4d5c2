import type { Columns } from '../columns.ts';
import { between, css, sameAffine } from '../screen.ts';
import type { MassContent } from './content.ts';
import type { MassView } from './layer.ts';
import type { FromMass, ToMass } from './mass.worker.ts';
import { Pacer } from './pacer.ts';
import { startMassWorker } from './start.ts';

/** Milliseconds after which a worker that nobody wanted is ended. */
const patience = 10_000;
let spare: Worker | null = null;

/** Starts a worker for a graph that is to come: it sets itself up while the page makes that ready. */
export function warmMass(): void {
  if (spare) return;
  const worker = startMassWorker();
  spare = worker;
  setTimeout(() => {
    if (spare !== worker) return;
    spare = null;
    worker.terminate();
  }, patience);
}

/** The worker for a graph: the one that was started for it, or a new one. */
export function startMass(columns: Columns): Worker {
  const worker = spare ?? startMassWorker();
  spare = null;
  worker.postMessage({ kind: 'start', radii: columns.radii } satisfies ToMass);
  return worker;
}

/** Drawings that take longer (milliseconds) are made in parts, which takes longer still and lets the page go on. */
const costly = 100;

/** How much of the picture is left behind what is in focus. */
const fadedOpacity = 0.16;

/**
 * The mass of a large graph: a picture that a worker draws, under sigma's layers. The page never waits for it: until
 * the next picture is there, the last one is moved to where the camera is by the page's compositor, lines and all.
 */
export class Mass {
  readonly pacer = new Pacer();
  readonly #canvas: HTMLCanvasElement;
  readonly #context: ImageBitmapRenderingContext;
  readonly #columns: Columns;
  readonly #worker: Worker;
  readonly #onDrawn: () => void;
  #placesStale = true;
  /** What is on screen, what is being drawn, what is to be drawn next, and where the camera is. */
  #shown: MassView | null = null;
  #drawing: MassView | null = null;
  #next: MassView | null = null;
  #view: MassView | null = null;
  #contentStale = true;
  #hasContent = false;

  /**
   * @param worker from {@link startMass}.
   * @throws Error where the browser has no surface for pictures.
   */
  constructor(
    canvas: HTMLCanvasElement,
    worker: Worker,
    columns: Columns,
    onDrawn: () => void,
    onLost: () => void,
  ) {
    const context = canvas.getContext('bitmaprenderer');
    if (!context) throw new Error('This browser shows no pictures of a worker.');
    this.#canvas = canvas;
    this.#context = context;
    this.#columns = columns;
    this.#onDrawn = onDrawn;
    canvas.style.transformOrigin = '0 0';
    this.#worker = worker;
    this.#worker.onmessage = ({ data }: MessageEvent<FromMass>) => {
      if (data.kind === 'drawn') this.#take(data.picture, data.view);
      else onLost();
    };
    this.#worker.onerror = event => {
      event.preventDefault();
      onLost();
    };
  }

  setContent(content: MassContent): void {
    this.#post({ kind: 'content', content }, [content.lines.buffer, content.points.buffer]);
    this.#contentStale = true;
    this.#hasContent = true;
  }

  /** Nodes were moved: the next picture is drawn from their new places. */
  placesChanged(): void {
    this.#placesStale = true;
  }

  /** Steps back behind what is in focus: the compositor fades the picture, nothing is drawn for it. */
  setFaded(faded: boolean): void {
    this.#canvas.style.opacity = String(faded ? fadedOpacity : 1);
  }

  get opacity(): number {
    return Number(this.#canvas.style.opacity || 1);
  }

  /** True where what is on screen is what should be. */
  get exact(): boolean {
    const { affine, ...rest } = this.#view ?? this.#shown ?? { affine: null };
    return (
      this.#shown !== null &&
      affine !== null &&
      this.#drawing === null &&
      !this.#placesStale &&
      !this.#contentStale &&
      sameAffine(this.#shown.affine, affine) &&
      Object.entries(rest).every(([key, value]) => this.#shown?.[key as keyof MassView] === value)
    );
  }

  /** Moves the picture that is there to where the camera is. */
  follow(view: MassView): void {
    this.#view = view;
    if (this.#shown) this.#canvas.style.transform = css(between(this.#shown.affine, view.affine));
  }

  /** Asks for a picture from here, where the one that is there is another. */
  draw(view: MassView): void {
    this.follow(view);
    if (!this.#hasContent || this.exact) return;
    if (this.#drawing) {
      this.#next = view;
      return;
    }
    if (this.#placesStale) {
      const places = new Float32Array(this.#columns.positions);
      this.#post({ kind: 'places', places }, [places.buffer]);
    }
    this.#placesStale = false;
    this.#contentStale = false;
    this.#drawing = view;
    this.#next = null;
    this.pacer.begin(performance.now());
    if (!this.#shown) this.#post({ kind: 'draw', view, atOnce: true });
    else {
      const atOnce = this.pacer.cost < costly;
      afterFrame(() => this.#post({ kind: 'draw', view, atOnce }));
    }
  }

  dispose(): void {
    this.#worker.terminate();
  }

  #take(picture: ImageBitmap, view: MassView): void {
    this.pacer.end(performance.now());
    this.#context.transferFromImageBitmap(picture);
    this.#shown = view;
    this.#drawing = null;
    this.follow(this.#view ?? view);
    if (this.#next) this.draw(this.#next);
    this.#onDrawn();
  }

  #post(message: ToMass, transfer: ArrayBufferLike[] = []): void {
    this.#worker.postMessage(message, transfer as ArrayBuffer[]);
  }
}

/**
 * Calls back when the page's own drawing of this frame has been handed over: it would have to wait behind ours, as
 * the browser draws for both in one process.
 */
function afterFrame(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}
