import { hullOpacity } from '../hulls-layer.ts';

/** Sigma's layers in the order in which they lie on each other, and ours among them. */
const layers = ['hulls', 'mass', 'edges', 'edgeLabels', 'nodes', 'labels'] as const;

/**
 * Puts the layers together as a PNG. To be called in the task in which they were drawn: WebGL clears them afterwards.
 *
 * @throws Error where the browser makes no picture.
 */
export function pictureOf(
  canvases: Readonly<Record<string, HTMLCanvasElement>>,
  background: string,
  massOpacity: number,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('This browser draws no pictures.'));
  canvas.width = canvases['nodes']?.width ?? 1;
  canvas.height = canvases['nodes']?.height ?? 1;
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  for (const name of layers) {
    const layer = canvases[name];
    if (!layer || layer.style.display === 'none') continue;
    context.globalAlpha = name === 'hulls' ? hullOpacity : name === 'mass' ? massOpacity : 1;
    context.drawImage(layer, 0, 0, canvas.width, canvas.height);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('The picture could not be made.')))),
  );
}
