import type { Visibility } from '../model/filter.ts';
import type { GraphModel } from '../model/model.ts';
import type { CanvasTheme } from './theme.ts';

/** What somebody pointed at, in pixels of the canvas. */
export type Hit =
  | { readonly kind: 'node'; readonly index: number; readonly x: number; readonly y: number }
  | { readonly kind: 'bundle'; readonly index: number; readonly x: number; readonly y: number };

/** What is in focus; everything else steps back. */
export interface Focus {
  readonly nodes: ReadonlySet<number>;
  readonly bundles: ReadonlySet<number>;
}

export interface Hull {
  readonly nodes: readonly number[];
  readonly color: string;
  readonly label: string;
}

export interface CanvasEvents {
  readonly onClick: (hit: Hit | null, add: boolean) => void;
  readonly onOpen?: (node: number) => void;
  readonly onHover?: (hit: Hit | null) => void;
  /** Somebody drew a line around these actors. */
  readonly onLasso?: (nodes: readonly number[], add: boolean) => void;
  readonly onLayout?: (running: boolean) => void;
  /** Which actors the layout leaves where they are. */
  readonly onPinned?: (nodes: ReadonlySet<number>) => void;
  /** WebGL was taken away and did not come back. */
  readonly onLost?: () => void;
}

/** The drawing surface as the views know it: indices are those of the model it was given. */
export interface GraphCanvas {
  /** Draws a model; what was drawn under the same ids keeps its place. Resolves when it is on screen. */
  show(model: GraphModel, visibility: Visibility): Promise<void>;
  setVisibility(visibility: Visibility): void;
  setSelection(selected: Focus, focus: Focus | null): void;
  setTheme(theme: CanvasTheme): void;
  setHulls(hulls: readonly Hull[]): void;
  /** Folds actors: each takes in the neighbours that hang on it alone, and tells their number. */
  setFolded(nodes: ReadonlySet<number>): void;
  /** From now on dragging draws a line around actors, as it does with Shift held down. */
  setLasso(armed: boolean): void;
  /** The actors that are on the screen. */
  inView(): readonly number[];
  startLayout(): void;
  stopLayout(): void;
  layoutRunning(): boolean;
  setPinned(node: number, pinned: boolean): void;
  /** Moves an actor by pixels of the canvas, and pins it there. */
  nudge(node: number, x: number, y: number): void;
  zoom(factor: number): void;
  /** Moves the view by pixels of the canvas. */
  pan(x: number, y: number): void;
  fit(): void;
  reveal(nodes: readonly number[]): void;
  /** Where a node is, in pixels of the canvas. */
  place(node: number): { readonly x: number; readonly y: number } | null;
  /** Resolves when everything that was asked for is on the screen. */
  drawn(): Promise<void>;
  toPng(): Promise<Blob>;
  /** The view as an SVG document, with a legend. */
  toSvg(): string;
  positions(): Float64Array;
  /** Where the nodes of the next model are put (x and y of each), instead of a first place of its own choice. */
  setPlaces(places: Float64Array): void;
  destroy(): void;
}
