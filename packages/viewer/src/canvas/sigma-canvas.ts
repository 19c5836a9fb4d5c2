import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { Look } from './appearance.ts';
import { type Columns, columnsOf } from './columns.ts';
import type { CanvasEvents, Focus, GraphCanvas, Hull } from './contract.ts';
import { Drawing } from './drawing.ts';
import { fold } from './fold.ts';
import { layoutInput } from './layout/input.ts';
import { LayoutRunner } from './layout/runner.ts';
import type { CanvasTheme } from './theme.ts';

const nothing: Focus = { nodes: new Set(), bundles: new Set() };
/** Milliseconds after which a new drawing surface is tried where one was taken away. */
const tryAgain = 300;

/**
 * {@link GraphCanvas} over sigma 3. One per element; `destroy` gives everything back. What is to be seen is kept
 * here; `drawing.ts` draws it, and is made anew for another model and where WebGL was lost.
 */
export class SigmaCanvas implements GraphCanvas {
  readonly #element: HTMLElement;
  readonly #events: CanvasEvents;
  readonly #runner: LayoutRunner;
  readonly #pinned = new Set<number>();
  #theme: CanvasTheme;
  #look: Look | null = null;
  #columns: Columns | null = null;
  #drawing: Drawing | null = null;
  #hulls: readonly Hull[] = [];
  #places: Float64Array | null = null;
  /** What the filters leave; `#look` has what is left of that after folding. */
  #visibility: Visibility | null = null;
  #folded: ReadonlySet<number> = new Set();
  #lassoArmed = false;

  constructor(element: HTMLElement, theme: CanvasTheme, events: CanvasEvents, createWorker: () => Worker) {
    this.#element = element;
    this.#theme = theme;
    this.#events = events;
    this.#runner = new LayoutRunner(createWorker);
  }

  async show(model: GraphModel, visibility: Visibility): Promise<void> {
    this.stopLayout();
    this.#columns = columnsOf(model, this.#placesById(), this.#places);
    const selected = this.#look?.model === model ? this.#look.selected : nothing;
    this.#places = null;
    this.#pinned.clear();
    this.#events.onPinned?.(new Set());
    this.#visibility = visibility;
    this.#folded = new Set();
    this.#look = {
      model,
      visibility,
      theme: this.#theme,
      selected,
      focus: null,
      pinned: this.#pinned,
      folded: new Map(),
    };
    this.#draw();
    await this.drawn();
  }

  setVisibility(visibility: Visibility): void {
    if (!this.#look || this.#visibility === visibility) return;
    this.#visibility = visibility;
    this.setFolded(this.#folded);
  }

  setFolded(nodes: ReadonlySet<number>): void {
    const before = this.#look;
    if (!before || !this.#visibility) return;
    this.#folded = nodes;
    const { visibility, taken } = fold(before.model, this.#visibility, nodes);
    if (visibility === before.visibility && taken.size === 0 && before.folded.size === 0) return;
    this.#look = { ...before, visibility, folded: taken };
    this.#drawing?.lookChanged(true);
  }

  setSelection(selected: Focus, focus: Focus | null): void {
    if (!this.#look) return;
    this.#look = { ...this.#look, selected, focus };
    this.#drawing?.lookChanged(false);
  }

  setTheme(theme: CanvasTheme): void {
    this.#theme = theme;
    if (!this.#look || this.#look.theme === theme) return;
    this.#look = { ...this.#look, theme };
    this.#drawing?.lookChanged(false);
  }

  setHulls(hulls: readonly Hull[]): void {
    this.#hulls = hulls;
    this.#drawing?.setHulls(hulls);
  }

  setLasso(armed: boolean): void {
    this.#lassoArmed = armed;
    this.#element.style.cursor = armed ? 'crosshair' : '';
  }

  inView(): readonly number[] {
    return this.#drawing?.inView() ?? [];
  }

  startLayout(): void {
    const [columns, look] = [this.#columns, this.#look];
    if (!columns || !look || columns.order < 2) return;
    this.#events.onLayout?.(true);
    this.#runner.start(layoutInput(columns, look), {
      onPositions: positions => this.#place(columns, positions),
      onEnd: () => {
        this.#events.onLayout?.(false);
        this.#drawing?.settle();
      },
    });
  }

  stopLayout(): void {
    if (!this.#runner.running) return;
    this.#runner.stop();
    this.#events.onLayout?.(false);
    this.#drawing?.settleSoon();
  }

  layoutRunning(): boolean {
    return this.#runner.running;
  }

  setPinned(node: number, pinned: boolean): void {
    if (pinned) this.#pinned.add(node);
    else this.#pinned.delete(node);
    this.#drawing?.nodeChanged(node);
    this.#events.onPinned?.(new Set(this.#pinned));
  }

  nudge(node: number, x: number, y: number): void {
    this.#drawing?.nudge(node, x, y);
  }

  zoom(factor: number): void {
    this.#drawing?.zoom(factor);
  }

  pan(x: number, y: number): void {
    this.#drawing?.pan(x, y);
  }

  fit(): void {
    this.#drawing?.fit();
  }

  reveal(nodes: readonly number[]): void {
    if (nodes.length > 0) this.#drawing?.reveal(nodes);
  }

  place(node: number): { x: number; y: number } | null {
    const places = this.#drawing?.view.places();
    if (!places || node * 2 >= places.length) return null;
    return { x: places[node * 2]!, y: places[node * 2 + 1]! };
  }

  positions(): Float64Array {
    return this.#columns?.positions.slice() ?? new Float64Array();
  }

  setPlaces(places: Float64Array): void {
    this.#places = places;
  }

  async drawn(): Promise<void> {
    await this.#drawing?.drawn();
  }

  async toPng(): Promise<Blob> {
    return this.#nowDrawn().toPng();
  }

  toSvg(): string {
    return this.#nowDrawn().toSvg();
  }

  destroy(): void {
    this.#runner.stop();
    this.#drawing?.dispose();
    this.#drawing = null;
    this.#look = null;
    this.#columns = null;
  }

  #nowDrawn(): Drawing {
    if (!this.#drawing) throw new Error('There is nothing drawn yet.');
    return this.#drawing;
  }

  #draw(): void {
    this.#drawing?.dispose();
    this.#drawing = null;
    this.#drawing = new Drawing(this.#element, this.#columns!, {
      events: this.#events,
      look: () => this.#look!,
      hulls: () => this.#hulls,
      lassoArmed: () => this.#lassoArmed,
      layoutRunning: () => this.#runner.running,
      onDragged: node => this.setPinned(node, true),
      onLost: () => {
        this.stopLayout();
        this.#drawing = null;
        setTimeout(() => this.#recover(), tryAgain);
      },
    });
  }

  /** A new drawing surface gets a new context; where the browser gives none, the page shows a table. */
  #recover(): void {
    if (!this.#look || this.#drawing) return;
    try {
      this.#draw();
    } catch {
      this.#events.onLost?.();
    }
  }

  /** Takes over what the layout worked out. */
  #place(columns: Columns, positions: Float32Array): void {
    if (columns !== this.#columns) return;
    for (let i = 0; i < columns.order; i++) {
      if (this.#pinned.has(i)) continue;
      columns.positions[i * 2] = positions[i * 2]!;
      columns.positions[i * 2 + 1] = positions[i * 2 + 1]!;
    }
    this.#drawing?.placesChanged();
  }

  #placesById(): Map<string, readonly [number, number]> {
    const places = new Map<string, readonly [number, number]>();
    const positions = this.#columns?.positions;
    if (positions)
      this.#look?.model.nodes.forEach(({ id }, i) => {
        places.set(id, [positions[i * 2]!, positions[i * 2 + 1]!]);
      });
    return places;
  }
}
