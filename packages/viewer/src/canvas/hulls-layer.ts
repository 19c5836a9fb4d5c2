import type { Hull } from './contract.ts';
import { drawHull } from './hulls.ts';
import type { Renderer } from './renderer.ts';

/** Hulls are drawn opaque and the layer is made transparent: fill and outline of one must not add up. */
export const hullOpacity = 0.17;
/** Pixels of the pen that hulls are drawn with. */
export const hullMargin = 26;

/** Camps as soft outlines under everything else. */
export class HullsLayer {
  readonly #canvas: HTMLCanvasElement;
  #hulls: readonly Hull[] = [];

  constructor(renderer: Renderer) {
    this.#canvas = renderer.createCanvas('hulls', { beforeLayer: 'edges' });
    this.#canvas.style.opacity = String(hullOpacity);
    this.#canvas.style.display = 'none';
  }

  set(hulls: readonly Hull[]): void {
    this.#hulls = [...hulls].sort((a, b) => b.nodes.length - a.nodes.length);
    // A layer without anything on it costs the page's compositor as much as a full one.
    this.#canvas.style.display = hulls.length === 0 ? 'none' : '';
  }

  draw(renderer: Renderer, screen: () => Float64Array, shown: (node: number) => boolean): void {
    if (this.#hulls.length === 0) return;
    const context = this.#canvas.getContext('2d');
    if (!context) return;
    const { width, height } = renderer.getDimensions();
    const ratio = window.devicePixelRatio || 1;
    if (this.#canvas.width !== width * ratio || this.#canvas.height !== height * ratio) {
      this.#canvas.width = width * ratio;
      this.#canvas.height = height * ratio;
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    const places = screen();
    for (const hull of this.#hulls) drawHull(context, pointsOf(hull, places, shown), hull.color, hullMargin);
  }
}

/** Where the actors of a hull are, of those that are shown. */
export function pointsOf(
  hull: Hull,
  places: Float64Array,
  shown: (node: number) => boolean,
): (readonly [number, number])[] {
  return hull.nodes.filter(shown).map(i => [places[i * 2]!, places[i * 2 + 1]!] as const);
}
