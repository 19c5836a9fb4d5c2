import type { EdgeProgramType } from 'sigma/rendering';

/** In the place of a program that sigma brings along and nobody asks for: not compiling it saves time at the start. */
export class NoProgram {
  readonly drawLabel = undefined;
  kill(): void {}
  reallocate(): void {}
  process(): void {}
  render(): void {}
}

export const noEdges: EdgeProgramType = NoProgram;
