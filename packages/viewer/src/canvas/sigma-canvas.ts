import Sigma from 'sigma';
import { EdgeLineProgram, NodePointProgram } from 'sigma/rendering';
import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import { actorLook, type Look, relationLook } from './appearance.ts';
import type { CanvasEvents, Focus, GraphCanvas, Hit, Hull } from './contract.ts';
import { detailFor } from './detail.ts';
import { buildDrawnGraph, type DrawnEdge, type DrawnGraph, type DrawnNode } from './drawn-graph.ts';
import { drawHull } from './hulls.ts';
import { type Box, drawHover, drawLabel, LabelSpace, labelFont } from './labels.ts';
import { layoutInput } from './layout/input.ts';
import { LayoutRunner } from './layout/runner.ts';
import { nearestBundle } from './pick.ts';
import { pointer } from './pointer.ts';
import { ActorProgram } from './programs/actor.ts';
import { RelationProgram } from './programs/relation.ts';
import type { CanvasTheme } from './theme.ts';

type Renderer = Sigma<DrawnNode, DrawnEdge>;

const nothing: Focus = { nodes: new Set(), bundles: new Set() };
/** Up to this many actors are drawn with their outlines at every zoom. */
const outlinesUpTo = 2000;
/** Above this many lines the drawing hides them while it moves. */
const hideWhileMoving = 5000;

/** {@link GraphCanvas} over sigma 3. One per element; `destroy` gives everything back. */
export class SigmaCanvas implements GraphCanvas {
  readonly #element: HTMLElement;
  readonly #events: CanvasEvents;
  readonly #runner: LayoutRunner;
  #theme: CanvasTheme;
  #renderer: Renderer | null = null;
  #graph: DrawnGraph | null = null;
  #model: GraphModel | null = null;
  #look: Look | null = null;
  #detail: ReadonlySet<number> | 'all' = 'all';
  #hulls: readonly Hull[] = [];
  #screen: Float64Array | null = null;
  #places2d: Float64Array | null = null;
  #showing = 0;
  #places: Float64Array | null = null;
  #detailTimer: ReturnType<typeof setTimeout> | undefined;
  #stopPointer: () => void = () => {};
  readonly #pinned = new Set<number>();

  constructor(element: HTMLElement, theme: CanvasTheme, events: CanvasEvents, createWorker: () => Worker) {
    this.#element = element;
    this.#theme = theme;
    this.#events = events;
    this.#runner = new LayoutRunner(createWorker);
  }

  async show(model: GraphModel, visibility: Visibility): Promise<void> {
    const turn = ++this.#showing;
    this.stopLayout();
    const known = this.#placesById();
    const progress = this.#events.onProgress ?? (() => {});
    const graph = await buildDrawnGraph(model, known, this.#places, progress, () => turn !== this.#showing);
    if (!graph || turn !== this.#showing) return;
    this.#places = null;
    const selected = this.#look && this.#model === model ? this.#look.selected : nothing;
    this.#model = model;
    this.#graph = graph;
    this.#pinned.clear();
    this.#look = {
      model,
      visibility,
      theme: this.#theme,
      selected,
      focus: null,
      pinned: this.#pinned,
      outlined: model.nodes.length <= outlinesUpTo,
      detailed: bundle => this.#detail === 'all' || this.#detail.has(bundle),
    };
    this.#detail = detailFor(model, visibility, null);
    if (this.#renderer) this.#renderer.kill();
    this.#renderer = this.#createRenderer(graph);
    this.#scheduleDetail();
  }

  #createRenderer(graph: DrawnGraph): Renderer {
    const theme = () => this.#theme;
    const space = new LabelSpace();
    const many = graph.size > hideWhileMoving;
    const renderer: Renderer = new Sigma<DrawnNode, DrawnEdge>(graph, this.#element, {
      allowInvalidContainer: true,
      defaultNodeType: 'actor',
      nodeProgramClasses: { actor: ActorProgram as never, point: NodePointProgram as never },
      defaultEdgeType: 'line',
      edgeProgramClasses: { relation: RelationProgram as never, line: EdgeLineProgram as never },
      hideEdgesOnMove: many,
      hideLabelsOnMove: many,
      labelFont,
      labelSize: 12,
      labelDensity: graph.order > 3000 ? 0.6 : 1.1,
      labelGridCellSize: 90,
      labelRenderedSizeThreshold: graph.order > 3000 ? 4 : 5,
      defaultDrawNodeLabel: drawLabel(theme, space),
      defaultDrawNodeHover: drawHover(theme),
      minEdgeThickness: 1,
      stagePadding: 40,
      zIndex: graph.size <= 3000,
      minCameraRatio: 0.01,
      maxCameraRatio: 4,
      nodeReducer: (_, data) => ({ ...data, ...actorLook(this.#look!, data.i) }) as never,
      edgeReducer: (_, data) => relationLook(this.#look!, data.i) as never,
    });
    const hulls = renderer.createCanvas('hulls', { beforeLayer: 'edges' });
    hulls.style.position = 'absolute';
    // Hulls are drawn opaque and the layer is made transparent: fill and outline of one must not add up.
    hulls.style.opacity = '0.17';
    renderer.on('beforeRender', () => space.clear(this.#nodeBoxes(renderer)));
    renderer.on('afterRender', () => {
      this.#screen = null;
      this.#drawHulls(hulls);
    });
    renderer.on('resize', () => this.#scheduleDetail());
    renderer.getCamera().on('updated', () => this.#scheduleDetail());
    const moved = () => {
      this.#places2d = null;
      this.#screen = null;
    };
    moved();
    graph.on('eachNodeAttributesUpdated', moved);
    graph.on('nodeAttributesUpdated', moved);
    (
      renderer as unknown as { getNodeAtPosition: (point: { x: number; y: number }) => string | null }
    ).getNodeAtPosition = point => this.#nodeAt(renderer, point);
    this.#watchContext(renderer);
    this.#stopPointer();
    this.#stopPointer = pointer(renderer, graph, {
      lineAt: (x, y, reach) => this.#lineAt(x, y, reach),
      hoverLines: () => this.#detail === 'all' || this.#detail.size > 0,
      onClick: this.#events.onClick,
      onOpen: this.#events.onOpen ?? (() => {}),
      onHover: (hit: Hit | null) => this.#events.onHover?.(hit),
      onDragged: node => this.setPinned(node, true),
    });
    return renderer;
  }

  setVisibility(visibility: Visibility): void {
    if (!this.#look) return;
    this.#look = { ...this.#look, visibility };
    this.#detail = detailFor(this.#look.model, visibility, this.#viewport());
    this.#refresh();
  }

  setSelection(selected: Focus, focus: Focus | null): void {
    if (!this.#look) return;
    this.#look = { ...this.#look, selected, focus };
    this.#refresh();
  }

  setTheme(theme: CanvasTheme): void {
    this.#theme = theme;
    if (!this.#look) return;
    this.#look = { ...this.#look, theme };
    this.#refresh();
  }

  setHulls(hulls: readonly Hull[]): void {
    this.#hulls = hulls;
    this.#renderer?.scheduleRender();
  }

  startLayout(): void {
    const graph = this.#graph;
    const look = this.#look;
    if (!graph || !look || graph.order < 2) return;
    this.#events.onLayout?.(true);
    this.#runner.start(layoutInput(graph, look), {
      onPositions: positions => {
        graph.updateEachNodeAttributes(
          (_, attributes) => {
            if (!this.#pinned.has(attributes.i)) {
              attributes.x = positions[attributes.i * 2]!;
              attributes.y = positions[attributes.i * 2 + 1]!;
            }
            return attributes;
          },
          { attributes: ['x', 'y'] },
        );
      },
      onEnd: () => {
        this.#events.onLayout?.(false);
        this.#scheduleDetail();
      },
    });
  }

  stopLayout(): void {
    if (!this.#runner.running) return;
    this.#runner.stop();
    this.#events.onLayout?.(false);
  }

  layoutRunning(): boolean {
    return this.#runner.running;
  }

  setPinned(node: number, pinned: boolean): void {
    if (pinned) this.#pinned.add(node);
    else this.#pinned.delete(node);
    if (this.#graph?.hasNode(String(node)))
      this.#renderer?.refresh({
        partialGraph: { nodes: [String(node)] },
        skipIndexation: true,
        schedule: true,
      });
  }

  zoom(factor: number): void {
    const camera = this.#renderer?.getCamera();
    if (camera) void camera.animate({ ratio: camera.ratio / factor }, { duration: 200 });
  }

  fit(): void {
    this.#renderer?.setCustomBBox(null);
    void this.#renderer?.getCamera().animatedReset({ duration: 300 });
  }

  reveal(nodes: readonly number[]): void {
    const renderer = this.#renderer;
    if (!renderer || nodes.length === 0) return;
    const places = nodes.flatMap(node => renderer.getNodeDisplayData(String(node)) ?? []);
    if (places.length === 0) return;
    const xs = places.map(place => place.x);
    const ys = places.map(place => place.y);
    const spread = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
    const ratio = Math.min(1, Math.max(spread * 1.6, nodes.length === 1 ? 0.35 : 0.12));
    const target = {
      x: (Math.max(...xs) + Math.min(...xs)) / 2,
      y: (Math.max(...ys) + Math.min(...ys)) / 2,
      ratio,
    };
    void renderer.getCamera().animate(target, { duration: 350 });
  }

  place(node: number): { x: number; y: number } | null {
    const attributes = this.#graph?.hasNode(String(node)) && this.#graph.getNodeAttributes(String(node));
    return attributes && this.#renderer ? this.#renderer.graphToViewport(attributes) : null;
  }

  positions(): Float64Array {
    const result = new Float64Array((this.#graph?.order ?? 0) * 2);
    this.#graph?.forEachNode((_, { i, x, y }) => {
      result[i * 2] = x;
      result[i * 2 + 1] = y;
    });
    return result;
  }

  setPlaces(places: Float64Array): void {
    this.#places = places;
  }

  async toPng(): Promise<Blob> {
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    const renderer = this.#renderer;
    if (!renderer || !context) throw new Error('There is nothing drawn yet.');
    // Layers must be read in the task they were drawn in: WebGL clears them afterwards.
    renderer.refresh({ skipIndexation: true });
    const layers = renderer.getCanvases();
    const first = Object.values(layers)[0];
    canvas.width = first?.width ?? 1;
    canvas.height = first?.height ?? 1;
    context.fillStyle = this.#theme.background;
    context.fillRect(0, 0, canvas.width, canvas.height);
    for (const name of ['hulls', 'edges', 'edgeLabels', 'nodes', 'labels']) {
      context.globalAlpha = name === 'hulls' ? 0.17 : 1;
      if (layers[name]) context.drawImage(layers[name], 0, 0, canvas.width, canvas.height);
    }
    return new Promise((resolve, reject) =>
      canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture could not be made.')))),
    );
  }

  destroy(): void {
    this.#showing++;
    clearTimeout(this.#detailTimer);
    this.#runner.stop();
    this.#stopPointer();
    this.#renderer?.kill();
    this.#renderer = null;
    this.#graph = null;
  }

  #refresh(): void {
    this.#renderer?.refresh({ skipIndexation: true, schedule: true });
  }

  #placesById(): Map<string, readonly [number, number]> {
    const places = new Map<string, readonly [number, number]>();
    const model = this.#model;
    if (model) this.#graph?.forEachNode((_, { i, x, y }) => places.set(model.nodes[i]!.id, [x, y]));
    return places;
  }

  /** Places in the graph's own coordinates, read again after something moved. */
  #graphPositions(): Float64Array {
    this.#places2d ??= this.positions();
    return this.#places2d;
  }

  /** Screen positions of all nodes, worked out once per drawn frame: the camera is one affine map. */
  #screenPositions(): Float64Array {
    if (this.#screen) return this.#screen;
    const renderer = this.#renderer!;
    const places = this.#graphPositions();
    const zero = renderer.graphToViewport({ x: 0, y: 0 });
    const right = renderer.graphToViewport({ x: 1000, y: 0 });
    const up = renderer.graphToViewport({ x: 0, y: 1000 });
    const [xx, xy] = [(right.x - zero.x) / 1000, (right.y - zero.y) / 1000];
    const [yx, yy] = [(up.x - zero.x) / 1000, (up.y - zero.y) / 1000];
    const result = new Float64Array(places.length);
    for (let i = 0; i < places.length; i += 2) {
      const [x, y] = [places[i]!, places[i + 1]!];
      result[i] = zero.x + x * xx + y * yx;
      result[i + 1] = zero.y + x * xy + y * yy;
    }
    this.#screen = result;
    return result;
  }

  /**
   * sigma finds the actor under the pointer by reading a pixel back, which waits for the whole drawing at every
   * movement of the mouse. Looking through the places is quicker, and not done at all while the graph is dragged.
   */
  #nodeAt(renderer: Renderer, point: { readonly x: number; readonly y: number }): string | null {
    const look = this.#look;
    if (!look || renderer !== this.#renderer) return null;
    const captor = renderer.getMouseCaptor();
    if (captor.draggedEvents > 0 || renderer.getCamera().isAnimated()) return null;
    const screen = this.#screenPositions();
    let found = -1;
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < screen.length / 2; i++) {
      const dx = Math.abs(screen[i * 2]! - point.x);
      const dy = Math.abs(screen[i * 2 + 1]! - point.y);
      if (dx > 40 || dy > 40) continue;
      const data = renderer.getNodeDisplayData(String(i));
      if (!data || data.hidden) continue;
      const distance = Math.hypot(dx, dy);
      if (distance <= renderer.scaleSize(data.size) + 2 && distance < best) {
        best = distance;
        found = i;
      }
    }
    return found < 0 ? null : String(found);
  }

  /** Where actors are, for names to keep clear of; only where there are few enough to look at in every frame. */
  #nodeBoxes(renderer: Renderer): Box[] {
    const graph = this.#graph;
    if (!graph || graph.order > 400) return [];
    const boxes: Box[] = [];
    graph.forEachNode((key, { i, x, y }) => {
      if (!this.#look?.visibility.nodes[i]) return;
      const data = renderer.getNodeDisplayData(key);
      if (!data) return;
      const radius = renderer.scaleSize(data.size);
      const point = renderer.graphToViewport({ x, y });
      boxes.push([point.x - radius, point.y - radius, point.x + radius, point.y + radius]);
    });
    return boxes;
  }

  #lineAt(x: number, y: number, reach: number): number {
    const look = this.#look;
    if (!look || !this.#renderer) return -1;
    const { count, nodes } = look.visibility;
    const shown = (i: number) => {
      const bundle = look.model.bundles[i]!;
      return count[i]! > 0 && nodes[bundle.from] === 1 && nodes[bundle.to] === 1;
    };
    return nearestBundle(
      { positions: this.#screenPositions(), bundles: look.model.bundles, shown },
      x,
      y,
      reach,
    );
  }

  #viewport(): { readonly positions: Float64Array; readonly width: number; readonly height: number } | null {
    if (!this.#renderer || !this.#graph) return null;
    return { positions: this.#screenPositions(), ...this.#renderer.getDimensions() };
  }

  #scheduleDetail(): void {
    if (this.#detail === 'all' && !this.#runner.running) return;
    clearTimeout(this.#detailTimer);
    this.#detailTimer = setTimeout(() => {
      if (!this.#look || !this.#renderer || this.#runner.running) return;
      const before = this.#detail;
      this.#detail = detailFor(this.#look.model, this.#look.visibility, this.#viewport());
      const outlined =
        this.#look.model.nodes.length <= outlinesUpTo || (this.#detail !== 'all' && this.#detail.size > 0);
      if (outlined !== this.#look.outlined) {
        this.#look = { ...this.#look, outlined };
        this.#renderer.refresh({ schedule: true });
        return;
      }
      const changed = new Set<string>();
      for (const side of [before, this.#detail])
        if (side !== 'all') for (const bundle of side) changed.add(String(bundle));
      if (changed.size > 0) this.#renderer.refresh({ partialGraph: { edges: [...changed] }, schedule: true });
    }, 160);
  }

  #drawHulls(canvas: HTMLCanvasElement): void {
    const context = canvas.getContext('2d');
    const renderer = this.#renderer;
    if (!context || !renderer) return;
    const { width, height } = renderer.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    if (canvas.width !== width * ratio || canvas.height !== height * ratio) {
      canvas.width = width * ratio;
      canvas.height = height * ratio;
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    if (this.#hulls.length === 0) return;
    const screen = this.#screenPositions();
    for (const hull of [...this.#hulls].sort((a, b) => b.nodes.length - a.nodes.length)) {
      const points = hull.nodes
        .filter(i => this.#look?.visibility.nodes[i])
        .map(i => [screen[i * 2]!, screen[i * 2 + 1]!] as const);
      drawHull(context, points, hull.color, 26);
    }
  }

  #watchContext(renderer: Renderer): void {
    for (const canvas of Object.values(renderer.getCanvases())) {
      canvas.addEventListener('webglcontextlost', event => {
        event.preventDefault();
        if (this.#renderer !== renderer) return;
        this.stopLayout();
        renderer.kill();
        this.#renderer = null;
        // A new drawing surface gets a new context; where the browser gives none, the page shows a table.
        setTimeout(() => {
          if (!this.#graph || this.#renderer) return;
          try {
            this.#renderer = this.#createRenderer(this.#graph);
          } catch {
            this.#events.onLost?.();
          }
        }, 300);
      });
    }
  }
}
