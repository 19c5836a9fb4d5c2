import type { CanvasEvents, GraphCanvas } from './contract.ts';
import { isLarge } from './detail.ts';
import { warmMass } from './mass/mass.ts';
import { SigmaCanvas } from './sigma-canvas.ts';
import type { CanvasTheme } from './theme.ts';

export type * from './contract.ts';

/** True where the browser can draw with WebGL 2. */
export function canDraw(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/**
 * Begins with what a large drawing needs, while the page still makes a model of so many actors and relations;
 * nothing for a small one. May be called where nothing is drawn in the end.
 */
export function warmCanvas(nodes: number, relations: number): void {
  if (isLarge(nodes, relations)) warmMass();
}

/** A drawing surface filling `element`; `createWorker` starts the layout's worker. */
export function createCanvas(
  element: HTMLElement,
  theme: CanvasTheme,
  events: CanvasEvents,
  createWorker: () => Worker,
): GraphCanvas {
  return new SigmaCanvas(element, theme, events, createWorker);
}
