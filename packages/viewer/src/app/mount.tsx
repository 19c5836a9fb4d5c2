import type { GraphSource } from '@entente/graph-store';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isFirstVisit } from '../guide/tour.ts';
import { type Mount, MountContext, StoreContext } from '../state/context.ts';
import { createViewerStore, initial, type ThemeChoice } from '../state/store.ts';
import { decode, followAddress } from '../state/url.ts';
import '../style/viewer.css';
import { App } from './App.tsx';
import { onDroppedFile } from './drop.ts';

export interface ViewerOptions {
  /** Name of what is shown; "Graph" unless told. */
  readonly title?: string;
  readonly theme?: ThemeChoice;
  /** Keep selection, filters and view in the page's address (after `#`). On unless told otherwise. */
  readonly address?: boolean;
  /** Open a file that is dropped on the element instead of the source. On unless told otherwise. */
  readonly drop?: boolean;
  /** Show somebody who comes for the first time around. Off unless told: a page may have an introduction of its own. */
  readonly guide?: boolean;
  /** Address of a page that connects to Neo4j, for the menu. */
  readonly neo4jPage?: string;
}

export interface Viewer {
  /** Takes the explorer out of the page and gives everything back. */
  destroy(): void;
}

/**
 * Shows the explorer in an element, which should have a height of its own.
 *
 * The page's content security policy must allow styles and workers of its own origin; nothing inline is used.
 */
export function mountViewer(element: HTMLElement, source: GraphSource, options: ViewerOptions = {}): Viewer {
  const address = options.address ?? true;
  const store = createViewerStore(address ? decode(window.location.hash) : {}, options.theme);
  const stop = address ? followAddress(store) : () => {};
  const root = createRoot(element);
  element.classList.add('entente');
  if (options.guide && isFirstVisit()) store.getState().setGuide('tour');
  let opened = 0;
  const openFile = (file: File) => {
    opened++;
    // A file that cannot be opened is told of in its place; the graph before comes back with a reload.
    import('../sources/file.ts')
      .then(module => module.openFile(file))
      .then(
        ({ source: from, title }) => {
          store.getState().restore({ ...initial });
          show(from, title);
        },
        error => show(failing(error), file.name),
      );
  };
  const drop = options.drop !== false;
  const mount: Mount = {
    ...(drop ? { openFile } : {}),
    ...(options.neo4jPage ? { neo4jPage: options.neo4jPage } : {}),
  };
  const show = (shown: GraphSource, title: string) =>
    root.render(
      <StrictMode>
        <StoreContext.Provider value={store}>
          <MountContext.Provider value={mount}>
            <App key={opened} source={shown} title={title} />
          </MountContext.Provider>
        </StoreContext.Provider>
      </StrictMode>,
    );
  const stopDrop = drop ? onDroppedFile(element, openFile) : () => {};
  show(source, options.title ?? 'Graph');
  return {
    destroy() {
      stop();
      stopDrop();
      root.unmount();
      element.classList.remove('entente');
    },
  };
}

/** A source that has nothing but what went wrong. */
function failing(error: unknown): GraphSource {
  const fail = () => Promise.reject(error);
  return {
    snapshot: fail,
    neighbours: fail,
    subgraph: fail,
    evidence: fail,
    document: fail,
    claims: fail,
    search: fail,
    query: fail,
    stats: fail,
  };
}
