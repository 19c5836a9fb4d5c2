import { LayoutEngine, type LayoutInput } from './engine.ts';

/** Messages: an input starts a run; the page answers each batch with `next`, so a slow page is never flooded. */
export type ToLayout = LayoutInput | 'next';
export interface FromLayout {
  readonly positions: Float32Array;
  readonly done: boolean;
  readonly steps: number;
}

let engine: LayoutEngine | null = null;
const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToLayout>) => void) | null;
  postMessage(message: FromLayout, transfer: Transferable[]): void;
};

scope.onmessage = ({ data }) => {
  if (data !== 'next') engine = new LayoutEngine(data);
  if (!engine) return;
  const done = engine.run(data === 'next' ? 140 : 60);
  const positions = engine.positions();
  scope.postMessage({ positions, done, steps: engine.steps }, [positions.buffer as ArrayBuffer]);
  if (done) engine = null;
};
