import { useContext, useEffect } from 'react';
import { StoreContext } from '../state/context.ts';
import { views } from '../state/store.ts';

/** Keys that work everywhere but in text fields: `/` and Ctrl-K search, Escape steps back, 1-6 change the view, `?` lists the keys. */
export function useShortcuts(): void {
  const store = useContext(StoreContext);
  useEffect(() => {
    if (!store) return;
    const press = (event: KeyboardEvent) => {
      const state = store.getState();
      if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        state.setSearchOpen(true);
        return;
      }
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, select, [contenteditable="true"]')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === '/') {
        event.preventDefault();
        state.setSearchOpen(true);
      } else if (event.key === '?') {
        state.setGuide('keys');
      } else if (event.key === 'Escape') {
        if (target?.closest('[popover], dialog')) return;
        if (state.reading) state.read(null);
        else if (state.selection) state.select(null);
      } else {
        const view = views[Number(event.key) - 1];
        if (view) state.go(view);
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [store]);
}
