import { useCallback, useContext, useEffect } from 'react';
import { StoreContext, useViewer } from '../state/context.ts';
import { stepView } from '../state/store.ts';
import { useCorrections } from './use-corrections.ts';

export interface Undo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  undo(): void;
  redo(): void;
}

/** Takes back whichever was last: a change of what is shown, or a correction. Ctrl-Z and Ctrl-Shift-Z do the same. */
export function useUndo(): Undo {
  const store = useContext(StoreContext);
  const { done, undone } = useViewer(s => s.steps);
  const corrections = useCorrections();
  const last = done.at(-1);
  const next = undone.at(-1);
  const undo = useCallback(() => {
    if (last === 'correction') void corrections.undo();
    else if (last && store) stepView(store, 'undo');
  }, [last, corrections, store]);
  const redo = useCallback(() => {
    if (next === 'correction') void corrections.redo();
    else if (next && store) stepView(store, 'redo');
  }, [next, corrections, store]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const what = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null;
      // A text field and the query editor take back what was typed.
      const field = (event.target as HTMLElement | null)?.closest(
        'input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, .cypher-editor',
      );
      if (!what || field) return;
      event.preventDefault();
      what();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [undo, redo]);
  return { canUndo: last !== undefined, canRedo: next !== undefined, undo, redo };
}
