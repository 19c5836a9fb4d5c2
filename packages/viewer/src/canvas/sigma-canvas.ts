import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { Look } from './appearance.ts';
import { reveal } from './camera.ts';
import { type Columns, columnsOf } from './columns.ts';
import { watchContext } from './context-loss.ts';
import type { CanvasEvents, Focus, GraphCanvas, Hull } from './contract.ts';
import { isLarge, wholeDetail } from './detail.ts';
import { addDrawnNode, drawnGraph } from './drawn-graph.ts';
import { fold } from './fold.ts';
import { HullsLayer } from './hulls-layer.ts';
import { LabelSpace } from './labels.ts';
import { LargeDrawing } from './large-drawing.ts';
import { lasso, within } from './lasso.ts';
import { layoutInput } from './layout/input.ts';
import { LayoutRunner } from './layout/runner.ts';
import { startMass } from './mass/mass.ts';
import { pictureOf } from './picture/png.ts';
import { svgOf } from './picture/svg.ts';
import { pointer } from './pointer.ts';
import { actorBoxes, lineAt, nodeAt } from './pointing.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import type { CanvasTheme } from './theme.ts';
import { View } from './view.ts';

const nothing: Focus = { nodes: new Set(), bundles: new Set() };
/** Milliseconds without a movement of the camera after which the drawing is made exact. */
const restAfter = 140;

/**
 * {@link GraphCanvas} over sigma 3. One per element; `destroy` gives everything back. A small graph is sigma's alone,
 * a large one is drawn in two (`large-drawing.ts`).
 */
export class SigmaCanvas implements GraphCanvas {
  readonly #element: HTMLElement;
  readonly #events: CanvasEvents;
  readonly #runner: LayoutRunner;
  readonly #pinned = new Set<number>();
  #theme: CanvasTheme;
  #look: Look | null = null;
  #columns: Columns | null = null;
  #renderer: Renderer | null = null;
  #large: LargeDrawing | null = null;
  #hullsLayer: HullsLayer | null = null;
  #hulls: readonly Hull[] = [];
  #places: Float64Array | null = null;
  #view: View | null = null;
  /** What the filters leave; `#look` has what is left of that after folding. */
  #visibility: Visibility | null = null;
  #folded: ReadonlySet<number> = new Set();
  #lassoArmed = false;
  /** The actor under the pointer or in somebody's hand: it must not leave sigma's graph. */
  #held: number | null = null;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void)[] = [];

  constructor(element: HTMLElement, theme: CanvasTheme, events: CanvasEvents, createWorker: () => Worker) {
    this.#element = element;
    this.#theme = theme;
    this.#events = events;
    this.#runner = new LayoutRunner(createWorker);
  }

  async show(model: GraphModel, visibility: Visibility): Promise<void> {
    this.stopLayout();
    const columns = columnsOf(model, this.#placesById(), this.#places);
    const selected = this.#look?.model === model ? this.#look.selected : nothing;
    this.#places = null;
    this.#columns = columns;
    this.#pinned.clear();
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
    this.#tearDown();
    this.#setUp();
    await this.drawn();
  }

  setVisibility(visibility: Visibility): void {
    if (!this.#look || this.#visibility === visibility) return;
    this.#visibility = visibility;
    this.setFolded(this.#folded);
  }

  setFolded(nodes: ReadonlySet<number>): void {
    this.#folded = nodes;
    if (!this.#look || !this.#visibility) return;
    const { visibility, taken } = fold(this.#look.model, this.#visibility, nodes);
    this.#look = { ...this.#look, visibility, folded: taken };
    this.#lookChanged(true);
  }

  setLasso(armed: boolean): void {
    this.#lassoArmed = armed;
    this.#element.style.cursor = armed ? 'crosshair' : '';
  }

  inView(): readonly number[] {
    const [view, look, renderer] = [this.#view, this.#look, this.#renderer];
    if (!view || !look || !renderer) return [];
    const { width, height } = renderer.getDimensions();
    const frame = [0, 0, width, 0, width, height, 0, height];
    return within(frame, view.places(), i => look.visibility.nodes[i] === 1);
  }

  setSelection(selected: Focus, focus: Focus | null): void {
    if (!this.#look) return;
    this.#look = { ...this.#look, selected, focus };
    this.#lookChanged(false);
  }

  setTheme(theme: CanvasTheme): void {
    this.#theme = theme;
    if (!this.#look || this.#look.theme === theme) return;
    this.#look = { ...this.#look, theme };
    this.#lookChanged(false);
  }

  setHulls(hulls: readonly Hull[]): void {
    this.#hulls = hulls;
    this.#hullsLayer?.set(hulls);
    this.#renderer?.scheduleRender();
  }

  startLayout(): void {
    const [columns, look] = [this.#columns, this.#look];
    if (!columns || !look || columns.order < 2) return;
    this.#events.onLayout?.(true);
    this.#runner.start(layoutInput(columns, look), {
      onPositions: positions => this.#place(columns, positions),
      onEnd: () => {
        this.#events.onLayout?.(false);
        this.#settle();
      },
    });
  }

  stopLayout(): void {
    if (!this.#runner.running) return;
    this.#runner.stop();
    this.#events.onLayout?.(false);
    this.#settleSoon();
  }

  layoutRunning(): boolean {
    return this.#runner.running;
  }

  setPinned(node: number, pinned: boolean): void {
    if (pinned) this.#pinned.add(node);
    else this.#pinned.delete(node);
    const key = String(node);
    if (this.#renderer?.getGraph().hasNode(key))
      this.#renderer.refresh({ partialGraph: { nodes: [key] }, skipIndexation: true, schedule: true });
  }

  zoom(factor: number): void {
    const camera = this.#renderer?.getCamera();
    if (camera) void camera.animate({ ratio: camera.ratio / factor }, { duration: 200 });
  }

  fit(): void {
    if (this.#large) this.#large.fit();
    else this.#renderer?.setCustomBBox(null);
    this.#renderer?.refresh({ schedule: true });
    void this.#renderer?.getCamera().animatedReset({ duration: 300 });
  }

  reveal(nodes: readonly number[]): void {
    const [renderer, columns] = [this.#renderer, this.#columns];
    if (!renderer || !columns) return;
    const { positions } = columns;
    reveal(
      renderer,
      nodes.map(node => ({ x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 })),
    );
  }

  place(node: number): { x: number; y: number } | null {
    const positions = this.#columns?.positions;
    if (!positions || !this.#renderer || node * 2 >= positions.length) return null;
    const places = this.#view!.places();
    return { x: places[node * 2]!, y: places[node * 2 + 1]! };
  }

  positions(): Float64Array {
    return this.#columns?.positions.slice() ?? new Float64Array();
  }

  setPlaces(places: Float64Array): void {
    this.#places = places;
  }

  async toPng(): Promise<Blob> {
    const renderer = this.#renderer;
    if (!renderer) throw new Error('There is nothing drawn yet.');
    await this.drawn();
    // Layers must be read in the task they were drawn in.
    renderer.refresh({ skipIndexation: true });
    return pictureOf(renderer.getCanvases(), this.#theme.background, this.#large?.opacity ?? 1);
  }

  toSvg(): string {
    const [view, look, columns, renderer] = [this.#view, this.#look, this.#columns, this.#renderer];
    if (!view || !look || !columns || !renderer) throw new Error('There is nothing drawn yet.');
    return svgOf({
      look,
      columns,
      hulls: this.#hulls,
      screen: view.places(),
      ...renderer.getDimensions(),
      scale: view.scale(),
      named: [...renderer.getNodeDisplayedLabels()].map(Number),
    });
  }

  async drawn(): Promise<void> {
    await new Promise(resolve => requestAnimationFrame(resolve));
    await this.#large?.drawn();
  }

  destroy(): void {
    this.#runner.stop();
    this.#tearDown();
    this.#look = null;
    this.#columns = null;
  }

  /** Makes the drawing surfaces for what is to be shown, and draws it. */
  #setUp(): void {
    const [look, columns] = [this.#look!, this.#columns!];
    const worker = isLarge(look.model) ? startMass(columns) : null;
    const large = worker !== null;
    const space = new LabelSpace();
    const renderer = createRenderer(
      this.#element,
      large,
      space,
      () => this.#look!,
      point => this.#nodeAt(renderer, point),
    );
    const view = new View(renderer, columns);
    this.#renderer = renderer;
    this.#view = view;
    this.#hullsLayer = new HullsLayer(renderer);
    this.#hullsLayer.set(this.#hulls);
    if (worker) this.#large = new LargeDrawing(renderer, columns, worker, () => this.#massLost(renderer));
    // The layer of line labels is never drawn on, and costs the page's compositor as much as a full one.
    renderer.getCanvases()['edgeLabels']!.style.display = 'none';
    renderer.on('beforeRender', () => {
      view.moved();
      const clear = renderer.getGraph().order > 0 ? actorBoxes(view, columns, this.#look!.visibility) : [];
      space.clear(clear);
    });
    renderer.on('afterRender', () => this.#afterRender(renderer));
    renderer.on('resize', () => this.#settleSoon());
    renderer.getCamera().on('updated', () => {
      view.moved();
      this.#large?.cameraMoved(view.mass());
      this.#settleSoon();
    });
    watchContext(
      renderer,
      () => this.#lost(renderer),
      () => this.#recover(),
    );
    const stopPointer = pointer(renderer, {
      lineAt: (x, y, reach) => lineAt(view, look.model, this.#look!.visibility, x, y, reach),
      hoverLines: () => renderer.getGraph().size > 0,
      onClick: this.#events.onClick,
      onOpen: this.#events.onOpen ?? (() => {}),
      onHover: hit => {
        this.#held = hit?.kind === 'node' ? hit.index : null;
        this.#events.onHover?.(hit);
      },
      onDrag: (node, x, y) => this.#drag(node, x, y),
      onDragged: node => this.setPinned(node, true),
    });
    const stopLasso = lasso(this.#element, {
      armed: () => this.#lassoArmed,
      color: () => this.#theme.selection,
      onDone: (line, add) => {
        const shown = (node: number) => this.#look!.visibility.nodes[node] === 1;
        this.#events.onLasso?.(within(line, view.places(), shown), add);
      },
    });
    this.#stopListening = [stopPointer, stopLasso];
    // Of a large graph one actor is drawn first, which tells where the camera puts the others.
    if (large) renderer.setGraph(this.#drawn({ nodes: new Set([0]), bundles: new Set() }));
    view.moved();
    if (large) this.#large!.look(view.viewport(), look);
    this.#drawDetail();
  }

  #tearDown(): void {
    clearTimeout(this.#restTimer);
    for (const stop of this.#stopListening.splice(0)) stop();
    this.#large?.dispose();
    this.#large = null;
    this.#renderer?.kill();
    this.#renderer = null;
    this.#hullsLayer = null;
    this.#view = null;
    this.#held = null;
  }

  #drawn(detail: Focus) {
    return drawnGraph(this.#look!.model, this.#columns!, detail);
  }

  /** Gives sigma the graph that it is to draw. */
  #drawDetail(): void {
    const look = this.#look;
    if (!look || !this.#renderer) return;
    const detail = this.#large ? this.#large.detail(look, this.#held) : wholeDetail(look.model);
    this.#renderer.setGraph(this.#drawn(detail));
  }

  #lookChanged(visibility: boolean): void {
    const [renderer, look] = [this.#renderer, this.#look];
    if (!renderer || !look) return;
    if (!this.#large) {
      renderer.refresh({ skipIndexation: true, schedule: true });
      return;
    }
    if (visibility) this.#large.look(this.#view!.viewport(), look);
    this.#drawDetail();
  }

  /** Takes over what the layout worked out. */
  #place(columns: Columns, positions: Float32Array): void {
    const renderer = this.#renderer;
    if (!renderer || columns !== this.#columns) return;
    for (let i = 0; i < columns.order; i++) {
      if (this.#pinned.has(i)) continue;
      columns.positions[i * 2] = positions[i * 2]!;
      columns.positions[i * 2 + 1] = positions[i * 2 + 1]!;
    }
    const apply = () => {
      if (columns !== this.#columns || renderer !== this.#renderer) return;
      this.#large?.fit();
      renderer.getGraph().updateEachNodeAttributes(
        (_, attributes) => {
          attributes.x = columns.positions[attributes.i * 2]!;
          attributes.y = columns.positions[attributes.i * 2 + 1]!;
          return attributes;
        },
        { attributes: ['x', 'y'] },
      );
      this.#view?.moved();
    };
    if (this.#large) this.#large.placesChanged(apply);
    else apply();
  }

  #drag(node: number, x: number, y: number): void {
    const [renderer, columns] = [this.#renderer, this.#columns];
    if (!renderer || !columns) return;
    this.#held = node;
    columns.positions[node * 2] = x;
    columns.positions[node * 2 + 1] = y;
    this.#view?.moved();
    const apply = () => renderer.getGraph().mergeNodeAttributes(String(node), { x, y });
    if (this.#large) this.#large.placesChanged(apply);
    else apply();
  }

  #afterRender(renderer: Renderer): void {
    const [look, view] = [this.#look, this.#view];
    view?.moved();
    if (!look || !view || renderer !== this.#renderer || renderer.getGraph().order === 0) return;
    this.#large?.rendered(view.mass());
    this.#hullsLayer?.draw(
      renderer,
      () => view.places(),
      node => look.visibility.nodes[node] === 1,
    );
  }

  #settleSoon(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.#settle(), restAfter);
  }

  /** The camera came to rest: what is near is drawn in detail, and names come back. */
  #settle(): void {
    const [renderer, look] = [this.#renderer, this.#look];
    if (!renderer || !look || !this.#large || this.#runner.running) return;
    if (this.#large.look(this.#view!.viewport(), look)) this.#drawDetail();
    else renderer.scheduleRender();
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

  /** The actor under a point; none while the graph is dragged or the camera moves by itself. */
  #nodeAt(renderer: Renderer, point: { readonly x: number; readonly y: number }): string | null {
    const [look, columns, view] = [this.#look, this.#columns, this.#view];
    if (!look || !columns || !view || renderer !== this.#renderer) return null;
    if (renderer.getMouseCaptor().draggedEvents > 0 || renderer.getCamera().isAnimated()) return null;
    const found = nodeAt(view, columns, look.visibility, point.x, point.y);
    if (found < 0) return null;
    // sigma asks what it knows of the actor: one of the mass becomes one of sigma's.
    const graph = renderer.getGraph();
    if (!graph.hasNode(String(found))) addDrawnNode(graph, look.model, columns, found);
    return String(found);
  }

  #lost(renderer: Renderer): boolean {
    if (this.#renderer !== renderer) return false;
    this.stopLayout();
    this.#tearDown();
    return true;
  }

  #massLost(renderer: Renderer): void {
    if (this.#lost(renderer)) setTimeout(() => this.#recover(), 300);
  }

  /** A new drawing surface gets a new context; where the browser gives none, the page shows a table. */
  #recover(): void {
    if (!this.#look || this.#renderer) return;
    try {
      this.#setUp();
    } catch {
      this.#events.onLost?.();
    }
  }
}
