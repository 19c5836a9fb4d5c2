import type { Columns } from './columns.ts';
import type { Viewport } from './detail.ts';
import type { MassView } from './mass/layer.ts';
import type { Renderer } from './renderer.ts';
import { type Affine, affineOf, project } from './screen.ts';

/** Where things are on the screen: worked out once after each movement, and only if somebody asks. */
export class View {
  readonly #renderer: Renderer;
  readonly #columns: Columns;
  #affine: Affine | null = null;
  #places: Float64Array | null = null;

  constructor(renderer: Renderer, columns: Columns) {
    this.#renderer = renderer;
    this.#columns = columns;
  }

  /** To be called after the camera, a node or the canvas' size changed. */
  moved(): void {
    this.#affine = null;
    this.#places = null;
  }

  /** The map of the graph's coordinates to pixels, for where the camera is (sigma may have drawn elsewhere). */
  affine(): Affine {
    this.#affine ??= affineOf(point =>
      this.#renderer.graphToViewport(point, { cameraState: this.#renderer.getCamera().getState() }),
    );
    return this.#affine;
  }

  /** Pixels of all nodes. */
  places(): Float64Array {
    this.#places ??= project(this.#columns.positions, this.affine());
    return this.#places;
  }

  viewport(): Viewport {
    return { screen: this.places(), ...this.#renderer.getDimensions() };
  }

  mass(): MassView {
    return {
      affine: this.affine(),
      ...this.#renderer.getDimensions(),
      pixelRatio: window.devicePixelRatio || 1,
      scale: this.scale(),
    };
  }

  /** What a node's radius is multiplied with at this zoom. */
  scale(): number {
    return this.#renderer.scaleSize(1);
  }
}
