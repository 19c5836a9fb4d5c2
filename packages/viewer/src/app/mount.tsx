import type { GraphSource } from '@entente/graph-store';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { StoreContext } from '../state/context.ts';
import { createViewerStore, type ThemeChoice } from '../state/store.ts';
import { decode, followAddress } from '../state/url.ts';
import '../style/viewer.css';
import { App } from './App.tsx';

export interface ViewerOptions {
  /** Name of what is shown; "Graph" unless told. */
  readonly title?: string;
  readonly theme?: ThemeChoice;
  /** Keep selection, filters and view in the page's address (after `#`). On unless told otherwise. */
  readonly address?: boolean;
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
  root.render(
    <StrictMode>
      <StoreContext.Provider value={store}>
        <App source={source} title={options.title ?? 'Graph'} />
      </StoreContext.Provider>
    </StrictMode>,
  );
  return {
    destroy() {
      stop();
      root.unmount();
      element.classList.remove('entente');
    },
  };
}
