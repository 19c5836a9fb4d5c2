import type { Look } from './appearance.ts';
import { type Columns, extentOf } from './columns.ts';
import type { Focus } from './contract.ts';
import { detailInView, isWide, sameFocus, type Viewport, withChosen } from './detail.ts';
import { massContent } from './mass/content.ts';
import type { MassView } from './mass/layer.ts';
import { Mass } from './mass/mass.ts';
import type { Renderer } from './renderer.ts';
import { type Affine, between, covered, css } from './screen.ts';

/** On the way all is drawn anew where the picture covers less of the canvas, or is magnified more. */
const coverAtLeast = 0.8;
const magnifyAtMost = 1.8;
/** Pauses between drawings, in times of what one takes: while the camera moves, and while nodes do. */
const pauses = { camera: 7, nodes: 1 } as const;
/** What sigma draws on. */
const layers = ['edges', 'nodes', 'labels', 'hovers', 'hoverNodes'] as const;

/**
 * A large graph, drawn in two: sigma draws what can be read at this zoom and what is chosen, and the mass beneath it
 * everything else. While the camera moves, the page's compositor moves what was drawn, and both are drawn anew only
 * where the picture no longer fits and its cost allows. Choosing changes nothing in the mass, which only fades.
 */
export class LargeDrawing {
  readonly #renderer: Renderer;
  readonly #columns: Columns;
  readonly #mass: Mass;
  #near: Focus = { nodes: new Set([0]), bundles: new Set() };
  /** What the mass was made from. */
  #made: readonly unknown[] = [];
  /** Where the camera was when sigma drew. */
  #drawnAt: Affine | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting: (() => void)[] = [];

  constructor(renderer: Renderer, columns: Columns, worker: Worker, onLost: () => void) {
    this.#renderer = renderer;
    this.#columns = columns;
    const canvas = renderer.createCanvas('mass', { beforeLayer: 'edges' });
    this.#mass = new Mass(canvas, worker, columns, () => this.#drawn(), onLost);
    for (const name of layers) this.#style(name).transformOrigin = '0 0';
    this.fit();
  }

  get opacity(): number {
    return this.#mass.opacity;
  }

  /** Lets sigma's camera frame all actors, not only those that sigma knows. */
  fit(): void {
    this.#renderer.setCustomBBox(extentOf(this.#columns.positions));
  }

  /** Looks where the camera is. True where other things are to be drawn in detail than before. */
  look(view: Viewport, look: Look): boolean {
    const near = detailInView(this.#columns, look.visibility, view);
    const changed = !sameFocus(near, this.#near);
    if (changed) this.#near = near;
    return changed;
  }

  /** What sigma is to draw, `held` among it; the mass takes the rest. */
  detail(look: Look, held: number | null): Focus {
    const wide = look.focus !== null && isWide(look.focus) ? look.focus : null;
    const from = [look.visibility, look.theme, this.#near, wide];
    if (from.some((part, i) => part !== this.#made[i])) {
      this.#mass.setContent(massContent(this.#columns, look, this.#near, wide));
      this.#made = from;
    }
    this.#mass.setFaded(look.focus !== null && !wide);
    const chosen: Focus[] = [look.selected];
    if (look.focus) chosen.push(look.focus);
    if (held !== null) chosen.push({ nodes: new Set([held]), bundles: new Set() });
    return withChosen(this.#columns, look.visibility, this.#near, chosen);
  }

  /** Nodes were moved; `apply` is called, once, when what it draws may be drawn. */
  placesChanged(apply: () => void): void {
    this.#mass.placesChanged();
    const wait = this.#mass.pacer.wait(performance.now(), pauses.nodes);
    clearTimeout(this.#timer);
    if (wait === 0) apply();
    else this.#timer = setTimeout(() => this.placesChanged(apply), Math.min(wait, 50));
  }

  /** The camera moved: what was drawn is moved along, and drawn anew where that is not enough. */
  cameraMoved(view: MassView): void {
    this.#mass.follow(view);
    if (!this.#drawnAt) return;
    const move = between(this.#drawnAt, view.affine);
    for (const name of layers) this.#style(name).transform = css(move);
    const { share, scale } = covered(move, view.width, view.height);
    if (!this.#mass.pacer.quick && share >= coverAtLeast && scale <= magnifyAtMost) return;
    if (this.#mass.pacer.wait(performance.now(), pauses.camera) === 0) this.#renderer.scheduleRender();
  }

  /** sigma drew. */
  rendered(view: MassView): void {
    const graph = this.#renderer.getGraph();
    for (const name of layers) this.#style(name).transform = '';
    // A layer without anything on it costs the page's compositor as much as a full one.
    this.#style('edges').display = graph.size === 0 ? 'none' : '';
    this.#drawnAt = view.affine;
    this.#mass.draw(view);
  }

  /** Resolves when everything that was asked for is on the screen. */
  async drawn(): Promise<void> {
    if (!this.#mass.exact) await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#mass.dispose();
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #drawn(): void {
    if (this.#mass.exact) for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #style(layer: string): CSSStyleDeclaration {
    return this.#renderer.getCanvases()[layer]!.style;
  }
}
