import type Sigma from 'sigma';
import type { EdgeProgram, NodeProgram } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';

type Program = new (
  gl: WebGLRenderingContext,
  picking: WebGLFramebuffer | null,
  renderer: Sigma,
) => NodeProgram | EdgeProgram;

class LazyProgram {
  readonly drawLabel = undefined;
  readonly drawHover = undefined;
  readonly #make: () => NodeProgram | EdgeProgram;
  #made: NodeProgram | EdgeProgram | null = null;

  constructor(make: () => NodeProgram | EdgeProgram) {
    this.#make = make;
  }

  reallocate(capacity: number): void {
    if (capacity > 0) this.#made ??= this.#make();
    this.#made?.reallocate(capacity);
  }

  process(...item: unknown[]): void {
    (this.#made?.process as ((...item: unknown[]) => void) | undefined)?.apply(this.#made, item);
  }

  render(params: RenderParams): void {
    this.#made?.render(params);
  }

  kill(): void {
    this.#made?.kill();
  }
}

/**
 * A program that is compiled when there is something to draw with it. sigma compiles every program before the
 * first frame, and one for the actor under the pointer, which nobody points at then.
 */
export function lazily(of: Program): new (...from: ConstructorParameters<Program>) => LazyProgram {
  return class extends LazyProgram {
    constructor(...from: ConstructorParameters<Program>) {
      super(() => new of(...from));
    }
  };
}
