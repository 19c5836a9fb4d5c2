import type { Renderer } from './renderer.ts';

/** Moves the camera by so many pixels of the canvas. */
export function pan(renderer: Renderer, x: number, y: number): void {
  const from = renderer.viewportToFramedGraph({ x: 0, y: 0 });
  const to = renderer.viewportToFramedGraph({ x, y });
  const camera = renderer.getCamera();
  const moved = { x: camera.x + to.x - from.x, y: camera.y + to.y - from.y };
  void camera.animate(moved, { duration: 120 });
}

/** Moves the camera so that all these places of the graph are in view, not closer than reading needs. */
export function reveal(
  renderer: Renderer,
  wanted: readonly { readonly x: number; readonly y: number }[],
): void {
  if (wanted.length === 0) return;
  const places = wanted.map(place => renderer.viewportToFramedGraph(renderer.graphToViewport(place)));
  const xs = places.map(place => place.x);
  const ys = places.map(place => place.y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [low, high] = [Math.min(...ys), Math.max(...ys)];
  const spread = Math.max(right - left, high - low);
  const ratio = Math.min(1, Math.max(spread * 1.6, places.length === 1 ? 0.35 : 0.12));
  void renderer.getCamera().animate({ x: (left + right) / 2, y: (low + high) / 2, ratio }, { duration: 350 });
}
