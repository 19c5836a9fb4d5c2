import type { Renderer } from './renderer.ts';

/** Milliseconds after which a new drawing surface is tried. */
const pause = 300;

/** Calls `lost` where the browser takes WebGL away from any layer, and `again` a moment later. */
export function watchContext(renderer: Renderer, lost: () => boolean, again: () => void): void {
  for (const canvas of Object.values(renderer.getCanvases()))
    canvas.addEventListener('webglcontextlost', event => {
      event.preventDefault();
      if (lost()) setTimeout(again, pause);
    });
}
