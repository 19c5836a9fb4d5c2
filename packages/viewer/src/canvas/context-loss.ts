import type { Renderer } from './renderer.ts';

/** Calls `lost` where the browser takes WebGL away from any layer. */
export function watchContext(renderer: Renderer, lost: () => void): void {
  for (const canvas of Object.values(renderer.getCanvases()))
    canvas.addEventListener('webglcontextlost', event => {
      event.preventDefault();
      lost();
    });
}
