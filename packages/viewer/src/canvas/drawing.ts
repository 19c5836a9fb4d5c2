import type { Look } from './appearance.ts';
import { pan, reveal } from './camera.ts';
import type { Columns } from './columns.ts';
import { watchContext } from './context-loss.ts';
import type { CanvasEvents, Focus, Hull } from './contract.ts';
import { isLarge, wholeDetail } from './detail.ts';
import { addDrawnNode, drawnGraph } from './drawn-graph.ts';
import { HullsLayer } from './hulls-layer.ts';
import { LabelSpace } from './labels.ts';
import { LargeDrawing } from './large-drawing.ts';
import { lasso, within } from './lasso.ts';
import { startMass } from './mass/mass.ts';
import { pictureOf } from './picture/png.ts';
import { svgOf } from './picture/svg.ts';
import { pointer } from './pointer.ts';
import { actorBoxes, lineAt, nodeAt } from './pointing.ts';
import { createRenderer, type Renderer } from './renderer.ts';
import { View } from './view.ts';

/** Milliseconds without a movement of the camera after which the drawing is made exact. */
const restAfter = 140;

/** What a drawing asks of whoever made it. */
export interface DrawingHost {
  readonly events: CanvasEvents;
  readonly look: () => Look;
  readonly hulls: () => readonly Hull[];
  readonly lassoArmed: () => boolean;
  readonly layoutRunning: () => boolean;
  /** Somebody moved an actor by hand. */
  readonly onDragged: (node: number) => void;
  /** The browser took WebGL away; called once. */
  readonly onLost: () => void;
}

/**
 * One graph on one set of drawing surfaces, from the first frame to their end. A small graph is sigma's alone, a
 * large one is drawn in two (`large-drawing.ts`).
 */
export class Drawing {
  readonly view: View;
  readonly #renderer: Renderer;
  readonly #columns: Columns;
  readonly #host: DrawingHost;
  readonly #large: LargeDrawing | null = null;
  readonly #hulls: HullsLayer;
  readonly #stopListening: readonly (() => void)[];
  /** The actor under the pointer or in somebody's hand: it must not leave sigma's graph. */
  #held: number | null = null;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #gone = false;

  /** @throws Error where the browser gives no drawing surface. */
  constructor(element: HTMLElement, columns: Columns, host: DrawingHost) {
    this.#host = host;
    this.#columns = columns;
    const worker = isLarge(columns.order, columns.size) ? startMass(columns) : null;
    const space = new LabelSpace();
    let renderer: Renderer;
    try {
      renderer = createRenderer(element, worker !== null, space, host.look, point =>
        this.#nodeAt(point.x, point.y),
      );
    } catch (error) {
      worker?.terminate();
      throw error;
    }
    this.#renderer = renderer;
    this.view = new View(renderer, columns);
    this.#hulls = new HullsLayer(renderer);
    this.#hulls.set(host.hulls());
    if (worker) this.#large = new LargeDrawing(renderer, columns, worker, () => this.#lost());
    // The layer of line labels is never drawn on, and costs the page's compositor as much as a full one.
    renderer.getCanvases()['edgeLabels']!.style.display = 'none';
    renderer.on('beforeRender', () => {
      this.view.moved();
      const drawn = renderer.getGraph().order > 0;
      space.clear(() => (drawn ? actorBoxes(this.view, columns, host.look()) : []), renderer.getDimensions());
    });
    renderer.on('afterRender', () => this.#afterRender());
    renderer.on('resize', () => this.settleSoon());
    renderer.getCamera().on('updated', () => {
      this.view.moved();
      this.#large?.cameraMoved(this.view.mass());
      this.settleSoon();
    });
    watchContext(renderer, () => this.#lost());
    this.#stopListening = [this.#listenToPointer(), this.#listenToLasso(element)];
    if (this.#large) {
      // sigma looks at the box around all actors, which tells where the camera puts them.
      renderer.refresh();
      this.view.moved();
      this.#large.look(this.view.viewport(), host.look());
    }
    this.#drawDetail();
  }

  /** What things look like changed, and with `visibility` also what there is to see. */
  lookChanged(visibility: boolean): void {
    if (!this.#large) {
      this.#renderer.refresh({ skipIndexation: true, schedule: true });
      return;
    }
    if (visibility) this.#large.look(this.view.viewport(), this.#host.look());
    this.#drawDetail();
  }

  nodeChanged(node: number): void {
    const key = String(node);
    if (this.#renderer.getGraph().hasNode(key))
      this.#renderer.refresh({ partialGraph: { nodes: [key] }, skipIndexation: true, schedule: true });
  }

  /** The columns' places changed. */
  placesChanged(): void {
    const { positions } = this.#columns;
    this.view.moved();
    this.#whenDue(() => {
      this.#large?.fit();
      this.#renderer.getGraph().updateEachNodeAttributes(
        (_, attributes) => {
          attributes.x = positions[attributes.i * 2]!;
          attributes.y = positions[attributes.i * 2 + 1]!;
          return attributes;
        },
        { attributes: ['x', 'y'] },
      );
      this.view.moved();
    });
  }

  setHulls(hulls: readonly Hull[]): void {
    this.#hulls.set(hulls);
    this.#renderer.scheduleRender();
  }

  zoom(factor: number): void {
    const camera = this.#renderer.getCamera();
    void camera.animate({ ratio: camera.ratio / factor }, { duration: 200 });
  }

  pan(x: number, y: number): void {
    pan(this.#renderer, x, y);
  }

  /** Moves an actor by pixels, as a hand would. */
  nudge(node: number, x: number, y: number): void {
    const renderer = this.#renderer;
    const places = this.view.places();
    if (!renderer.getCustomBBox()) renderer.setCustomBBox(renderer.getBBox());
    const place = renderer.viewportToGraph({ x: places[node * 2]! + x, y: places[node * 2 + 1]! + y });
    this.#drag(node, place.x, place.y);
    this.#host.onDragged(node);
  }

  fit(): void {
    if (this.#large) this.#large.fit();
    else this.#renderer.setCustomBBox(null);
    this.#renderer.refresh({ schedule: true });
    void this.#renderer.getCamera().animatedReset({ duration: 300 });
  }

  reveal(nodes: readonly number[]): void {
    const { positions } = this.#columns;
    const places = nodes.map(node => ({ x: positions[node * 2] ?? 0, y: positions[node * 2 + 1] ?? 0 }));
    reveal(this.#renderer, places);
  }

  /** The actors whose middle is on the screen. */
  inView(): readonly number[] {
    const { width, height } = this.#renderer.getDimensions();
    return this.#within([0, 0, width, 0, width, height, 0, height]);
  }

  async drawn(): Promise<void> {
    await new Promise(resolve => requestAnimationFrame(resolve));
    await this.#large?.drawn();
  }

  async toPng(): Promise<Blob> {
    await this.drawn();
    // Layers must be read in the task they were drawn in.
    this.#renderer.refresh({ skipIndexation: true });
    const opacity = this.#large?.opacity ?? 1;
    return pictureOf(this.#renderer.getCanvases(), this.#host.look().theme.background, opacity);
  }

  toSvg(): string {
    return svgOf({
      look: this.#host.look(),
      columns: this.#columns,
      hulls: this.#host.hulls(),
      screen: this.view.places(),
      ...this.#renderer.getDimensions(),
      scale: this.view.scale(),
      named: [...this.#renderer.getNodeDisplayedLabels()].map(Number),
    });
  }

  settleSoon(): void {
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => this.settle(), restAfter);
  }

  /** The camera came to rest: what is near is drawn in detail. */
  settle(): void {
    if (this.#gone || !this.#large || this.#host.layoutRunning()) return;
    if (this.#large.look(this.view.viewport(), this.#host.look())) this.#drawDetail();
    else this.#renderer.scheduleRender();
  }

  dispose(): void {
    if (this.#gone) return;
    this.#gone = true;
    clearTimeout(this.#restTimer);
    for (const stop of this.#stopListening) stop();
    this.#large?.dispose();
    this.#renderer.kill();
  }

  #graphOf(detail: Focus) {
    return drawnGraph(this.#host.look().model, this.#columns, detail);
  }

  /** Gives sigma the graph that it is to draw. */
  #drawDetail(): void {
    const look = this.#host.look();
    const detail = this.#large ? this.#large.detail(look, this.#held) : wholeDetail(look.model);
    this.#renderer.setGraph(this.#graphOf(detail));
  }

  #afterRender(): void {
    this.view.moved();
    if (this.#gone || this.#renderer.getGraph().order === 0) return;
    const { nodes } = this.#host.look().visibility;
    this.#large?.rendered(this.view.mass());
    this.#hulls.draw(
      this.#renderer,
      () => this.view.places(),
      node => nodes[node] === 1,
    );
  }

  /** Draws moved actors: of a large graph when the last drawing is done. */
  #whenDue(apply: () => void): void {
    const still = () => {
      if (!this.#gone) apply();
    };
    if (this.#large) this.#large.placesChanged(still);
    else still();
  }

  #listenToPointer(): () => void {
    const { events, look } = this.#host;
    return pointer(this.#renderer, {
      lineAt: (x, y, reach) => lineAt(this.view, look().model, look().visibility, x, y, reach),
      hoverLines: () => this.#renderer.getGraph().size > 0,
      onClick: events.onClick,
      onOpen: events.onOpen ?? (() => {}),
      onHover: hit => {
        this.#held = hit?.kind === 'node' ? hit.index : null;
        events.onHover?.(hit);
      },
      onDrag: (node, x, y) => this.#drag(node, x, y),
      onDragged: this.#host.onDragged,
    });
  }

  #listenToLasso(element: HTMLElement): () => void {
    return lasso(element, {
      armed: this.#host.lassoArmed,
      color: () => this.#host.look().theme.selection,
      onDone: (line, add) => this.#host.events.onLasso?.(this.#within(line), add),
    });
  }

  #within(line: readonly number[]): number[] {
    const { nodes } = this.#host.look().visibility;
    return within(line, this.view.places(), node => nodes[node] === 1);
  }

  #drag(node: number, x: number, y: number): void {
    this.#held = node;
    this.#columns.positions[node * 2] = x;
    this.#columns.positions[node * 2 + 1] = y;
    this.view.moved();
    this.#whenDue(() => {
      const graph = this.#renderer.getGraph();
      if (graph.hasNode(String(node))) graph.mergeNodeAttributes(String(node), { x, y });
    });
  }

  /** The actor under a point; none while the graph is dragged or the camera moves by itself. */
  #nodeAt(x: number, y: number): string | null {
    if (this.#gone) return null;
    if (this.#renderer.getMouseCaptor().draggedEvents > 0) return null;
    if (this.#renderer.getCamera().isAnimated()) return null;
    const { model, visibility } = this.#host.look();
    const found = nodeAt(this.view, this.#columns, visibility, x, y);
    if (found < 0) return null;
    // sigma asks what it knows of the actor: one of the mass becomes one of sigma's.
    const graph = this.#renderer.getGraph();
    if (!graph.hasNode(String(found))) addDrawnNode(graph, model, this.#columns, found);
    return String(found);
  }

  #lost(): void {
    if (this.#gone) return;
    this.dispose();
    this.#host.onLost();
  }
}
