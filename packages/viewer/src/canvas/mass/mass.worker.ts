import type { MassContent } from './content.ts';
import { MassLayer, type MassView } from './layer.ts';

/** Messages: `start` comes first; each `draw` is answered by a picture. */
export type ToMass =
  | { readonly kind: 'start'; readonly radii: Float32Array }
  | { readonly kind: 'places'; readonly places: Float32Array }
  | { readonly kind: 'content'; readonly content: MassContent }
  | { readonly kind: 'draw'; readonly view: MassView };
export type FromMass =
  | { readonly kind: 'drawn'; readonly picture: ImageBitmap; readonly view: MassView }
  | { readonly kind: 'lost' };

const canvas = new OffscreenCanvas(1, 1);
let layer: MassLayer | null = null;
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToMass>) => void) | null;
  postMessage(message: FromMass, transfer?: Transferable[]): void;
};
const lost = () => scope.postMessage({ kind: 'lost' });
canvas.addEventListener('webglcontextlost', lost);

scope.onmessage = ({ data }) => {
  try {
    take(data);
  } catch {
    lost();
  }
};

function take(message: ToMass): void {
  if (message.kind === 'start') layer = new MassLayer(canvas, message.radii);
  else if (message.kind === 'places') layer?.setPlaces(message.places);
  else if (message.kind === 'content') layer?.setContent(message.content);
  else if (layer) void draw(layer, message.view);
}

async function draw(on: MassLayer, view: MassView): Promise<void> {
  on.draw(view);
  const picture = canvas.transferToImageBitmap();
  // The page shows the picture in a moment: it must not have to wait for it then.
  await on.drawn();
  if (on.lost) picture.close();
  else scope.postMessage({ kind: 'drawn', picture, view }, [picture]);
}
