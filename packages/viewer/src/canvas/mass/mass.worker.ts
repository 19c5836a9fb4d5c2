import type { MassContent } from './content.ts';
import { MassLayer, type MassView } from './layer.ts';

/** Messages: `start` tells of a graph before anything else does; each `draw` is answered by a picture. */
export type ToMass =
  | { readonly kind: 'start'; readonly radii: Float32Array }
  | { readonly kind: 'places'; readonly places: Float32Array }
  | { readonly kind: 'content'; readonly content: MassContent }
  | { readonly kind: 'draw'; readonly view: MassView; readonly atOnce: boolean };
export type FromMass =
  | { readonly kind: 'drawn'; readonly picture: ImageBitmap; readonly view: MassView }
  | { readonly kind: 'lost' };

const canvas = new OffscreenCanvas(1, 1);
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToMass>) => void) | null;
  postMessage(message: FromMass, transfer?: Transferable[]): void;
};
const lost = () => scope.postMessage({ kind: 'lost' });
canvas.addEventListener('webglcontextlost', lost);

// Made before there is a graph, so that its programs are compiled while the page still works on that.
let layer: MassLayer | null = null;
try {
  layer = new MassLayer(canvas);
} catch {
  lost();
}

// One after the other: what a picture is drawn from must not change before it is done.
let last: Promise<void> = Promise.resolve();
scope.onmessage = ({ data }) => {
  last = last.then(() => take(data)).catch(lost);
};

async function take(message: ToMass): Promise<void> {
  const on = layer;
  if (!on) return lost();
  if (message.kind === 'start') on.setRadii(message.radii);
  else if (message.kind === 'places') on.setPlaces(message.places);
  else if (message.kind === 'content') on.setContent(message.content);
  else await draw(on, message.view, message.atOnce);
}

async function draw(on: MassLayer, view: MassView, atOnce: boolean): Promise<void> {
  await on.draw(view, atOnce);
  const picture = canvas.transferToImageBitmap();
  // The page shows the picture in a moment: it must not have to wait for it then.
  await on.drawn();
  if (!on.lost) return scope.postMessage({ kind: 'drawn', picture, view }, [picture]);
  picture.close();
  lost();
}
